// @ts-check
/** What statements share. In: a choice of statements. Out: the values among them, each with its count. */

import { Numbers, bytes, once, values } from "./search-files.mjs";
import { articleOf, articles, sharedBy } from "./search-holding.mjs";
import { FACETS } from "./search-choices.mjs";
import { head } from "./search-vocabulary.mjs";

/** @typedef {{key: string, name: string, count: number}} Value */
/** @typedef {import("./search-sets.mjs").Bits} Bits */

const SHARED = new Set(["outlet", "year", "month"]);
const TABLE = 1000; // values in a file of them

/** The values of a facet among the statements, the most frequent first; times the other way round. */
export async function counted(/** @type {string} */ facet, /** @type {Bits} */ statements) {
  const found = SHARED.has(facet) ? await shared(facet, statements) : await single(facet, statements);
  const time = facet === "year" || facet === "month";
  return found.sort((a, b) => (time ? Number(a.key < b.key) - Number(a.key > b.key) : b.count - a.count || (a.name < b.name ? -1 : 1)));
}

/** @returns {Promise<Value[]>} */
async function shared(/** @type {string} */ facet, /** @type {Bits} */ statements) {
  const all = await articles();
  const { outlets } = await head();
  /** @type {Map<string, number>} */
  const counts = new Map();
  let article = -1;
  let key = "";
  for (const statement of statements.list) {
    if (article < 0 || statement >= all.bases[article + 1]) {
      article = articleOf(all, statement);
      key = sharedBy(facet, article, all, outlets);
    }
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([one]) => one).map(([one, count]) => ({ key: one, name: one, count }));
}

/** @returns {Promise<Value[]>} */
async function single(/** @type {string} */ facet, /** @type {Bits} */ statements) {
  const { bases } = await articles();
  const { firsts } = (await head())[facet];
  /** @type {Map<number, number>} */
  const counts = new Map();
  const list = statements.list;
  const ends = firsts.map((_, at) => bases[firsts[at + 1] ?? bases.length - 1]);
  const needed = firsts.map((_, at) => at).filter((at) => list.some((one) => one >= bases[firsts[at]] && one < ends[at]));
  for (const at of needed) {
    const name = `${facet}/${at}.idx`;
    const from = new Numbers(await once(name, () => bytes(name)));
    for (let statement = bases[firsts[at]]; from.more; statement += 1) {
      const inside = statements.has(statement);
      for (let left = from.next(); left > 0; left -= 1) {
        const value = from.next();
        if (inside) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  const found = await Promise.all([...counts].map(async ([number, count]) => {
    const [key, name] = (await values(`${facet}/values/${Math.floor(number / TABLE)}.idx`))[number % TABLE];
    return { key, name, count };
  }));
  return found;
}

/** What a chosen value is called: the address has its key alone. @returns {Promise<string>} */
export async function nameOf(/** @type {string} */ facet, /** @type {string} */ key) {
  if (SHARED.has(facet) || !(facet in FACETS)) return key;
  const { tables } = (await head())[facet];
  for (let at = 0; at < tables; at += 1) {
    const row = (await values(`${facet}/values/${at}.idx`)).find((/** @type {string[]} */ one) => one[0] === key);
    if (row) return row[1];
  }
  return key;
}
