// @ts-check
/** An answer as groups of results: the entry of that name, statements, articles, entries, help. */

import { articleHit, pageHit, statementHit } from "./search-hits.mjs";
import { button, group, pageItem, statementItem } from "./search-parts.mjs";
import { articleOf, articles } from "./search-holding.mjs";
import { article, page, statement } from "./search-texts.mjs";
import { head } from "./search-vocabulary.mjs";

/** @typedef {import("./search-query.mjs").Answer} Answer */
/** @typedef {{title: string, more: string, numbers: number[], first: number, item: (number: number) => Promise<HTMLElement>}} Group */

const ENTRY = new Set(["person", "place", "organization"]);
const ONWARD = 10; // results with each "more"

/** Statements of the newest articles first, in the order of the text. */
async function newestFirst(/** @type {number[]} */ numbers) {
  const all = await articles();
  const found = [];
  for (let end = numbers.length; end > 0;) {
    const base = all.bases[articleOf(all, numbers[end - 1])];
    let start = end - 1;
    while (start > 0 && numbers[start - 1] >= base) start -= 1;
    found.push(...numbers.slice(start, end));
    end = start;
  }
  return found;
}

/** A group as elements: its first results, and a button for more. */
async function made(/** @type {Group} */ { title, more, numbers, first, item }) {
  const items = await Promise.all(numbers.slice(0, first).map(item));
  const found = group(title, numbers.length, items);
  let shown = items.length;
  const press = button(more, async () => {
    const next = await Promise.all(numbers.slice(shown, shown + ONWARD).map(item));
    shown += next.length;
    found.querySelector("ol")?.append(...next);
    next[0]?.querySelector("a")?.focus();
    if (shown >= numbers.length) press.remove();
  }, { class: "more-results" });
  if (shown < numbers.length) found.append(press);
  return found;
}

/** The groups that hold something, in their order, each when its texts are there. */
export async function groups(/** @type {Answer} */ { terms, found, named }) {
  const { labels } = await head();
  const pages = await Promise.all(found.others.list.map(async (number) => ({ number, kind: await kindOf(number) })));
  const others = (/** @type {(kind: string) => boolean} */ fits) =>
    pages.filter(({ number, kind }) => fits(kind) && !named.includes(number)).map(({ number }) => number);
  const ofPage = async (/** @type {number} */ number) => pageItem(pageHit(await page(number), terms));
  const ofArticle = async (/** @type {number} */ number) => pageItem(articleHit(await article(number), terms));
  const ofStatement = async (/** @type {number} */ number) => {
    const { row, statement: one } = await statement(number);
    return statementItem(statementHit(row, one, terms), row, one, labels);
  };
  /** @type {Group[]} */
  const all = [
    { title: "Of this name", more: "More of this name", numbers: named, first: 3, item: ofPage },
    { title: "Statements", more: "More statements", numbers: await newestFirst(found.statements.list), first: 10, item: ofStatement },
    { title: "Articles", more: "More articles", numbers: found.articles.list.reverse(), first: 5, item: ofArticle },
    { title: "People, places, organizations", more: "More entries", numbers: others((kind) => ENTRY.has(kind)), first: 3, item: ofPage },
    { title: "Help", more: "More help", numbers: others((kind) => kind === "help"), first: 3, item: ofPage },
    { title: "For contributors", more: "More for contributors", numbers: others((kind) => kind === "contributing"), first: 2, item: ofPage },
  ];
  return all.filter(({ numbers }) => numbers.length).map(made);
}

/** Other pages are in the order of their kinds: the head says where each begins. */
async function kindOf(/** @type {number} */ number) {
  const { kinds } = /** @type {any} */ (await head());
  return kinds.findLast((/** @type {[string, number]} */ [, first]) => first <= number)[0];
}
