// @ts-check
/** The table beside Pagefind's index (site/lookup.py): pages by words it lacks, entries by name. */

import { ROOT } from "./search-parts.mjs";

/** @typedef {import("./search-hits.mjs").Fragment} Fragment */
/** @typedef {{id: string, data: () => Promise<Fragment>}} Candidate a page, and how its text is had */

const FOLDER = new URL("pagefind/", ROOT);
const DIGITS = 7; // of a page's id, from which its pack follows

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/** A file of ours beside the index, once. */
function file(/** @type {string} */ name) {
  const known = loaded.get(name) ?? fetch(new URL(`${name}.json`, FOLDER)).then((answer) => answer.json());
  loaded.set(name, known);
  return known;
}

/** A pack of pages' texts, once. @returns {Promise<Record<string, Fragment>>} */
function pack(/** @type {number} */ number) {
  const name = `pages/${number}.pf_pages`;
  const known = loaded.get(name) ?? fetch(new URL(name, FOLDER)).then(({ body }) => {
    const plain = /** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream("gzip"));
    return new Response(plain).json();
  });
  loaded.set(name, known);
  return known;
}

/** A page's text as Pagefind keeps it; its pack follows from its id (site/packs.py). @returns {Promise<Fragment>} */
export async function fragment(/** @type {string} */ id) {
  const { packs } = await file("pages/head");
  const number = parseInt(id.slice(id.lastIndexOf("_") + 1).slice(0, DIGITS), 16) % packs;
  const found = (await pack(number))[id];
  return { ...found, url: new URL(found.url.slice(1), ROOT).pathname };
}

/** The pages of a key: small letters and figures alone, for a name behind an equals sign. @returns {Promise<Candidate[]>} */
export async function lookedUp(/** @type {string} */ key) {
  /** @type {string[]} */
  const head = await file("lookup/head");
  const at = head.findLastIndex((first) => first <= key);
  if (at < 0) return [];
  const table = new Map(Object.entries(await file(`lookup/${at}`)));
  return (table.get(key) ?? []).map((/** @type {string} */ id) => ({ id, data: () => fragment(id) }));
}
