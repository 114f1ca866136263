// @ts-check
/**
 * What the archive holds of a query. In: its terms. Out: pages that may hold them, best first, and
 * of each the words that really stand there.
 *
 * Pagefind finds and ranks; what it finds is not believed. Asked freely it falls back to ever
 * shorter beginnings of a word, so it is asked for single words exactly (in quotation marks), one
 * question an inflection, in an index without stems (site/search.py). Its words have no stops and
 * apostrophes, “us” is also “U.S.”: therefore each page's own text is looked at before it counts.
 * Words that it lacks, and names, are in a table of our own; the texts lie in packs of ours. Never ask Pagefind for filters without
 * a word: it loads the whole index.
 */

import { fragment, lookedUp } from "./search-lookup.mjs";
import { ROOT } from "./search-parts.mjs";
import { forms, held, names, tokens } from "./search-words.mjs";

/** @typedef {import("./search-words.mjs").Term} Term */
/** @typedef {import("./search-words.mjs").Token} Token */
/** @typedef {import("./search-hits.mjs").Fragment} Fragment */
/** @typedef {import("./search-lookup.mjs").Candidate} Candidate */
/** @typedef {{fragment: Fragment, hits: Token[]}} Hit */
/** @typedef {Record<string, string[]>} Filters */

const NEAREST = 5; // words that are offered instead, and pages that are read for them
const BEGINNING = 3; // letters of which longer words are offered

/** @type {Promise<any> | null} */
let engine = null;

/** Pagefind, once. A site in preview has no index: the promise fails. */
export function pagefind() {
  engine ??= import(new URL("pagefind/pagefind.js", ROOT).href);
  return engine;
}

/** @returns {Promise<Candidate[]>} */
async function ask(/** @type {string} */ words, /** @type {Filters} */ filters = {}) {
  const { search } = await pagefind();
  const { results } = await search(words, { filters });
  return results.map((/** @type {{id: string}} */ { id }) => ({ id, data: () => fragment(id) }));
}

/** Pagefind's word for ours: letters and figures alone. */
const plain = (/** @type {string} */ word) => word.replace(/[^\p{L}\p{N}]/gu, "");

/** What Pagefind is asked for a word: its forms, the possessive among them. */
function asks(/** @type {string} */ word, /** @type {boolean} */ exact) {
  const all = [...(exact ? [word] : forms(word))].map(plain);
  return [...new Set(all.flatMap((form) => [form, `${form}s`]))];
}

/** The pages that may have a word in one of its forms. `filters` hold for the index alone. */
async function having(/** @type {string} */ word, /** @type {boolean} */ exact, /** @type {Filters} */ filters = {}) {
  const wanted = asks(word, exact);
  const found = await Promise.all([
    ...wanted.map((one) => ask(`"${one}"`, filters)),
    ...wanted.map(lookedUp),
  ]);
  return new Map(found.flat().map((one) => [one.id, one]));
}

/** The pages that are in every one of the maps. */
function inAll(/** @type {Map<string, Candidate>[]} */ maps) {
  const [first, ...rest] = maps;
  return new Map([...first].filter(([id]) => rest.every((map) => map.has(id))));
}

/**
 * The pages that may hold all the terms: the archive is its statements, so after the entry of that
 * name come articles, then other pages.
 * `absent` are terms that no page has, whatever the filters.
 * @param {Term[]} terms @param {Filters} filters
 */
export async function candidates(terms, filters) {
  const each = await Promise.all(terms.map(async (term) =>
    inAll(await Promise.all(term.words.map((word) => having(word, term.exact))))));
  const absent = terms.filter((_, at) => !each[at].size);
  if (absent.length) return { absent, found: [] };
  const all = inAll(each);
  const [{ words, exact }] = terms;
  const chosen = Object.keys(filters).length ? await having(words[0], exact, filters) : all;
  const named = await called(terms);
  const articles = await having(words[0], exact, { kind: ["article"] });
  const order = [named, await ranked(terms, { kind: ["article"] }), [...articles.values()], await ranked(terms), [...all.values()]];
  const ids = new Set(order.flat().map((one) => one.id));
  return { absent, found: [...ids].flatMap((id) => (chosen.has(id) ? all.get(id) ?? [] : [])) };
}

/** Pages in Pagefind's order, those with all the words in a row first. */
async function ranked(/** @type {Term[]} */ terms, /** @type {Filters} */ filters = {}) {
  const words = terms.flatMap((term) => term.words).map(plain);
  const free = await ask(words.join(" "), filters);
  if (words.length < 2) return free;
  const row = new Set((await ask(`"${words.join(" ")}"`, filters)).map((one) => one.id));
  return [...free.filter((one) => row.has(one.id)), ...free.filter((one) => !row.has(one.id))];
}

/** The entries that bear exactly this name, or list it among their other names. */
async function called(/** @type {Term[]} */ terms) {
  const entries = await lookedUp(`=${plain(terms.flatMap((term) => term.words).join(""))}`);
  const read = await Promise.all(entries.map(async (one) => ({ one, meta: (await one.data()).meta })));
  return read.filter(({ meta }) => (meta.names ?? "").split(";").some((name) => names(terms, name))).map(({ one }) => one);
}

/** Whether a page fits the filters. */
const fits = (/** @type {Fragment} */ page, /** @type {Filters} */ filters) =>
  Object.entries(filters).every(([key, [value]]) => page.filters[key]?.includes(value));

/** The words of a page that are asked for; null if it does not hold them all, or does not fit. */
export async function checked(/** @type {Candidate} */ one, /** @type {Term[]} */ terms, /** @type {Filters} */ filters) {
  const fragment = await one.data();
  const hits = fits(fragment, filters) ? held(terms, fragment.content) : [];
  return hits.length ? { fragment, hits } : null;
}

/** Words of the archive that go on from a term that it does not hold, as they are written. */
export async function nearest(/** @type {Term} */ term) {
  const begun = term.words.at(-1) ?? "";
  if (term.exact || begun.length < BEGINNING) return [];
  const found = (await ask(plain(begun))).slice(0, NEAREST);
  const texts = await Promise.all(found.map(async (one) => (await one.data()).content));
  /** @type {Map<string, string>} */
  const words = new Map();
  for (const text of texts) {
    for (const token of tokens(text)) {
      if (token.text.startsWith(begun)) words.set(token.text, words.get(token.text) ?? text.slice(token.start, token.end));
    }
  }
  return [...words.values()].slice(0, NEAREST);
}
