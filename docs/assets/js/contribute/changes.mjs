// @ts-check
/** Several changes of one article, to be handed in as one file: kept as text, each found by the
 * statement it speaks of or by its own words. */
import { isReading, sound } from "./draft.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Span} Span */

/** Annotations of one file; more would make a page that nobody reads to its end. */
export const MOST = 50;

/** The kept changes that are sound. @param {string | null} kept @param {number} length of the text
 * @returns {Draft[]} */
export function parse(kept, length) {
  try {
    const found = JSON.parse(kept ?? "null");
    if (found?.version !== 1 || !Array.isArray(found.changes)) return [];
    return found.changes.flatMap((/** @type {unknown} */ one) => sound(one, length) ?? []);
  } catch {
    return []; // something else has its name
  }
}

/** @param {readonly Draft[]} changes */
export const format = (changes) => JSON.stringify({ version: 1, changes });

/** The position of the change that speaks of a statement; -1 if none does.
 * @param {readonly Draft[]} changes @param {string} target */
export const of = (changes, target) => (target ? changes.findIndex((one) => one.target === target) : -1);

/** @param {Span} one @param {Span} other */
const meet = ([start, end], [from, to]) => start < to && from < end;

/** Whether two readings share a word: one file says of each word one thing (§1).
 * @param {Draft} one @param {Draft} other */
export const collide = (one, other) => isReading(one) && isReading(other)
  && one.content.some((part) => other.content.some((there) => meet(part, there)));
