// @ts-check
/** The reader's labels, derived from a statement's facts and never chosen (codebook §2): the same
 * rules as build_tools/ontherecord/codebook/labels.py, held to the same cases (tests/cases/labels). */

/** @typedef {{form: string, kind: string, unverified: readonly string[], quoted: boolean}} Facts
 * `quoted`: whether any of its words stand in quotation marks */

/** @param {Facts} facts @returns {string[]} label keys, in the order they are shown in */
export function labels({ form, kind, unverified, quoted }) {
  const keys = unverified.length ? ["unverified-report"] : [];
  keys.push(kind);
  if (quoted && (form === "direct" || form === "mixed")) keys.push("direct-quote");
  return keys;
}

/** How much of some words stands in quotation marks: letters and digits, as the check counts them.
 * @param {string} text @param {readonly (readonly [number, number])[]} content
 * @param {readonly (readonly [number, number])[]} quotes spans, marks included
 * @returns {"direct" | "mixed" | "indirect"} the form that the marks speak for (§4.4) */
export function formByMarks(text, content, quotes) {
  let words = 0;
  let quoted = 0;
  for (const [start, end] of content) {
    words += wordSigns(text.slice(start, end));
    for (const [from, to] of quotes) quoted += wordSigns(text.slice(Math.max(start, from), Math.max(start, from, Math.min(end, to))));
  }
  return quoted && quoted === words ? "direct" : quoted ? "mixed" : "indirect";
}

/** @param {string} words */
const wordSigns = (words) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
