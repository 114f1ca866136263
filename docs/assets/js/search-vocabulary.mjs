// @ts-check
/**
 * The words of the archive and the names in it. In: a folded word. Out: where it stands, whose name it
 * is, which words are like it. Words lie in shards (site/finding/shards.py), each loaded once.
 */

import { Numbers, bytes, lastNotBehind, once, values } from "./search-files.mjs";

/** @typedef {{file: number, start: number, length: number, first: number}} Stretch */
/** @typedef {{articles: number, statements: number, others: Uint8Array, where: () => Promise<Uint8Array[]>, stretches: Stretch[]}} Entry */
/** @typedef {[page: number, id: string, kind: "person" | "place" | "organization", name: string, instead: string[], said: number, naming: number]} Name */
/** @typedef {{words: Map<string, Entry>, names: Record<string, Name[]>}} Shard */
/** @typedef {{articles: number, statements: number, others: number, outlets: string[], pages: number[], words: string[], names: number, labels: [string, string, string, string][], sources: Record<string, string>, channels: Record<string, string>, latin: [string, string][], common: string[]} & Record<string, {tables: number, firsts: number[]}>} Head */

const LIKE = 5; // words offered instead
const BEGINNING = 3; // letters of which longer words are offered
const SAME = 2; // letters that a word which is like another begins with, too
const NEIGHBOURS = 4; // shards that are read for such words at most

/** @returns {Promise<Head>} */
export const head = () => values("head.json");

const beside = (/** @type {string} */ name) => once(name, () => bytes(name));

/** The bytes of a word's places in one stretch of articles. */
export async function placesOf(/** @type {Stretch} */ { file, start, length }) {
  return (await beside(`places/${file}.idx`)).subarray(start, start + length);
}

/** @returns {Entry} */
function entry(/** @type {Numbers} */ from) {
  const [articles, statements, others] = [from.next(), from.next(), from.part()];
  const told = from.next();
  let where;
  if (told % 2) {
    const first = from.next();
    const names = Array.from({ length: (told - 1) / 2 }, (_, at) => `where/${first + at}.idx`);
    where = () => Promise.all(names.map(beside));
  } else {
    const inside = from.content.subarray(from.at, (from.at += told / 2));
    where = async () => [inside];
  }
  let first = 0;
  const stretches = Array.from({ length: from.next() }, () => {
    const [file, start, length] = [from.next(), from.next(), from.next()];
    return { file, start, length, first: (first += from.next()) };
  });
  return { articles, statements, others, where, stretches };
}

/** @returns {Promise<Shard>} */
const shard = (/** @type {number} */ number) => once(`words ${number}`, async () => {
  const from = new Numbers(await bytes(`words/${number}.idx`));
  const text = new TextDecoder();
  const names = JSON.parse(text.decode(from.part()));
  const words = new Map();
  let before = new Uint8Array(0);
  while (from.more) {
    const shared = from.next();
    const rest = from.part();
    const word = new Uint8Array(shared + rest.length);
    word.set(before.subarray(0, shared));
    word.set(rest, shared);
    words.set(text.decode(word), entry(from));
    before = word;
  }
  return { words, names };
});

/** @returns {Promise<Shard | null>} */
async function around(/** @type {string} */ key) {
  const at = lastNotBehind((await head()).words, key);
  return at < 0 ? null : shard(at);
}

/** The words that begin with the same letters, as far as few shards hold them.
 * @returns {Promise<string[]>} */
async function neighbours(/** @type {string} */ word) {
  const { words } = await head();
  const begun = word.slice(0, SAME);
  const [from, here, to] = [begun, word, `${begun}\u{10ffff}`].map((key) => Math.max(0, lastNotBehind(words, key)));
  const first = Math.max(from, Math.min(here - Math.floor(NEIGHBOURS / 2), to - NEIGHBOURS + 1));
  const read = Array.from({ length: Math.min(NEIGHBOURS, to - first + 1) }, (_, at) => shard(first + at));
  return (await Promise.all(read)).flatMap(({ words: held }) => [...held.keys()]);
}

/** Where a word stands; undefined if it is nowhere. */
export const lookUp = async (/** @type {string} */ word) => (await around(word))?.words.get(word);

/** Whose name is spelled or sounds so. */
export const named = async (/** @type {string} */ key) => (await around(key))?.names[key] ?? [];

/** Words like one that is nowhere: they go on from it, or are one slip away. */
export async function like(/** @type {string} */ word) {
  const near = (await neighbours(word)).filter((other) => /^[\p{L}\p{N}][^ ]*$/u.test(other));
  const begun = word.length >= BEGINNING ? near.filter((other) => other.startsWith(word)) : [];
  const slipped = word.length >= BEGINNING ? near.filter((other) => isSlip(word, other)) : [];
  return [...new Set([...slipped, ...begun])].slice(0, LIKE);
}

/** Words of names that are one slip away. */
export async function slips(/** @type {string} */ word) {
  const { names } = await head();
  const all = await Promise.all(Array.from({ length: names }, (_, at) => values(`names/${at}.idx`)));
  const found = all.flat().filter((/** @type {string} */ other) => isSlip(word, other));
  return found.sort((a, b) => Number(b[0] === word[0]) - Number(a[0] === word[0]) || (a < b ? -1 : 1));
}

/** Whether one letter more, less, another, or two swapped make one word of the other. */
export function isSlip(/** @type {string} */ one, /** @type {string} */ other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let back = 0;
  while (back < Math.min(one.length, other.length) - from && one[one.length - 1 - back] === other[other.length - 1 - back]) back += 1;
  const [left, right] = [one.slice(from, one.length - back), other.slice(from, other.length - back)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && right === left[1] + left[0]);
}

/** What a folded word has in common with other ways to write that name; "" if too little. */
export function sound(/** @type {string} */ word, /** @type {[string, string][]} */ latin) {
  const plain = latin.reduce((now, [old, next]) => now.replaceAll(old, next), word).replace(/(.)\1+/gu, "$1");
  return [...plain].length >= 4 ? plain : "";
}
