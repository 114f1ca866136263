// @ts-check
/** Wires the page. The only module that touches it; runs when Material says a page is there. */
import { statementOf, uncover } from "./cards.mjs";
import * as filters from "./filters.mjs";

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
const all = (root, selector) => [...root.querySelectorAll(/** @type {any} */ (selector))];

/** Make the legend's links buttons that filter.
 * @param {HTMLElement} article */
function wireLegend(article) {
  const said = article.querySelector(".legend__said");
  const buttons = all(article, "a[data-show]").map((link) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.title = link.title;
    Object.assign(button.dataset, link.dataset);
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  });
  const show = () => {
    const shown = filters.parse(location.search);
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(shown.includes(button.dataset.show ?? "")));
    }
    const pressed = buttons.filter((b) => b.getAttribute("aria-pressed") === "true");
    const titles = pressed.map((b) => b.querySelector("i")?.textContent ?? "");
    const counts = mark(article, shown);
    if (said) said.textContent = filters.told(counts, titles);
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const shown = filters.toggle(filters.parse(location.search), button.dataset.show ?? "");
      const query = filters.format(location.search, shown);
      history.replaceState(history.state, "", location.pathname + query + location.hash);
      show();
    });
  }
  addEventListener("popstate", show);
  show();
}

/** Mark what the filter shows; tell how much that is.
 * @param {HTMLElement} article @param {string[]} shown */
function mark(article, shown) {
  const counted = new Set();
  const found = new Set();
  article.classList.toggle("is-filtered", shown.length > 0);
  article.dataset.show = shown.join(" ");
  for (const span of all(article, ".statement")) {
    const labels = filters.labelsOf(span.classList);
    const on = filters.matches(labels, shown);
    span.classList.toggle("is-off", !on);
    article.querySelector(`#card-${span.dataset.statement}`)?.classList.toggle("is-off", !on);
    if (labels.includes("possible") || labels.includes("outlet-voice")) continue;
    counted.add(span.dataset.statement);
    if (on) found.add(span.dataset.statement);
  }
  let own = 0;
  for (const sentence of all(article, ".sentence")) {
    const labels = (sentence.dataset.labels ?? "").split(" ");
    const on = filters.matches(labels, shown);
    sentence.classList.toggle("is-on", on);
    if (on && labels.includes("outlet-voice") && !sentence.closest("h2, .credit")) own += 1;
  }
  return { found: found.size, of: counted.size, own: shown.includes("outlet") ? own : 0 };
}

/** Keep each number's state in step with its card, and open cards by a press on the words.
 * @param {HTMLElement} article */
function wireCards(article) {
  for (const card of all(article, ".card[popover]")) {
    const id = card.id.replace("card-", "");
    const button = article.querySelector(`.note[popovertarget="${card.id}"]`);
    const pieces = all(article, `[data-statement="${id}"]`);
    const follow = () => {
      const open = card.matches(":popover-open");
      button?.setAttribute("aria-expanded", String(open));
      for (const piece of pieces) piece.classList.toggle("is-open", open);
      if (!open || !button) return;
      const by = uncover(button.getBoundingClientRect(), card.getBoundingClientRect(), innerWidth);
      if (by) scrollBy({ top: by });
    };
    card.addEventListener("toggle", follow);
    if (card.matches(":popover-open")) follow(); // pressed before this script was there
    for (const piece of pieces) {
      piece.addEventListener("click", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        if (target.closest("a, button") || String(getSelection() ?? "")) return;
        /** @type {HTMLElement | null} */ (button)?.click();
      });
    }
  }
}

/** Open the card of the statement the address leads to.
 * @param {HTMLElement} article */
function openAddressed(article) {
  const id = statementOf(location.hash);
  const card = id && article.querySelector(`#card-${CSS.escape(id)}`);
  const button = id && article.querySelector(`.note[popovertarget="card-${CSS.escape(id)}"]`);
  if (!card || !button || card.matches(":popover-open")) return;
  document.getElementById(id)?.scrollIntoView({ block: "center" });
  /** @type {HTMLElement} */ (button).click();
}

navigator.serviceWorker?.register(new URL("../../sw.js", import.meta.url)).catch(() => {
  /* a private window or a plain file: reading without a network is left out */
});

/** @type {{document$?: {subscribe: (wire: () => void) => void}}} */ (globalThis).document$?.subscribe(() => {
  const article = document.getElementById("article");
  if (!article) return;
  wireLegend(article);
  wireCards(article);
  addEventListener("hashchange", () => openAddressed(article));
  openAddressed(article);
});
