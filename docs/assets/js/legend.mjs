// @ts-check
/** The legend that filters, and the switch for the marks: both keep their state in the address. */
import * as filters from "./filters.mjs";

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
export const all = (root, selector) => [...root.querySelectorAll(/** @type {any} */ (selector))];

/** Everything the filter shows or hides, looked up once: a long article has hundreds of each.
 * @param {HTMLElement} article */
function indexed(article) {
  const cards = new Map(all(article, ".card").map((c) => [c.id.replace("card-", ""), c]));
  const statements = all(article, ".statement").map((element) => ({
    element,
    labels: filters.labelsOf(element.classList),
    id: element.dataset.statement ?? "",
  }));
  const sentences = all(article, ".sentence").map((element) => ({
    element,
    labels: (element.dataset.labels ?? "").split(" "),
    counts: !element.closest("h2, .credit, .set-apart__cite, .as-table, .note-by-outlet"),
  }));
  return { cards, statements, sentences };
}

/** Mark what the filter shows; tell how much that is.
 * @param {ReturnType<typeof indexed>} index @param {string[]} shown */
function mark({ cards, statements, sentences }, shown) {
  const counted = new Set();
  const found = new Set();
  for (const { element, labels, id } of statements) {
    const on = filters.matches(labels, shown);
    element.classList.toggle("is-off", !on);
    cards.get(id)?.classList.toggle("is-off", !on);
    if (labels.includes("possible") || labels.includes("outlet-voice")) continue;
    counted.add(id);
    if (on) found.add(id);
  }
  let own = 0;
  for (const { element, labels, counts } of sentences) {
    const on = filters.matches(labels, shown);
    element.classList.toggle("is-on", on);
    if (on && counts && labels.includes("outlet-voice")) own += 1;
  }
  return { found: found.size, of: counted.size, own: shown.includes("outlet") ? own : 0 };
}

/** A link that does more with scripts becomes a button with the same face.
 * @param {HTMLElement} link */
function asButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.title = link.title;
  Object.assign(button.dataset, link.dataset);
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

/** A link to the paragraph where the filter shows something first: on a phone it is far below.
 * @param {HTMLElement} article @returns {(string | HTMLElement)[]} nothing if no filter is on */
function wayToFirst(article) {
  const first = article.querySelector(".is-filtered .article__text .sentence.is-on");
  const place = first?.closest("[id^='p']");
  if (!place) return [];
  const link = document.createElement("a");
  link.href = `#${place.id}`;
  link.append("Go to the first");
  return [" ", link];
}

/** Filter by label and switch the marks off, both as the address says.
 * @param {HTMLElement} article */
export function wireLegend(article) {
  const index = indexed(article);
  const said = article.querySelector(".legend__said");
  const buttons = all(article, "a[data-show]").map(asButton);
  const plain = all(article, "a.legend__plain").map(asButton)[0];
  const show = () => {
    const off = filters.marksOff(location.search);
    const shown = off ? [] : filters.parse(location.search);
    article.classList.toggle("is-plain", off);
    article.classList.toggle("is-filtered", shown.length > 0);
    article.dataset.show = shown.join(" ");
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(shown.includes(button.dataset.show ?? "")));
    }
    plain?.setAttribute("aria-pressed", String(off));
    const pressed = buttons.filter((b) => b.getAttribute("aria-pressed") === "true");
    const titles = pressed.map((b) => b.querySelector(".legend__title")?.textContent ?? "");
    const counts = mark(index, shown);
    said?.replaceChildren(off ? filters.PLAIN : filters.told(counts, titles), ...wayToFirst(article));
  };
  /** @param {string} query */
  const change = (query) => {
    history.replaceState(history.state, "", location.pathname + query + location.hash);
    show();
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const query = filters.withMarks(location.search, true);
      const before = filters.marksOff(location.search) ? [] : filters.parse(location.search);
      change(filters.format(query, filters.toggle(before, button.dataset.show ?? "")));
    });
  }
  plain?.addEventListener("click", () => {
    change(filters.withMarks(location.search, filters.marksOff(location.search)));
  });
  addEventListener("popstate", show);
  show();
}
