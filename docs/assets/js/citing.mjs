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

/** Show the citation in the link's card, or take it away again.
 * @param {HTMLAnchorElement} link */
export async function cite(link) {
  const card = /** @type {HTMLElement} */ (link.closest(".card"));
  const shown = card.querySelector(".card__cite");
  if (shown) return shown.remove();
  const id = link.dataset.cite ?? "";
  const here = `${location.origin}${location.pathname}#${id}`;
  asked ??= fetch(new URL("statements.json", location.href))
    .then((answer) => answer.json()).then((data) => data.citations);
  const words = citation(await asked, id, here);
  if (!words) throw new Error(`no citation of ${id}`);
  const box = document.createElement("div");
  box.className = "card__cite";
  const line = document.createElement("p");
  line.textContent = words;
  box.append(line, copyButton(words, line), otherForms(link));
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
  other.textContent = "Other forms";
  return other;
}
