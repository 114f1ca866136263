// @ts-check
/** A text's words and marks, so that a selection never splits one (codebook §8, B12). Places are
 * UTF-16 indexes of the text; a span is [start, end). */

/** @typedef {[number, number]} Span */

const PICTURE = "\\p{Extended_Pictographic}[\\uFE0F\\p{EMod}]*";
const LETTERS = "[\\p{L}\\p{N}\\p{M}]+";
const TOKEN = new RegExp(
  [
    `${PICTURE}(?:\\u200D${PICTURE})*`, // a family is one picture
    "\\p{RI}{2}", // a flag
    `${LETTERS}(?:['’.,-]${LETTERS})*`, // Zelenskyy’s, 3,000, longer-range
    "\\s?\\p{M}+",
    "[^\\s]\\p{M}*\\u200D?",
  ].join("|"),
  "gu",
);

/** @param {string} text @returns {Span[]} words, and each other sign for itself, in order */
export function tokens(text) {
  return [...text.matchAll(TOKEN)].map((m) => [m.index, m.index + m[0].length]);
}

/** The first token that ends behind a place; the number of tokens if none does.
 * @param {readonly Span[]} found @param {number} at */
function behind(found, at) {
  let low = 0;
  for (let high = found.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (found[middle][1] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The selection widened to whole words and freed from blanks at its ends; null if it holds none.
 * @param {readonly Span[]} found @param {number} start @param {number} end
 * @returns {Span | null} */
export function snap(found, start, end) {
  const first = behind(found, start);
  let last = behind(found, end - 1);
  if (last === found.length || found[last][0] >= end) last -= 1;
  return start < end && first <= last ? [found[first][0], found[last][1]] : null;
}

/** The span with one edge moved by whole words, never past the other edge or the text's ends.
 * @param {readonly Span[]} found @param {Span} span @param {"start" | "end"} edge
 * @param {number} by words, negative for earlier
 * @returns {Span} */
export function moved(found, [start, end], edge, by) {
  let first = behind(found, start);
  let last = behind(found, end - 1);
  if (edge === "start") first = Math.max(0, Math.min(last, first + by));
  else last = Math.min(found.length - 1, Math.max(first, last + by));
  return [found[first][0], found[last][1]];
}

/** How many words a span has; marks do not count.
 * @param {string} text @param {readonly Span[]} found @param {Span} span */
export function counted(text, found, [start, end]) {
  let words = 0;
  for (let n = behind(found, start); n < found.length && found[n][0] < end; n += 1) {
    if (/[\p{L}\p{N}]/u.test(text.slice(...found[n]))) words += 1;
  }
  return words;
}

/** The sentence before or behind a place; the nearest one at either end.
 * @param {readonly Span[]} sentences @param {Span | null} from @param {number} by 1 or -1
 * @returns {number} its position in the list; -1 if the text has none */
export function sentenceFrom(sentences, from, by) {
  if (!from) return by > 0 || !sentences.length ? Math.min(0, sentences.length - 1) : sentences.length - 1;
  const here = Math.min(behind(sentences, from[0]), sentences.length - 1);
  const whole = here >= 0 && sentences[here][0] === from[0] && sentences[here][1] === from[1];
  // From a part of a sentence the first step leads to the whole of it.
  return Math.max(0, Math.min(sentences.length - 1, whole ? here + by : here));
}
