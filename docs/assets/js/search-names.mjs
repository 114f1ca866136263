// @ts-check
/**
 * Names in a query. In: what is asked for. Out: terms, in which a name stands for all its spellings;
 * what was taken for a slip; the entries whose name is the query.
 *
 * A word that is nowhere is compared by its sound with the names that are here (one table of letters,
 * site/finding/latin.tsv), then, from five letters on, looked for among their words with one slip.
 */

import { isPattern } from "./search-understood.mjs";
import { asWords, forms } from "./search-words.mjs";
import { head, lookUp, named, slips, sound } from "./search-vocabulary.mjs";

/** @typedef {import("./search-words.mjs").Asked} Asked */
/** @typedef {import("./search-words.mjs").Term} Term */
/** @typedef {import("./search-vocabulary.mjs").Name} Name */
/** @typedef {{from: string, to: string}} Mended */
/** @typedef {{asked: Asked[], term: Term, names: Name[]}} Part some of what is asked for, and whose name it is */

const LONGEST = 5; // words of a name
const SLIP = 5; // letters of a word in which one slip is forgiven

const isThere = async (/** @type {string} */ word) =>
  (await Promise.all([...forms(word)].map(lookUp))).some(Boolean) || (await named(word)).length > 0;

/** The word of a name that is meant; "" if there is none. */
async function meant(/** @type {string} */ word) {
  const own = sound(word, (await head()).latin);
  const same = own ? await named(`~${own}`) : [];
  const { latin } = await head();
  const spelled = same.flatMap(([, , , , instead]) => instead.flatMap((one) => one.split(" ")));
  const heard = spelled.find((other) => sound(other, latin) === own);
  if (heard) return heard;
  return [...word].length >= SLIP ? (await slips(word))[0] ?? "" : "";
}

/** How a name is written: as its entry has it, if that has the word. */
async function written(/** @type {string} */ word) {
  const [entry] = await named(word);
  const found = entry?.[3].split(" ").find((one) => one.toLowerCase() === word);
  return found ?? word[0].toUpperCase() + word.slice(1);
}

/** The query with words that are nowhere mended, where a name is meant. */
export async function mend(/** @type {Asked[]} */ asked) {
  /** @type {Mended[]} */
  const mended = [];
  const found = await Promise.all(asked.map(async (one) => {
    if (one.exact || one.words.length > 1 || isPattern(one.words[0]) || await isThere(one.words[0])) return one;
    const instead = await meant(one.words[0]);
    if (!instead) return one;
    const to = await written(instead);
    mended.push({ from: one.shown, to });
    return { ...one, words: [instead], shown: to };
  }));
  return { asked: found, mended };
}

/** The longest name that begins here. */
async function nameAt(/** @type {Asked[]} */ asked, /** @type {number} */ from) {
  const most = Math.min(asked.length, from + LONGEST);
  const tries = Array.from({ length: most - from }, (_, by) => asked.slice(from, most - by));
  const all = await Promise.all(tries.map((some) =>
    (some.length > 1 && some.some((one) => one.exact) ? [] : named(some.flatMap((one) => one.words).join(" ")))));
  const at = all.findIndex((names) => names.length > 0);
  return at < 0 ? null : { some: tries[at], names: all[at] };
}

/** All ways to write a name, and the words as they were typed. @returns {Term} */
function spellings(/** @type {Asked[]} */ some, /** @type {Name[]} */ names) {
  const own = { shown: some.map((one) => one.shown).join(" "), options: some.length > 1 ? [] : asWords(some[0]).options };
  const words = some.flatMap((one) => one.words);
  const rows = new Set(names.flatMap(([, , , , instead]) => instead));
  const typed = words.join(" ");
  if (![...rows].some((row) => ` ${typed} `.includes(` ${row} `))) rows.add(typed);
  return { shown: own.shown, options: [...own.options, ...[...rows].map((row) => row.split(" ").map((word) => [word]))] };
}

/** The query's parts: names, and other words. @returns {Promise<Part[]>} */
export async function parts(/** @type {Asked[]} */ asked) {
  /** @type {Part[]} */
  const found = [];
  for (let at = 0; at < asked.length;) {
    const { exact, words } = asked[at];
    const name = (exact && words.length > 1) || isPattern(words[0]) ? null : await nameAt(asked, at);
    const some = name?.some ?? [asked[at]];
    const term = name && !asked[at].exact ? spellings(some, name.names) : asWords(asked[at]);
    found.push({ asked: some, term, names: name?.names ?? [] });
    at += some.length;
  }
  return found;
}
