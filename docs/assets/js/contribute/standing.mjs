// @ts-check
/** What the change at hand is about, and how it stands now; what the selected words are already. */
import { chipsOf, keysOf } from "./preview.mjs";

/** @typedef {import("./draft.mjs").Base} Base */
/** @typedef {import("./draft.mjs").Span} Span */

const STATES = /** @type {{[state: string]: string}} */ ({
  draft: "drafted by software, not yet checked by a person", reference: "read twice by software and compared, not yet checked by a person",
  confirmed: "checked by a person",
});
const NEW = "A statement that nobody has marked yet, or a passage of the outlet’s own.";

/** @param {HTMLElement} place @param {Base | null} base @param {{count: number, at: number}} put
 * @param {import("./passage.mjs").Passage} passage @param {import("./preview.mjs").Words} data */
export function about(place, base, { count, at }, passage, data) {
  const words = document.createElement("span");
  const which = count ? `Change ${at < 0 ? count + 1 : at + 1} of this file. ` : "";
  words.textContent = which + (base ? `Statement ${base.number}: ${base.words}` : NEW);
  if (!base) {
    const how = " Or select words that are marked already, and go to their statement.";
    return place.replaceChildren(words, count ? how : "");
  }
  const now = document.createElement("span");
  now.className = "contributing__now";
  now.append("Now ", ...chipsOf(keysOf(base, "", passage), data).childNodes, ` ${STATES[base.state]}`);
  if (base.disputed.length) {
    const link = document.createElement("a");
    Object.assign(link, { href: `../#${base.id}`, textContent: "both readings" });
    now.append(`, disputed: ${base.disputants.join(" and ")} read it differently, see `, link);
  }
  place.replaceChildren(words, now);
}

/** Tell of selected words that are marked already, and lead there.
 * @param {HTMLElement} hint @param {Span | null} span @param {{target: string}} draft
 * @param {readonly Base[]} statements */
export function known(hint, span, draft, statements) {
  const found = span && statements.find((s) => s.id !== draft.target
    && s.content.some(([start, end]) => start < span[1] && end > span[0]));
  hint.hidden = !found;
  if (!found) return hint.replaceChildren();
  const link = document.createElement("a");
  Object.assign(link, { href: `#${found.id}`, textContent: `Go to statement ${found.number}` });
  hint.replaceChildren("These words are marked already. ", link);
}
