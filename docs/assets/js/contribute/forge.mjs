// @ts-check
/** Where a file is handed in: a link to the forge's own form for a new file, filled in. Which forge
 * it is, the archive says (mkdocs.yml, `extra: contribute`). Nothing is asked of it before the link
 * is pressed. */

/** @typedef {{kind: string, repository: string, branch: string, folder: string, mail: string}} Forge */

/** Bytes of an address that every forge and browser on the way takes. */
export const MOST = 6000;
/** Bytes of a mail link; mail programs cut longer ones off. */
const MOST_MAIL = 2000;
export const NAMES = /** @type {{[kind: string]: string}} */ ({
  github: "GitHub", gitlab: "GitLab", gitea: "Gitea", forgejo: "Forgejo",
});

/** The address of the prefilled form; "" if the archive names no forge.
 * @param {Forge} forge @param {string} path of the new file in the archive @param {string} content
 * @returns {string} */
export function address(forge, path, content) {
  if (!NAMES[forge.kind] || !forge.repository) return "";
  const whole = forge.folder ? `${forge.folder}/${path}` : path;
  const cut = whole.lastIndexOf("/");
  const [folder, name] = [whole.slice(0, cut), whole.slice(cut + 1)];
  const [value, branch] = [encodeURIComponent(content), encodeURI(forge.branch)];
  const root = forge.repository.replace(/\/+$/, "");
  const slashed = (/** @type {string} */ words) => words.split("/").map(encodeURIComponent).join("/");
  if (forge.kind === "github") return `${root}/new/${branch}?filename=${slashed(whole)}&value=${value}`;
  if (forge.kind === "gitlab") return `${root}/-/new/${branch}?file_name=${slashed(whole)}&content=${value}`;
  return `${root}/_new/${branch}/${slashed(folder)}?filename=${encodeURIComponent(name)}&value=${value}`;
}

/** @typedef {{template: string, fields: {[name: string]: string | undefined}}} Issue a form of the forge's, filled in */

/** The address of the forge's own form; "" where the forge has none that an address can fill in.
 * @param {Forge} forge @param {Issue} issue @returns {string} */
export function form(forge, { template, fields }) {
  if (forge.kind !== "github" || !forge.repository) return "";
  const given = Object.entries(fields).filter(([, words]) => words);
  const query = new URLSearchParams([["template", template], .../** @type {[string, string][]} */ (given)]);
  return `${forge.repository.replace(/\/+$/, "")}/issues/new?${query}`;
}

/** What a link costs as it is sent. @param {string} link */
export const bytes = (link) => new TextEncoder().encode(link).length;

/** The ways to hand a file in: a link only if it is short enough, and if not, why.
 * @param {Forge} forge @param {string} path @param {string} content
 * @param {Issue | null} [issue] if the file is there already: the form that takes what is added, if any
 * @returns {{name: string, href: string, why: string, mail: string}} */
export function ways(forge, path, content, issue) {
  const href = issue === undefined ? address(forge, path, content) : issue ? form(forge, issue) : "";
  const size = bytes(href);
  const name = NAMES[forge.kind] ?? "";
  const fits = size <= MOST;
  const why = !href || fits ? ""
    : `The file is too long to hand to ${name} in a link: ${size.toLocaleString("en")} bytes, and ` +
      `${MOST.toLocaleString("en")} is the most. Copy it or download it instead.`;
  return { name, href: fits ? href : "", why, mail: mail(forge, path, content) };
}

/** @param {Forge} forge @param {string} path @param {string} content */
function mail(forge, path, content) {
  if (!forge.mail) return "";
  const link = (/** @type {string} */ body) =>
    `mailto:${forge.mail}?subject=${encodeURIComponent(`Contribution: ${path}`)}&body=${encodeURIComponent(body)}`;
  const whole = link(`${path}\n\n${content}`);
  return bytes(whole) <= MOST_MAIL ? whole : link(`${path}\n\n`);
}
