// @ts-check
/** A whole query answered. In: words and choices. Out: what is here, exactly, and how it was read. */

import { articles, dateOf, having, holding, ofArticles } from "./search-holding.mjs";
import { mend, parts } from "./search-names.mjs";
import { Bits, both, isEmpty, nobody } from "./search-sets.mjs";
import { understood } from "./search-understood.mjs";
import { head, like, slips } from "./search-vocabulary.mjs";
import { asked } from "./search-words.mjs";

/** @typedef {import("./search-understood.mjs").Choice} Choice */
/** @typedef {import("./search-words.mjs").Term} Term */
/** @typedef {import("./search-sets.mjs").Holders} Holders */
/** @typedef {import("./search-names.mjs").Mended} Mended */
/** @typedef {{terms: Term[], absent: Term[], mended: Mended[], read: Choice[], named: number[], found: Holders, left: string}} Answer */

const SHARED = new Set(["outlet", "year", "month"]);

async function years() {
  const { days } = await articles();
  return new Set([...new Set(days)].filter(Boolean).map((day) => dateOf(day).slice(0, 4)));
}

/** Everything that has all the choices; pages are no statements, and articles only by what all of one share. */
async function narrowed(/** @type {Holders} */ found, /** @type {Choice[]} */ choices) {
  if (!choices.length) return found;
  const { sizes } = await articles();
  found.others = new Bits(sizes.others);
  if (choices.some(({ facet }) => !SHARED.has(facet))) found.articles = new Bits(sizes.articles);
  for (const { facet, key } of choices) {
    found.statements.and(await having(facet, key));
    if (SHARED.has(facet)) found.articles.and((await ofArticles(facet, key)).articles);
  }
  return found;
}

/** Everything, where only choices are made. */
async function all() {
  const { sizes } = await articles();
  const found = nobody(sizes);
  found.statements.addRange(0, sizes.statements);
  found.articles.addRange(0, sizes.articles);
  return found;
}

/**
 * @param {string} query @param {Choice[]} choices
 * @param {boolean} asWords whether no word is read as a choice
 * @returns {Promise<Answer>}
 */
export async function answer(query, choices, asWords) {
  const { asked: words, mended } = await mend(asked(query));
  const all_ = await parts(words);
  const whole = asWords ? { choices: [], left: all_ } : understood(all_, await head(), await years());
  const terms = whole.left.map((part) => part.term);
  const each = await Promise.all(terms.map(holding));
  const absent = terms.filter((_, at) => isEmpty(each[at]));
  const start = each.length ? each.reduce(both) : await all();
  const found = await narrowed(start, [...choices, ...whole.choices]);
  const one = all_.length === 1 && !whole.choices.length ? all_[0].names : [];
  const named = [...new Set(one.map(([page]) => page).filter((page) => page >= 0))];
  const left = whole.left.map((part) => part.term.shown).join(" ");
  return { terms, absent, mended, read: whole.choices, named, found, left };
}

/** Words and names that are here instead of one that is nowhere. */
export async function instead(/** @type {Term} */ term) {
  const word = term.options[0][term.options[0].length - 1][0];
  return [...new Set([...(await slips(word)).slice(0, 3), ...await like(word)])].slice(0, 5);
}
