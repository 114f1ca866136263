// @ts-check
/** The table beside Pagefind's index (site/lookup.py): pages by words it lacks, entries by name. */

import { ROOT } from "./search-parts.mjs";

/** @typedef {import("./search-hits.mjs").Fragment} Fragment */
/** @typedef {{id: string, data: () => Promise<Fragment>}} Candidate a page, and how its text is had */

const FOLDER = new URL("pagefind/", ROOT);
const SIGNATURE = 12; // bytes that Pagefind writes before the content of every file

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/** A file of the table, once. */
function file(/** @type {string} */ name) {
  const known = loaded.get(name) ?? fetch(new URL(`lookup/${name}.json`, FOLDER)).then((answer) => answer.json());
  loaded.set(name, known);
  return known;
}

/** A page's text as Pagefind keeps it. @returns {Promise<Fragment>} */
async function fragment(/** @type {string} */ id) {
  const { body } = await fetch(new URL(`fragment/${id}.pf_fragment`, FOLDER));
  const plain = /** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream("gzip"));
  const bytes = await new Response(plain).arrayBuffer();
  const found = JSON.parse(new TextDecoder().decode(bytes.slice(SIGNATURE)));
  return { ...found, url: new URL(found.url.slice(1), ROOT).pathname };
}

/** The pages of a key: small letters and figures alone, for a name behind an equals sign. @returns {Promise<Candidate[]>} */
export async function lookedUp(/** @type {string} */ key) {
  /** @type {string[]} */
  const head = await file("head");
  const at = head.findLastIndex((first) => first <= key);
  if (at < 0) return [];
  const table = new Map(Object.entries(await file(String(at))));
  return (table.get(key) ?? []).map((/** @type {string} */ id) => ({ id, data: () => fragment(id) }));
}
