// @ts-check
/** The texts of hits, from files of a few each. In: numbers. Out: rows (site/finding/shown.py). */

import { lastNotBehind, values } from "./search-files.mjs";
import { articleOf, articles } from "./search-holding.mjs";
import { head } from "./search-vocabulary.mjs";

/** @typedef {import("./search-hits.mjs").ArticleRow} ArticleRow */
/** @typedef {import("./search-hits.mjs").PageRow} PageRow */

/** @returns {Promise<ArticleRow>} */
export async function article(/** @type {number} */ number) {
  const { files } = await articles();
  const at = lastNotBehind(files, number);
  return (await values(`articles/${at}.idx`))[number - files[at]];
}

/** @returns {Promise<PageRow>} */
export async function page(/** @type {number} */ number) {
  const { pages } = await head();
  const at = lastNotBehind(pages, number);
  return (await values(`pages/${at}.idx`))[number - pages[at]];
}

/** A statement with its article. */
export async function statement(/** @type {number} */ number) {
  const all = await articles();
  const at = articleOf(all, number);
  const row = await article(at);
  return { row, statement: row[6][number - all.bases[at]] };
}
