// @ts-check
/** A span of the text → the words that find it again: a W3C TextQuoteSelector with its position.
 * Only here do code points, in which the data counts, meet a browser's UTF-16 units. */

/** @typedef {import("./tokens.mjs").Span} Span */
/** @typedef {{exact: string, prefix?: string, suffix?: string, start: number}} Selector */

/** Characters of context; the archive's own selectors and Hypothesis take as many. */
const CONTEXT = 32;

/** @param {string} text @param {Span} span in UTF-16 units
 * @param {(units: number) => number} toPoints
 * @returns {Selector} */
export function describe(text, [start, end], toPoints) {
  const prefix = lastWords(text.slice(0, start));
  const suffix = firstWords(text.slice(end));
  return {
    exact: text.slice(start, end),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    start: toPoints(start),
  };
}

/** What stands before, in whole words and on the same line. @param {string} before */
function lastWords(before) {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const near = [...line.slice(-2 * CONTEXT)].slice(-CONTEXT).join("").replace(/^[\udc00-\udfff]/, "");
  return near.length === line.length ? near : near.replace(/^\S*\s+/, "");
}

/** What follows, in whole words and on the same line. @param {string} after */
function firstWords(after) {
  const line = after.split("\n", 1)[0];
  const near = [...line.slice(0, 2 * CONTEXT)].slice(0, CONTEXT).join("").replace(/[\ud800-\udbff]$/, "");
  return near.length === line.length ? near : near.replace(/\s+\S*$/, "");
}
