// @ts-check
/**
 * Words, in pure functions: what a query asks for, and where a text holds it. No page is touched.
 *
 * The rule: a text holds a word if the same word or an inflection of it stands there, never a
 * shorter or longer one. Case, diacritics and the kind of apostrophe make no difference; a
 * possessive is its word. Inflections are those that English spelling makes by rule: plural and
 * third person (-s, -es, -ies), past (-ed, -ied) and -ing, with e dropped and consonants doubled
 * (Quirk et al., A Comprehensive Grammar of the English Language, §3.5–9 and §5.80). Words in
 * quotation marks, and abbreviations with stops, are looked for as they are.
 */

/** @typedef {{text: string, start: number, end: number}} Token */
/** @typedef {{words: string[], exact: boolean, shown: string}} Asked what stands between blanks, or a phrase */
/** @typedef {{shown: string, options: string[][][]}} Term what is asked for as one: rows of words, of each any form */

const APOSTROPHE = /['’‘ʼ′`´]/gu;
const ABBREVIATION = String.raw`(?<![\p{L}\p{N}\p{M}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}\p{M}])\.?(?:['’]s)?`;
const PLAIN = String.raw`[\p{L}\p{N}\p{M}]+(?:(?:['’‘ʼ′${"`"}´]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*`;
const WORD = new RegExp(`${ABBREVIATION}|${PLAIN}`, "gu");
const CONTRACTED = /'(?!(?:re|ve|ll|d|m|t)$)/g; // “we’re” is not “were”; “Mar’inka” is “Marinka”
const VOWEL = "[aeiouy]";
const DOUBLING = new RegExp(`[^aeiou]${VOWEL}[^aeiouwxy]$|^${VOWEL}[^aeiouwxy]$`);
const SHORTEST = 3; // letters of a word that has inflections: “as” is no plural

/** Words that only look inflected. */
const BARE = new Set(["during", "evening", "hundred", "morning", "news", "series", "species"]);

/** A word as it is compared. */
export function fold(/** @type {string} */ word) {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(APOSTROPHE, "'");
  const owner = plain.replace(/'s$/, "").replace(CONTRACTED, "").replace(/(?<=\p{N}),(?=\p{N})/gu, "");
  return /^(?:\p{L}\.)+\p{L}$/u.test(owner) ? `${owner}.` : owner;
}

/** The words of a text with their places, in code units. */
export function tokens(/** @type {string} */ text) {
  return [...text.matchAll(WORD)].map((word) => ({ text: fold(word[0]), start: word.index, end: word.index + word[0].length }));
}

/** What a query asks for: every word, and every phrase in quotation marks of any kind. */
export function asked(/** @type {string} */ query) {
  const plain = query.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ");
  /** @type {Asked[]} */
  const terms = [];
  for (const [, phrase, word] of plain.matchAll(/"([^"]+)"|([^\s"]+)/g)) {
    const shown = (phrase ?? word).trim();
    const words = tokens(shown).map((token) => token.text);
    const exact = phrase !== undefined;
    const known = terms.some((t) => t.exact === exact && t.words.join(" ") === words.join(" "));
    if (words.length && !known) terms.push({ words, exact, shown: exact ? shown : bare(shown) });
  }
  return terms;
}

/** A word without the punctuation around it. */
function bare(/** @type {string} */ word) {
  const found = [...word.matchAll(WORD)];
  const last = found[found.length - 1];
  return word.slice(found[0].index, last.index + last[0].length);
}

/** What English spelling makes of a verb or noun; without a vowel before a last e it is neither. */
function inflected(/** @type {string} */ base) {
  if (!/[aeiouy]/.test(base.replace(/e$/, ""))) return [`${base}s`];
  if (/[^aeiou]y$/.test(base)) return ["ies", "ied"].map((end) => base.slice(0, -1) + end).concat(`${base}ing`);
  const plural = /(?:[sxzo]|[cs]h)$/.test(base) ? [`${base}es`] : [`${base}s`];
  if (/o$/.test(base)) plural.push(`${base}s`);
  if (/ie$/.test(base)) return [...plural, `${base}d`, `${base.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(base)) return [...plural, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/e$/.test(base)) return [...plural, `${base}d`, `${base}ing`];
  const short = (base.match(/[aeiouy]+/g) ?? []).length === 1;
  const last = base[base.length - 1];
  const doubled = DOUBLING.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : [];
  const single = doubled.length && short ? [] : [`${base}ed`, `${base}ing`];
  return [...plural, ...single, ...doubled];
}

/** What a word may be an inflection of. */
function bases(/** @type {string} */ word) {
  if (BARE.has(word)) return [];
  const cut = [[/ies$|ied$/, "y"], [/ying$/, "ie"], [/es$|ed$|ing$|s$|d$/, ""], [/s$/, ""], [/d$/, ""], [/ing$/, "e"],
    [/(.)\1(?:ed|ing)$/, "$1"]];
  return cut.map(([end, instead]) => word.replace(/** @type {RegExp} */ (end), /** @type {string} */ (instead)));
}

/** A word and its inflections, or the word it is an inflection of and that one's others. */
export function forms(/** @type {string} */ word) {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return new Set([word]);
  const from = bases(word).filter((base) => base.length >= SHORTEST && inflected(base).includes(word));
  const all = [word, ...from].flatMap((base) => [base, ...inflected(base)]);
  return new Set(all.filter((form) => form === word || !BARE.has(form)));
}

/** What is asked for, taken as words. @returns {Term} */
export const asWords = (/** @type {Asked} */ { words, exact, shown }) =>
  ({ shown, options: [words.map((word) => (exact ? [word] : [...forms(word)]))] });

/** Where a text holds a row of words, one after another and on one line. */
function places(/** @type {Token[]} */ found, /** @type {string} */ text, /** @type {string[][]} */ row) {
  const begins = (/** @type {number} */ at) => row.every((any, by) => any.includes(found[at + by]?.text));
  const whole = (/** @type {number} */ at) => !text.slice(found[at].start, found[at + row.length - 1].end).includes("\n");
  return found.flatMap((_, at) => (begins(at) && whole(at) ? found.slice(at, at + row.length) : []));
}

/** Every word of a text that is asked for, in order. */
export function held(/** @type {Term[]} */ terms, /** @type {string} */ text) {
  const found = tokens(text);
  const rows = terms.flatMap((term) => term.options);
  const hits = new Set(rows.flatMap((row) => places(found, text, row)));
  return [...hits].sort((a, b) => a.start - b.start);
}
