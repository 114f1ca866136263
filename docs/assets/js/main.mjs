// @ts-check
/** Wires the article page: its legend (legend.mjs), its cards (cards-view.mjs), addressed statements.
 * Every page has it: the switch for light and dark and the line for paper are wired here, too. */
import { statementOf } from "./cards.mjs";
import { wireCards } from "./cards-view.mjs";
import { all, wireLegend } from "./legend.mjs";
import { wireScheme } from "./scheme.mjs";

/** Open the card of the statement the address leads to; without marks, show its words alone.
 * @param {HTMLElement} article */
function openAddressed(article) {
  const id = statementOf(location.hash);
  const card = id && article.querySelector(`#card-${CSS.escape(id)}`);
  const button = id && article.querySelector(`.note[popovertarget="card-${CSS.escape(id)}"]`);
  if (!card || !button || card.matches(":popover-open")) return;
  document.getElementById(id)?.scrollIntoView({ block: "center" });
  if (!article.classList.contains("is-plain")) /** @type {HTMLElement} */ (button).click();
}

/** Words that are selected can be annotated: what that takes is loaded with the first selection.
 * @param {HTMLElement} article */
function offerAnnotating(article) {
  const ask = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !article.contains(selection.anchorNode)) return;
    document.removeEventListener("selectionchange", ask);
    import("./annotate.mjs").then((m) => m.offer(article)).catch(() => {});
  };
  document.addEventListener("selectionchange", ask);
}

navigator.serviceWorker?.register(new URL("../../sw.js", import.meta.url)).catch(() => {
  /* a private window or a plain file: reading without a network is left out */
});

addEventListener("beforeprint", () => {
  const day = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  const imprint = document.querySelector(".imprint");
  if (imprint) imprint.textContent = `${location.href.split("#")[0]} · printed ${day}`;
});

const article = document.getElementById("article");
if (article) {
  wireLegend(article);
  wireCards(article);
  offerAnnotating(article);
  addEventListener("hashchange", () => openAddressed(article));
  openAddressed(article);
}
for (const button of all(document, "[data-scheme-switch]")) wireScheme(button, document.documentElement);
