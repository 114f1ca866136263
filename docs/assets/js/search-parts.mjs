// @ts-check
/** The pieces of an answer as elements. In: what was found. Out: elements. Text is never read as HTML. */

import { ROOT } from "./search-files.mjs";

/** @typedef {import("./search-hits.mjs").Piece} Piece */

/** An element with properties, attributes and children. */
export function el(/** @type {string} */ name, /** @type {Record<string, string>} */ attributes = {}, /** @type {(Node | string)[]} */ ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(/** @type {string} */ words, /** @type {() => void} */ press, /** @type {Record<string, string>} */ attributes = {}) {
  const made = el("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", press);
  return made;
}

const address = (/** @type {string} */ url) => new URL(url, ROOT).href;

const words = (/** @type {Piece[]} */ pieces) => pieces.map(({ text, hit, said }) => {
  const inner = hit ? el("mark", {}, text) : text;
  return said ? el("span", { class: "result__said" }, inner) : inner;
});

/** A statement in its sentence: who says it, its labels, where it stands. */
export function statementItem(/** @type {{url: string, pieces: Piece[]}} */ { url, pieces }, /** @type {import("./search-hits.mjs").ArticleRow} */ row,
  /** @type {import("./search-hits.mjs").StatementRow} */ statement, /** @type {[string, string, string, string][]} */ labels) {
  const shown = labels.filter(([, chip]) => statement[3].includes(chip));
  return el("li", { class: "result" },
    el("a", { href: address(url), "data-kind": "statement", dir: "auto" }, ...words(pieces)),
    el("p", { class: "result__about" },
      ...shown.flatMap(([key, , title]) => [el("span", { class: `chip chip--${key}` }, title), " "]),
      ...(statement[4].length ? [el("b", {}, statement[4].join(", ")), " · "] : []),
      [row[1], row[2], row[3]].filter(Boolean).join(" · ")));
}

/** A page: its title, what it is, the words in it. */
export function pageItem(/** @type {{url: string, about: string, title: Piece[], pieces: Piece[]}} */ { url, about, title, pieces }) {
  const excerpt = pieces.length ? [el("p", { class: "result__words", dir: "auto" }, ...words(pieces))] : [];
  return el("li", { class: "result" },
    el("h4", {}, el("a", { href: address(url), "data-kind": "page" }, ...words(title))),
    el("p", { class: "result__about" }, about), ...excerpt);
}

/** Words to look for instead, each one press away. */
export const insteadItem = (/** @type {string[]} */ all, /** @type {(word: string) => void} */ choose) =>
  el("p", { class: "nearest" }, el("span", {}, "Here there is:"), ...all.map((word) => button(word, () => choose(word))));

/** A group of results under its heading; behind them the way to more. */
export function group(/** @type {string} */ title, /** @type {number} */ count, /** @type {HTMLElement[]} */ items) {
  const list = el("ol", { class: "results__list" }, ...items);
  return el("section", { class: "results__group" }, el("h3", {}, title, " ", el("span", { class: "count" }, count.toLocaleString("en"))), list);
}
