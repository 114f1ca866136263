// @ts-check
/**
 * The search form and its results. `mount` brings a container to life, in the dialog or on search/.
 * Pagefind is loaded here, so nothing is fetched before a reader opens search.
 */

import { candidates, checked, nearest, pagefind } from "./search-index.mjs";
import { el, fillFilter, nearestItem, resultItem } from "./search-parts.mjs";
import { asked } from "./search-words.mjs";

/** @typedef {{terms: import("./search-words.mjs").Term[], filters: import("./search-index.mjs").Filters, found: import("./search-index.mjs").Candidate[], looked: number, hits: import("./search-index.mjs").Hit[], shown: number, turn: number}} Search one search and how far it has come */

const FIRST = 10; // results shown at first, and with each "more"
const COUNTED = 50; // pages that are counted without being asked for
const AT_ONCE = 10; // pages looked at together
const LOOK = 200; // pages looked at in one go for results to show
const PAUSE = 150; // ms without a key before searching

/** Look at further pages, until there are `wanted` results or `most` more were looked at. */
async function look(/** @type {Search} */ now, /** @type {number} */ wanted, /** @type {number} */ most) {
  const end = Math.min(now.found.length, now.looked + most);
  while (now.hits.length < wanted && now.looked < end) {
    const some = now.found.slice(now.looked, Math.min(end, now.looked + AT_ONCE));
    const seen = await Promise.all(some.map((one) => checked(one, now.terms, now.filters)));
    now.looked += some.length;
    now.hits.push(...seen.filter((hit) => hit !== null));
  }
}

const quoted = (/** @type {import("./search-words.mjs").Term[]} */ terms) => terms.map((t) => `“${t.shown}”`).join(", ");

/** What was found, and no more than was looked at. */
function told(/** @type {Search} */ { terms, found, looked, hits }, /** @type {boolean} */ filtered) {
  const pages = hits.length === 1 ? "1 page" : `${hits.length} pages`;
  const left = looked < found.length;
  if (hits.length) return `${left ? "At least " : ""}${pages} found for ${quoted(terms)}`;
  if (left) return `Nothing found for ${quoted(terms)} in the first ${looked} of ${found.length} pages that may hold it.`;
  if (filtered) return `Nothing found for ${quoted(terms)} with this outlet and year.`;
  return terms.length > 1 ? `No page holds all of these: ${quoted(terms)}.` : `Nothing in this archive holds ${quoted(terms)}.`;
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

  const tell = (/** @type {Search} */ now) => {
    status.textContent = told(now, filters.some((select) => select.value));
  };

  /** Show the next results; behind them the way to more, if there may be more. */
  function show(/** @type {Search} */ now) {
    results.querySelector("li.more-results")?.remove();
    const items = now.hits.slice(now.shown, now.shown + FIRST).map(resultItem);
    now.shown += items.length;
    results.append(...items);
    return items[0];
  }

  function offerMore(/** @type {Search} */ now) {
    if (now.shown >= now.hits.length && now.looked >= now.found.length) return;
    const more = el("button", { type: "button", class: "more-results" }, "More results");
    more.addEventListener("click", () => go(now, true));
    results.append(el("li", { class: "more-results" }, more));
  }

  /** The next results of a search, then how many there are. */
  async function go(/** @type {Search} */ now, onward = false) {
    await look(now, now.shown + FIRST, LOOK);
    if (now.turn !== turn) return;
    if (!onward) results.replaceChildren();
    const first = show(now);
    if (onward) (first?.querySelector("a") ?? input).focus();
    await look(now, COUNTED, COUNTED - now.looked);
    if (now.turn !== turn) return;
    tell(now);
    offerMore(now);
  }

  /** Say which words are nowhere, and what begins like them. */
  async function lacking(/** @type {import("./search-words.mjs").Term[]} */ absent, /** @type {number} */ mine) {
    results.replaceChildren();
    status.textContent = `Nothing in this archive holds ${quoted(absent)}.`;
    const words = await nearest(absent[0]);
    if (mine !== turn || !words.length) return;
    results.replaceChildren(nearestItem(words, (word) => {
      input.value = input.value.replace(absent[0].shown, () => word);
      input.focus();
      search();
    }));
  }

  async function search() {
    const mine = (turn += 1);
    const words = input.value.trim();
    const terms = asked(words);
    onQuery(new URLSearchParams([["q", words], ...Object.entries(chosen()).map(([k, [v]]) => [k, v])].filter(([, v]) => v)));
    if (!terms.length) {
      results.replaceChildren();
      status.textContent = words && `There is no word to look for in “${words}”. Write a word, a name or a number.`;
      return;
    }
    try {
      const { absent, found } = await candidates(terms, chosen());
      if (mine !== turn) return;
      if (absent.length) await lacking(absent, mine);
      else await go({ terms, filters: chosen(), found, looked: 0, hits: [], shown: 0, turn: mine });
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
