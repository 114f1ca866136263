// @ts-check
/**
 * What the archive holds of a query. In: its terms. Out: pages that may hold them, best first, and
 * of each the words that really stand there.
 *
 * Pagefind finds and ranks; what it finds is not believed. Asked freely it falls back to ever
 * shorter beginnings of a word, so it is asked for single words exactly (in quotation marks), one
 * question an inflection, in an index without stems (site/search.py). Its words have no stops and
 * apostrophes, “us” is also “U.S.”: therefore each page's own text is looked at before it counts.
 */

import { ROOT } from "./search-parts.mjs";
import { forms, held, names, tokens } from "./search-words.mjs";

/** @typedef {import("./search-words.mjs").Term} Term */
/** @typedef {import("./search-words.mjs").Token} Token */
/** @typedef {import("./search-hits.mjs").Fragment} Fragment */
/** @typedef {{id: string, words: number[], data: () => Promise<Fragment>}} Candidate */
/** @typedef {{fragment: Fragment, hits: Token[]}} Hit */
/** @typedef {Record<string, string[]>} Filters */

const NAMED = 20; // entries whose names are read, of those ranked first
const NEAREST = 5; // words that are offered instead, and pages that are read for them
const BEGINNING = 3; // letters of which longer words are offered

/** @type {Promise<any> | null} */
let engine = null;

/** Pagefind, once. A site in preview has no index: the promise fails. */
export function pagefind() {
  engine ??= import(new URL("pagefind/pagefind.js", ROOT).href);
  return engine;
}

/** @type {Promise<Record<string, string[]>> | null} */
let longer = null;

/** Words that the index has only as parts of longer ones, and these (site/joined.py), once. */
function joined() {
  longer ??= fetch(new URL("pagefind/joined.json", ROOT)).then((answer) => answer.json());
  return longer;
}

/** @returns {Promise<Candidate[]>} */
async function ask(/** @type {string | null} */ words, /** @type {Filters} */ filters = {}) {
  const { search } = await pagefind();
  return (await search(words, { filters })).results;
}

const idsOf = (/** @type {Candidate[]} */ found) => new Set(found.map((one) => one.id));

/** Pagefind's word for ours: letters and figures alone. */
const plain = (/** @type {string} */ word) => word.replace(/[^\p{L}\p{N}]/gu, "");

/** The pages that have a word in one of its forms, the possessive among them. */
async function having(/** @type {string} */ word, /** @type {boolean} */ exact) {
  const all = exact ? [word] : [...forms(word)];
  const parts = new Map(Object.entries(await joined()));
  const known = all.map(plain).flatMap((form) => [form, `${form}s`, ...(parts.get(form) ?? [])]);
  const wanted = new Set(known);
  const found = await Promise.all([...wanted].map((one) => ask(`"${one}"`)));
  return new Map(found.flat().map((one) => [one.id, one]));
}

/** The pages that are in every one of the maps. */
function inAll(/** @type {Map<string, Candidate>[]} */ maps) {
  const [first, ...rest] = maps;
  return new Map([...first].filter(([id]) => rest.every((map) => map.has(id))));
}

/**
 * The pages that may hold all the terms: the entry of that name first, then articles, then others.
 * `absent` are terms that no page has, whatever the filters.
 * @param {Term[]} terms @param {Filters} filters
 */
export async function candidates(terms, filters) {
  const each = await Promise.all(terms.map(async (term) =>
    inAll(await Promise.all(term.words.map((word) => having(word, term.exact))))));
  const absent = terms.filter((_, at) => !each[at].size);
  if (absent.length) return { absent, found: [] };
  const all = inAll(each);
  const chosen = Object.keys(filters).length ? idsOf(await ask(null, filters)) : null;
  const order = [...(await ranked(terms)), ...all.values()].map((one) => one.id);
  const found = [...new Set(order)].flatMap((id) => all.get(id) ?? []).filter((one) => !chosen || chosen.has(one.id));
  return { absent, found: await sorted(found, terms) };
}

/** Pages in Pagefind's order: whole phrases first. It is used for nothing but the order. */
async function ranked(/** @type {Term[]} */ terms) {
  const words = terms.flatMap((term) => term.words).map(plain).join(" ");
  return (await Promise.all([ask(`"${words}"`), ask(words)])).flat();
}

/** The entry of that name, then articles, then other pages: the archive is its statements. */
async function sorted(/** @type {Candidate[]} */ found, /** @type {Term[]} */ terms) {
  const [articles, entries] = await Promise.all(
    ["article", "entry"].map(async (kind) => idsOf(await ask(null, { kind: [kind] }))),
  );
  const named = idsOf(await called(found.filter((one) => entries.has(one.id)).slice(0, NAMED), terms));
  const place = (/** @type {Candidate} */ one) => (named.has(one.id) ? 0 : articles.has(one.id) ? 1 : 2);
  return [0, 1, 2].flatMap((at) => found.filter((one) => place(one) === at));
}

/** The entries that bear exactly this name, or list it among their other names. */
async function called(/** @type {Candidate[]} */ entries, /** @type {Term[]} */ terms) {
  const fragments = await Promise.all(entries.map((one) => one.data()));
  return entries.filter((_, at) =>
    (fragments[at].meta.names ?? "").split(";").some((name) => names(terms, name)));
}

/** The words of a page that are asked for; null if it does not hold them all. */
export async function checked(/** @type {Candidate} */ one, /** @type {Term[]} */ terms) {
  const fragment = await one.data();
  const hits = held(terms, fragment.content);
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
