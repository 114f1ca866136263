// @ts-check
/**
 * What holds a term, exactly. In: a term. Out: bits of articles, statements, other pages. Everything is
 * read from the index: words by where they stand, rows of words by their places.
 */

import { Numbers, bytes, lastNotBehind, once } from "./search-files.mjs";
import { Bits, both, either, nobody } from "./search-sets.mjs";
import { head, lookUp, placesOf } from "./search-vocabulary.mjs";

/** @typedef {import("./search-sets.mjs").Holders} Holders */
/** @typedef {import("./search-words.mjs").Term} Term */
/** @typedef {import("./search-vocabulary.mjs").Entry} Entry */
/** @typedef {{bases: Uint32Array, days: Uint32Array, outlets: Uint16Array, files: number[], sizes: import("./search-sets.mjs").Sizes}} Articles */

/** Dates, outlets and numbers of statements of all articles, in their order. @returns {Promise<Articles>} */
export const articles = () => once("articles", async () => {
  const sizes = await head();
  const from = new Numbers(await bytes("articles.idx"));
  const days = new Uint32Array(sizes.articles);
  let last = 0;
  for (let at = 0; at < days.length; at += 1) {
    const step = from.next();
    days[at] = step ? (last += step - 1) : 0;
  }
  const outlets = Uint16Array.from(days, () => from.next());
  const bases = new Uint32Array(sizes.articles + 1);
  const files = [];
  for (let at = 0; at < days.length; at += 1) {
    const told = from.next();
    if (told % 2) files.push(at);
    bases[at + 1] = bases[at] + (told >> 1);
  }
  return { bases, days, outlets, files, sizes };
});

/** The article that a statement is in. */
export const articleOf = (/** @type {Pick<Articles, "bases">} */ { bases }, /** @type {number} */ statement) =>
  lastNotBehind(/** @type {any} */ (bases), statement);

/** What holds one word. @returns {Promise<Holders>} */
async function ofEntry(/** @type {Entry} */ entry, /** @type {Articles} */ { bases, sizes }) {
  const found = nobody(sizes);
  const parts = await entry.where();
  const from = new Numbers(parts.length === 1 ? parts[0] : new Uint8Array(await new Blob(/** @type {any} */ (parts)).arrayBuffer()));
  for (let at = 0; from.more;) {
    at += from.next();
    const told = from.next();
    if (told % 2) found.articles.add(at);
    for (let left = told >> 1, statement = bases[at]; left > 0; left -= 1) found.statements.add((statement += from.next()));
  }
  const others = new Numbers(entry.others);
  for (let at = 0; others.more;) {
    found.others.add((at += others.next()));
    others.rising(others.next());
  }
  return found;
}

/** @returns {Promise<Holders>} */
const ofWord = (/** @type {string} */ word, /** @type {Articles} */ all) => once(`holding ${word}`, async () => {
  const entry = await lookUp(word);
  return entry ? ofEntry(entry, all) : nobody(all.sizes);
});

/** @returns {Promise<Holders>} */
async function ofWords(/** @type {string[]} */ words, /** @type {Articles} */ all) {
  const found = await Promise.all(words.map((word) => ofWord(word, all)));
  return found.reduce(either, nobody(all.sizes));
}

/** @typedef {{words: string[], by: number}} Slot words, any of which stands so many words behind the first */

/** The slots of a row: two common words in a row are one (site/finding/words.py). @returns {Promise<Slot[]>} */
async function slotsOf(/** @type {string[][]} */ row) {
  const common = new Set((await head()).common);
  const isCommon = (/** @type {string[] | undefined} */ words) => words?.length === 1 && common.has(words[0]);
  return row.flatMap((words, by) => {
    const next = row[by + 1];
    if (isCommon(words) && isCommon(next)) return [{ words: [`${words[0]} ${next[0]}`], by }];
    return isCommon(words) && isCommon(row[by - 1]) ? [] : [{ words, by }];
  });
}

const KINDS = /** @type {const} */ (["articles", "statements", "others"]);
/** @typedef {Map<number, Set<number>>} Places by statement, page or article */

function note(/** @type {Places} */ places, /** @type {number} */ key, /** @type {number[]} */ found) {
  const known = places.get(key) ?? new Set();
  for (const at of found) known.add(at);
  places.set(key, known);
}

/** The places of some words in the articles, statements and pages that may hold the row. */
async function placesIn(/** @type {string[]} */ words, /** @type {Holders} */ within, /** @type {Articles} */ { bases }) {
  /** @type {{articles: Places, statements: Places, others: Places}} */
  const found = { articles: new Map(), statements: new Map(), others: new Map() };
  const wanted = within.articles.list;
  for (const statement of within.statements.list) wanted.push(articleOf({ bases }, statement));
  wanted.sort((a, b) => a - b);
  for (const entry of await Promise.all(words.map(lookUp))) {
    if (!entry) continue;
    const needed = entry.stretches.filter(({ first }, at, all) => {
      const next = lastNotBehind(wanted, (all[at + 1]?.first ?? Infinity) - 1);
      return next >= 0 && wanted[next] >= first;
    });
    for (const [content, { first }] of await Promise.all(needed.map(async (one) => /** @type {const} */ ([await placesOf(one), one])))) {
      const from = new Numbers(content);
      for (let at = first; from.more;) {
        at += from.next();
        const here = from.rising(from.next());
        if (within.articles.has(at)) note(found.articles, at, here);
        let statement = bases[at];
        for (let left = from.next(); left > 0; left -= 1) {
          statement += from.next();
          const there = from.rising(from.next());
          if (within.statements.has(statement)) note(found.statements, statement, there);
        }
      }
    }
    const others = new Numbers(entry.others);
    for (let at = 0; others.more;) {
      at += others.next();
      const here = others.rising(others.next());
      if (within.others.has(at)) note(found.others, at, here);
    }
  }
  return found;
}

/** What holds a row of words; of each any of its forms. @returns {Promise<Holders>} */
async function ofRow(/** @type {string[][]} */ row, /** @type {Articles} */ all) {
  const slots = await slotsOf(row);
  const each = await Promise.all(slots.map(({ words }) => ofWords(words, all)));
  const rarest = slots.map((slot, at) => ({ slot, count: each[at].statements.count })).sort((a, b) => a.count - b.count);
  const found = each.reduce(both);
  if (slots.length < 2) return found;
  /** @type {{articles: Places, statements: Places, others: Places} | null} */
  let begins = null; // where the row may begin
  for (const { slot } of rarest) {
    const places = await placesIn(slot.words, found, all);
    for (const kind of KINDS) {
      for (const at of found[kind].list) {
        const here = new Set([...(places[kind].get(at) ?? [])].map((place) => place - slot.by));
        const left = begins ? new Set([...(begins[kind].get(at) ?? [])].filter((place) => here.has(place))) : here;
        places[kind].set(at, left);
        if (!left.size) found[kind].remove(at);
      }
    }
    begins = places;
  }
  return found;
}

/** What holds a term in any of the ways it may be written. @returns {Promise<Holders>} */
export async function holding(/** @type {Term} */ term) {
  const all = await articles();
  const found = await Promise.all(term.options.map((row) => ofRow(row, all)));
  return found.reduce(either, nobody(all.sizes));
}

/** The statements with a value of a facet. @returns {Promise<Bits>} */
export async function having(/** @type {string} */ facet, /** @type {string} */ key) {
  const all = await articles();
  if (facet === "outlet" || facet === "year" || facet === "month") return (await ofArticles(facet, key)).statements;
  return new Bits(all.sizes.statements).or((await ofWord(`=${facet}:${key}`, all)).statements);
}

const EPOCH = 719163; // day 1 is 0001-01-01, as Python counts; this is 1970-01-01

/** A day as 2024-05-30; "" if it is not known. */
export const dateOf = (/** @type {number} */ day) =>
  (day ? new Date((day - EPOCH) * 86400000).toISOString().slice(0, 10) : "");

/** An article's value of a facet that all its statements share. */
export function sharedBy(/** @type {string} */ facet, /** @type {number} */ article, /** @type {Articles} */ { days, outlets }, /** @type {string[]} */ names) {
  if (facet === "outlet") return names[outlets[article]];
  return dateOf(days[article]).slice(0, facet === "year" ? 4 : 7);
}

/** The articles with a value, and all their statements. */
export async function ofArticles(/** @type {string} */ facet, /** @type {string} */ key) {
  const all = await articles();
  const found = { articles: new Bits(all.sizes.articles), statements: new Bits(all.sizes.statements) };
  const { outlets: names } = await head();
  for (let at = 0; at < all.days.length; at += 1) {
    if (sharedBy(facet, at, all, names) !== key) continue;
    found.articles.add(at);
    found.statements.addRange(all.bases[at], all.bases[at + 1]);
  }
  return found;
}
