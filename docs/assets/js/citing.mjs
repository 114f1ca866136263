// @ts-check
/** A statement's citation, shown in its card. Loaded when a reader first asks for one; without it
 * the same link leads to the page of all citations. */

/** @typedef {{id: string, URL?: string, custom?: {plain?: string}}} Item */

/** @type {Promise<Item[]> | undefined} */
let asked;

/** The words to copy: the citation, and where the statement is.
 * @param {readonly Item[]} items @param {string} id the statement's @param {string} address
 * @returns {string | null} */
export function citation(items, id, address) {
  const item = items.find((one) => one.id.endsWith(`-${id}`));
  return item?.custom?.plain ? `${item.custom.plain} ${item.URL ?? address}` : null;
}

/** What another page takes to show the card: no script runs in it, and its links open on their own.
 * @param {string} address of the card alone @param {string} title @returns {string} */
export function frame(address, title) {
  const safe = (/** @type {string} */ words) => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="260" loading="lazy"`
    + ' sandbox="allow-top-navigation-by-user-activation allow-popups" style="border:1px solid #999;border-radius:8px"></iframe>';
}

/** @param {HTMLAnchorElement} link @returns {Promise<string>} */
async function words(link) {
  const card = /** @type {HTMLElement} */ (link.closest(".card"));
  if (link.dataset.embed) return frame(link.href, card.querySelector(".card__plain")?.textContent ?? "");
  const id = link.dataset.cite ?? "";
  asked ??= fetch(new URL("statements.json", location.href))
    .then((answer) => answer.json()).then((data) => data.citations);
  const found = citation(await asked, id, `${location.origin}${location.pathname}#${id}`);
  if (!found) throw new Error(`no citation of ${id}`);
  return found;
}

/** Show what the link names in its card, to copy: a citation or a frame; or take it away again.
 * @param {HTMLAnchorElement} link */
export async function take(link) {
  const card = /** @type {HTMLElement} */ (link.closest(".card"));
  const shown = card.querySelector(".card__cite");
  const same = shown?.getAttribute("data-of") === link.href;
  shown?.remove();
  if (same) return;
  const told = await words(link);
  const box = document.createElement("div");
  box.className = "card__cite";
  box.dataset.of = link.href;
  const line = document.createElement("p");
  line.textContent = told;
  box.append(line, copyButton(told, line), otherForms(link));
  link.closest(".card__foot")?.after(box);
  box.querySelector("button")?.focus();
}

/** @param {string} words @param {HTMLElement} line */
function copyButton(words, line) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "card__step";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
    } catch {
      getSelection()?.selectAllChildren(line);
      button.textContent = "Selected: copy it now";
    }
  });
  button.setAttribute("aria-live", "polite");
  return button;
}

/** @param {HTMLAnchorElement} link */
function otherForms(link) {
  const other = document.createElement("a");
  other.href = link.href;
  other.textContent = link.dataset.embed ? "See it alone" : "Other forms";
  return other;
}
