// @ts-check
/**
 * The search form and its results. `mount` brings a container to life, in the dialog or on search/.
 * The index is read from here on, so nothing is fetched before a reader opens search.
 */

import { ROOT } from "./search-files.mjs";
import { button, el, insteadItem } from "./search-parts.mjs";
import { FACETS, choiceButtons, facetBoxes, readAs, takeButtons } from "./search-choices.mjs";
import { groups } from "./search-groups.mjs";
import { answer, instead } from "./search-query.mjs";

/** @typedef {import("./search-understood.mjs").Choice} Choice */
/** @typedef {import("./search-query.mjs").Answer} Answer */
/** @typedef {{q: string, choices: Choice[], asWords: boolean}} Query */

const PAUSE = 150; // ms without a key before searching
const quoted = (/** @type {{shown: string}[]} */ terms) => terms.map((t) => `“${t.shown}”`).join(", ");
const some = (/** @type {number} */ count, /** @type {string} */ one, /** @type {string} */ many) =>
  (count ? [`${count.toLocaleString("en")} ${count === 1 ? one : many}`] : []);

/** What was found, in words. */
function told(/** @type {Answer} */ { terms, found, absent, read }, /** @type {Choice[]} */ choices) {
  const all = [...some(found.statements.count, "statement", "statements"), ...some(found.articles.count, "article", "articles"),
    ...some(found.others.count, "other page", "other pages")];
  const words = terms.length ? ` for ${quoted(terms)}` : "";
  const chosen = [...read, ...choices];
  const what = chosen.length ? ` with ${chosen.map(({ name }) => name).join(", ")}` : "";
  if (absent.length) return `Nothing in this archive holds ${quoted(absent)}.`;
  if (all.length) return `${all.join(", ")} found${words}${what}.`;
  if (chosen.length) return `No statement found${words}${what}.`;
  return `No page holds all of these: ${quoted(terms)}.`;
}

/** A query as an address has it. */
export function asParams(/** @type {Query} */ { q, choices, asWords }) {
  const given = [["q", q], ...choices.map(({ facet, key }) => [facet, key]), ["words", asWords ? "1" : ""]];
  return new URLSearchParams(given.filter(([, value]) => value));
}

/** @returns {Promise<Query>} */
async function fromParams(/** @type {URLSearchParams} */ params) {
  const given = [...params].filter(([facet]) => facet in FACETS);
  if (!given.length) return { q: params.get("q") ?? "", choices: [], asWords: params.has("words") };
  const { nameOf } = await import("./search-facets.mjs");
  const choices = await Promise.all(given.map(async ([facet, key]) => ({ facet, key, name: await nameOf(facet, key) })));
  return { q: params.get("q") ?? "", choices, asWords: params.has("words") };
}

/**
 * Bring a search form to life. `onQuery` is told every query searched for, to keep it in an address,
 * and whether a choice was made: that is a step to come back from.
 * @param {HTMLElement} container holding form, [role=status] and .results
 * @param {{params?: URLSearchParams, onQuery?: (params: URLSearchParams, step: boolean) => void}} options
 */
export function mount(container, { params = new URLSearchParams(), onQuery = () => {} } = {}) {
  const form = /** @type {HTMLFormElement} */ (container.querySelector("form"));
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const status = /** @type {HTMLElement} */ (container.querySelector("[role=status]"));
  const results = /** @type {HTMLElement} */ (container.querySelector(".results"));
  const choosing = /** @type {HTMLElement} */ (container.querySelector(".choosing"));
  /** @type {Choice[]} */
  let choices = [];
  let asWords = false;
  let turn = 0;
  let timer = 0;

  /** Another query than the one typed, by a press. */
  function go(/** @type {Partial<Query>} */ next) {
    if (next.q !== undefined) input.value = next.q;
    choices = next.choices ?? choices;
    asWords = next.asWords ?? asWords;
    return search(true).then(() => status.focus());
  }

  /** Say which words are nowhere, and what is here like them. */
  async function lacking(/** @type {Answer} */ { absent }, /** @type {number} */ mine) {
    const words = await instead(absent[0]);
    if (mine !== turn || !words.length) return;
    results.replaceChildren(insteadItem(words, (word) => {
      input.value = input.value.replace(absent[0].shown, () => word);
      input.focus();
      search();
    }));
  }

  async function show(/** @type {Answer} */ found, /** @type {number} */ mine) {
    const made = found.absent.length ? [] : await groups(found);
    const first = await made[0];
    if (mine !== turn) return;
    status.textContent = told(found, choices);
    results.replaceChildren(...(first ? [first] : []));
    const now = { q: input.value.trim(), choices, asWords };
    choosing.replaceChildren(
      ...found.mended.map(({ from, to }) => el("p", { class: "mended" }, `Nothing here holds “${from}”. Showing `, el("b", {}, to), ".")),
      ...readAs(found, now, go),
      ...choiceButtons(now, go),
      ...(found.absent.length ? [] : facetBoxes(found, now, go)),
    );
    for (const group of made) {
      const next = await group;
      if (mine !== turn) return;
      results.append(next);
    }
    if (found.absent.length) await lacking(found, mine);
    else if (found.found.statements.count) results.append(takeButtons(found, new URL(`search/?${asParams(now)}`, ROOT).href));
  }

  async function search(step = false) {
    const mine = (turn += 1);
    const q = input.value.trim();
    onQuery(asParams({ q, choices, asWords }), step);
    try {
      const found = await answer(q, choices, asWords);
      if (mine !== turn) return;
      if (!found.terms.length && !found.read.length && (q || !choices.length)) {
        results.replaceChildren();
        choosing.replaceChildren(...(q ? [] : facetBoxes(found, { q, choices, asWords }, go)));
        status.textContent = q && `There is no word to look for in “${q}”. Write a word, a name or a number.`;
        return;
      }
      await show(found, mine);
    } catch (error) {
      if (mine === turn) status.textContent = "Search could not be loaded. The preview has no index; a built site does.";
      throw error;
    }
  }

  /** Arrow keys move through what can be pressed, and back to the words. */
  function move(/** @type {KeyboardEvent} */ event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const shown = [...container.querySelectorAll(".results a, .results button")];
    const stops = [input, .../** @type {HTMLElement[]} */ (shown)];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    stops[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  }

  /** Begin with what an address says. */
  async function begin(/** @type {URLSearchParams} */ from, typed = "") {
    const query = await fromParams(from);
    input.value = typed || query.q;
    [choices, asWords] = [query.choices, query.asWords];
    await search();
  }

  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    asWords = false;
    timer = window.setTimeout(search, PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    await search();
    if (document.activeElement === input) results.querySelector("a")?.focus();
  });
  container.addEventListener("keydown", move);
  begin(params, input.value); // a quick reader has typed before this module came
  return { begin };
}
