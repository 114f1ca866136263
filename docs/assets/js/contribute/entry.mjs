// @ts-check
/** A new entry of the glossary, from the fields of its form: what it lacks, and its file. */
import { clean, opening, plain } from "./annotation.mjs";
import { yaml } from "./yaml.mjs";

/** @typedef {{[field: string]: string}} Fields as typed; `fact1`, `source1`, `date1`, `fact2`, … */
/** @typedef {{ids: readonly string[], articles: readonly {slug: string}[], whole?: boolean, here?: string}} Known
 * `here`: where the site lies; `whole`: whether it names all its articles */
/** @typedef {{field: string, words: string}} Lack */

const FOLDERS = /** @type {{[kind: string]: string}} */ ({
  person: "people", place: "places", organization: "organizations",
});
export const FACTS = [1, 2, 3];
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ADDRESS = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/;
const HANDLE = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/;

/** A source as files write it: an address, or `article:` and a slug; the address of an article’s
 * page here is its article. @param {string} words @param {Known} known */
function sourceOf(words, known) {
  const typed = clean(words);
  const slug = /\/articles\/([^/?#]+)/.exec(typed)?.[1] ?? typed.replace(/^article:\s*/, "");
  const ours = known.whole === false && (typed.startsWith("article:") || (known.here && typed.startsWith(`${known.here}articles/`)));
  return ours || known.articles.some((article) => article.slug === slug) ? `article:${slug}` : typed;
}

/** @param {string} day */
const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day);

/** What has to be mended before there is a file.
 * @param {Fields} given @param {Known} known @returns {Lack[]} */
export function lacking(given, known) {
  /** @type {Lack[]} */ const found = [];
  const say = (/** @type {string} */ field, /** @type {string} */ words) => found.push({ field, words });
  if (given.filed) {
    missing(given, known, say);
    return found;
  }
  const { kind, lat, lon } = given;
  if (!FOLDERS[kind]) say("kind", "Choose what it is.");
  if (!clean(given.name)) say("name", "Write the name.");
  if (!NAME.test(given.id) && (given.id || clean(given.name))) say("id", "The id has small letters a–z, digits and single hyphens between them.");
  else if (known.ids.includes(given.id)) say("id", `There is an entry “${given.id}” already.`);
  for (const n of FACTS) fact(given, n, known, say);
  const cited = FACTS.some((n) => ADDRESS.test(clean(given[`source${n}`])) && !sourceOf(given[`source${n}`], known).startsWith("article:"));
  if (kind === "organization" && given.type === "state-media" && !cited) {
    say("type", "State media need a fact on who owns or pays them, with an address.");
  }
  if (kind === "person" && clean(given.role) && !sourceOf(given.roleArticle, known).startsWith("article:")) {
    say("roleArticle", "Name the article that calls them so: its address here.");
  }
  if (kind === "place" && (lat || lon)) {
    const sound = isFinite(Number(lat || NaN)) && isFinite(Number(lon || NaN)) && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
    if (!sound) say("lat", "A position has two numbers: latitude −90 to 90, longitude −180 to 180.");
    if (!clean(given.position)) say("position", "Say where the position comes from.");
  }
  if (given.confirmed && !HANDLE.test(given.handle)) say("handle", "Write the handle of whoever stands by it.");
  return found;
}

/** What lacks where an entry is mended that has a file: something to add, or what is wrong.
 * @param {Fields} given @param {Known} known @param {(field: string, words: string) => void} say */
function missing(given, known, say) {
  for (const n of FACTS) fact(given, n, known, say);
  if (given.filed === "wrong") {
    if (!clean(given.wrong)) say("wrong", "Say what is wrong.");
  } else if (!clean(given.aliases) && !FACTS.some((n) => clean(given[`fact${n}`]))) {
    say("aliases", "Write another spelling, or a fact below.");
  }
}

/** @param {Fields} given @param {number} n @param {Known} known
 * @param {(field: string, words: string) => void} say */
function fact(given, n, known, say) {
  const [words, source, day] = [clean(given[`fact${n}`]), sourceOf(given[`source${n}`], known), clean(given[`date${n}`])];
  if (!words && !source && !day) return;
  if (!words) say(`fact${n}`, `Write fact ${n}.`);
  if (!source.startsWith("article:") && !ADDRESS.test(source)) say(`source${n}`, `Fact ${n} needs a source: an address that others can open, or an article of this archive.`);
  else if (source.startsWith("article:") && source !== sourceOf(source.slice(8), known)) say(`source${n}`, "There is no such article.");
  if (day && !isDay(day)) say(`date${n}`, "A date is written year-month-day: 2024-05-27.");
}

/** What is added to an entry that has a file, and the forge's form that takes it without git.
 * @param {Fields} given @param {Known} known */
function additions(given, known) {
  const path = `seeds/${given.of}.yml`;
  const { aliases, facts } = added(given, known);
  const [first] = facts ?? [];
  const wrong = clean(given.wrong);
  const lines = yaml(/** @type {any} */ ({ aliases, facts }));
  const content = given.filed === "wrong"
    ? `${given.of} (${clean(given.name)}): something is wrong.\n\n${wrong}\n${facts ? `\n${lines}` : ""}`
    : `# To be added to ${path}:\n${lines}`;
  const issue = given.filed === "wrong"
    ? { template: "5-problem.yml", fields: { address: given.of, what: wrong, expected: first?.text ?? "" } }
    : (facts?.length ?? 0) > 1 ? null : { template: "3-fact.yml", fields: {
      address: given.of, aliases: (aliases ?? []).join("; "), text: first?.text ?? "",
      source: first?.source ?? "", date: first?.date ?? "", handle: clean(given.handle),
    } };
  return { path, content, issue };
}

/** Names and facts as the file has them. @param {Fields} given @param {Known} known */
function added(given, known) {
  const words = (/** @type {string} */ name) => clean(given[name]) || undefined;
  const aliases = clean(given.aliases).split(/\s*;\s*/).filter(Boolean);
  const facts = FACTS.filter((n) => words(`fact${n}`)).map((n) => ({
    text: words(`fact${n}`), source: sourceOf(given[`source${n}`], known), date: words(`date${n}`),
  }));
  return { aliases: aliases.length ? aliases : undefined, facts: facts.length ? facts : undefined };
}

/** The file; of an entry that has one, what is added to it. @param {Fields} given @param {Known} known
 * @returns {{path: string, content: string, issue?: import("./forge.mjs").Issue | null}} */
export function entryFile(given, known) {
  if (given.filed) return additions(given, known);
  const { kind, id } = given;
  const words = (/** @type {string} */ name) => clean(given[name]) || undefined;
  const { aliases, facts } = added(given, known);
  const role = kind === "person" && words("role")
    ? [{ title: words("role"), article: sourceOf(given.roleArticle, known).slice(8) }] : undefined;
  const where = kind === "place" && given.lat
    ? { lat: Number(given.lat), lon: Number(given.lon), position_source: words("position") } : {};
  const made = {
    name: words("name"),
    aliases,
    type: kind === "organization" ? words("type") : kind === "place" ? words("placeType") : undefined,
    country: kind === "place" ? words("country") : undefined,
    ...where, roles: role, facts,
    confirmed_by: given.confirmed ? words("handle") : undefined,
  };
  const path = `seeds/${FOLDERS[kind]}/${id}.yml`;
  return { path, content: opening(path, kind) + yaml(/** @type {any} */ (made)) };
}

export { plain };
