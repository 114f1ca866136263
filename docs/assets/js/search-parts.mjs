// @ts-check
/** The pieces of a search result as elements. In: what was found. Out: elements. */

import { places } from "./search-hits.mjs";

/** The site's root, wherever it is served. */
export const ROOT = new URL("../../", import.meta.url);
const KINDS = { articles: "Article", people: "Person", places: "Place", organizations: "Organization", codebook: "Codebook" };

/** An element with properties, attributes and children. Text is never read as HTML. */
export function el(/** @type {string} */ name, /** @type {Record<string, string>} */ attributes = {}, /** @type {(Node | string)[]} */ ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function kindOf(/** @type {string} */ url) {
  const path = new URL(url, location.href).pathname.slice(ROOT.pathname.length);
  return KINDS[/** @type {keyof typeof KINDS} */ (path.split("/")[0])] ?? "Page";
}

function excerptOf(/** @type {import("./search-hits.mjs").Piece[]} */ pieces) {
  return pieces.map(({ text, hit }) => (hit ? el("mark", {}, text) : text));
}

/** One result: the page, where it comes from, and the places in it. */
export function resultItem(/** @type {import("./search-index.mjs").Hit} */ { fragment, hits }) {
  const { title = "Untitled", about: source } = fragment.meta;
  const about = [kindOf(fragment.url), source].filter(Boolean).join(" · ");
  const found = places(fragment, hits).map((place) =>
    el("li", {}, el("a", { href: place.url, "data-kind": place.kind }, ...excerptOf(place.pieces))));
  const best = found[0]?.querySelector("a")?.getAttribute("href") ?? fragment.url;
  return el("li", { class: "result" },
    el("h3", {}, el("a", { href: best }, title)),
    el("p", { class: "result__about" }, about),
    el("ol", { class: "result__places" }, ...found));
}

/** Words to look for instead, each one press away. */
export function nearestItem(/** @type {string[]} */ words, /** @type {(word: string) => void} */ choose) {
  const buttons = words.map((word) => {
    const made = el("button", { type: "button" }, word);
    made.addEventListener("click", () => choose(word));
    return made;
  });
  return el("li", { class: "nearest" }, el("span", {}, "Words here that begin so:"), ...buttons);
}

/** A choice of one value; "" for all. */
export function fillFilter(/** @type {HTMLSelectElement} */ select, /** @type {Record<string, number>} */ values, /** @type {string} */ chosen) {
  const [all] = select.options;
  const names = Object.keys(values).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  if (select.name === "year") names.reverse();
  select.replaceChildren(all, ...names.map((name) => new Option(name, name, false, name === chosen)));
  select.value = names.includes(chosen) ? chosen : "";
}
