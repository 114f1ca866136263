// @ts-check
/** The sources beside the first (B8): for each its words, who it is and of what kind. */
import { idOf } from "./annotation.mjs";
import { combobox } from "./combobox.mjs";
import { nameOf } from "./fields.mjs";

/** @typedef {import("./draft.mjs").Source} Source */
/** @typedef {import("./annotation.mjs").Name} Name */

/** @param {HTMLElement} place holds a template for one source
 * @param {() => readonly Name[]} names @param {(all: Source[]) => void} changed */
export function others(place, names, changed) {
  const pattern = /** @type {HTMLTemplateElement} */ (place.querySelector("template"));
  /** @type {Source[]} */ let shown = [];

  /** @param {number} n @param {Partial<Source>} answer */
  const answer = (n, answer) => {
    shown = shown.map((one, m) => (m === n ? { ...one, ...answer } : one));
    changed(shown);
  };

  /** @param {Source} source @param {number} n @param {string} words */
  function row(source, n, words) {
    const made = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (pattern.content.cloneNode(true)).firstElementChild);
    const one = (/** @type {string} */ selector) => /** @type {any} */ (made.querySelector(selector));
    for (const field of made.querySelectorAll("[id]")) field.id += n;
    for (const field of made.querySelectorAll("[for]")) field.setAttribute("for", field.getAttribute("for") + String(n));
    one("legend span").textContent = words ? `“${words}”` : "no words selected";
    const [who, list, type] = [one("[role=combobox]"), one("[role=listbox]"), one("select")];
    who.setAttribute("aria-controls", list.id);
    who.value = nameOf(source.speaker, names());
    type.value = source.type === "unspecified" ? "" : source.type;
    who.addEventListener("input", () => answer(n, { speaker: idOf(who.value.trim(), names()), naming: "" }));
    type.addEventListener("input", () => answer(n, { type: type.value }));
    combobox(who, list, names, (name) => {
      if (!type.value && name.type) type.value = name.type;
      answer(n, { speaker: name.id || name.name, naming: "", type: type.value });
    });
    one("button").addEventListener("click", () => changed(shown.toSpliced(n, 1)));
    return made;
  }

  /** Rows are made anew only where there are others than before: what is typed in stays.
   * @param {Source[]} all @param {(source: Source) => string} words */
  return function show(all, words) {
    if (JSON.stringify(all) === JSON.stringify(shown)) return;
    shown = all;
    place.replaceChildren(pattern, ...all.map((source, n) => row(source, n, words(source))));
  };
}
