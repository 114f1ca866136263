// @ts-check
/**
 * The search form and its results. `mount` brings a container to life, in the dialog or on search/.
 * Pagefind is loaded here, so nothing is fetched before a reader opens search.
 */

import { normalized } from "./search-hits.mjs";
import { el, fillFilter, resultItem, ROOT } from "./search-parts.mjs";

const FIRST = 10; // results shown at first, and with each "more"
const PAUSE = 150; // ms without a key before searching

/** @type {Promise<any> | null} */
let engine = null;

/** Pagefind, once. A site in preview has no index: the promise fails. */
function pagefind() {
  engine ??= import(new URL("pagefind/pagefind.js", ROOT).href);
  return engine;
}

/**
 * Articles first, then other pages, each in Pagefind's order: the archive is its statements.
 * @param {string} query @param {Record<string, string[]>} filters
 */
async function find(query, filters) {
  const { search } = await pagefind();
  const { results: articles } = await search(query, { filters: { ...filters, kind: ["article"] } });
  const { results: all } = await search(query, { filters });
  const ids = new Set(articles.map((/** @type {{id: string}} */ one) => one.id));
  return [...articles, ...all.filter((/** @type {{id: string}} */ one) => !ids.has(one.id))];
}

/**
 * Bring a search form to life. `onQuery` is told every query searched for, to keep it in an address.
 * @param {HTMLElement} container holding form, [role=status] and .results
 * @param {{params?: URLSearchParams, onQuery?: (params: URLSearchParams) => void}} options
 */
export function mount(container, { params = new URLSearchParams(), onQuery = () => {} } = {}) {
  const form = /** @type {HTMLFormElement} */ (container.querySelector("form"));
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const filters = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
  const status = /** @type {HTMLElement} */ (container.querySelector("[role=status]"));
  const results = /** @type {HTMLElement} */ (container.querySelector(".results"));
  let turn = 0;
  let timer = 0;

  async function prepare() {
    try {
      const values = await (await pagefind()).filters();
      for (const select of filters) fillFilter(select, values[select.name] ?? {}, params.get(select.name) ?? "");
    } catch {
      status.textContent = "There is no search index here. The preview has none; a built site does.";
    }
  }

  /** @returns {Record<string, string[]>} */
  const chosen = () => Object.fromEntries(filters.filter((s) => s.value).map((s) => [s.name, [s.value]]));

  function tell(/** @type {number} */ count, /** @type {string} */ query) {
    const pages = count === 1 ? "1 page" : `${count} pages`;
    status.textContent = count ? `${pages} found for ${query}` : `Nothing found for ${query}. Try fewer words, or put a phrase in quotation marks.`;
  }

  async function show(/** @type {any[]} */ found, /** @type {number} */ from, /** @type {number} */ mine) {
    const data = await Promise.all(found.slice(from, from + FIRST).map((one) => one.data()));
    if (mine !== turn) return;
    results.querySelector(".more-results")?.remove();
    const items = data.map(resultItem);
    results.append(...items);
    if (from) items[0]?.querySelector("a")?.focus();
    if (from + FIRST < found.length) {
      const more = el("button", { type: "button", class: "more-results" }, "More results");
      more.addEventListener("click", () => show(found, from + FIRST, mine));
      results.append(el("li", { class: "more-results" }, more));
    }
  }

  async function search() {
    const mine = (turn += 1);
    const query = normalized(input.value);
    onQuery(new URLSearchParams([["q", input.value.trim()], ...Object.entries(chosen()).map(([k, [v]]) => [k, v])].filter(([, v]) => v)));
    if (!query) {
      results.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const found = await find(query, chosen());
      if (mine !== turn) return;
      results.replaceChildren();
      await show(found, 0, mine);
      tell(found.length, query);
    } catch (error) {
      if (mine === turn) status.textContent = "Search could not be loaded.";
      throw error;
    }
  }

  /** Arrow keys move through the links of the results, and back to the words. */
  function move(/** @type {KeyboardEvent} */ event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [input, .../** @type {NodeListOf<HTMLElement>} */ (results.querySelectorAll("a, button"))];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    stops[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  }

  input.value ||= params.get("q") ?? ""; // a quick reader has typed before this module came
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  });
  for (const select of filters) select.addEventListener("change", search);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    await search();
    if (document.activeElement === input) results.querySelector("a")?.focus();
  });
  container.addEventListener("keydown", move);
  return prepare().then(() => (input.value ? search() : undefined));
}
