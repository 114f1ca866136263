// @ts-check
/** How readers will see a draft: its words, labels and the trail, as a card shows them. */
import { clean } from "./annotation.mjs";
import { isOwn, links } from "./draft.mjs";
import { labels } from "./labels.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./passage.mjs").Passage} Passage */

const STANDING = /** @type {{[action: string]: string}} */ ({
  add: "added by", correct: "corrected by", confirm: "confirmed by", dispute: "disputed by",
  remove: "read as the outlet’s own voice by",
});

/** @param {string} name @param {string} [look] @param {...(Node | string)} inside */
function element(name, look, ...inside) {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

/** @param {HTMLElement} place @param {Draft} draft @param {string} handle @param {string} speaker name
 * @param {Passage} passage @param {{labels: {[key: string]: string}, outlet: string}} data */
export function preview(place, draft, handle, speaker, passage, data) {
  const own = isOwn(draft) || draft.action === "remove";
  const spans = draft.content.map(passage.units);
  const quotes = spans.flatMap(([start, end]) => passage.quotes
    .map(([from, to]) => /** @type {[number, number]} */ ([Math.max(start, from), Math.min(end, to)]))
    .filter(([from, to]) => from < to));
  const facts = { form: draft.form, kind: own ? "outlet-voice" : draft.kind,
    unverified: own ? [] : draft.unverified, quoted: quotes.length > 0 };
  const keys = draft.kind || own ? (own ? ["outlet-voice"] : labels(facts)) : [];
  const chips = element("p", "seen__labels", ...keys.flatMap((key) =>
    [element("span", `chip chip--${key}`, data.labels[key]), " "]));
  if (!keys.length) chips.textContent = "The label follows from your answers.";
  const words = element("blockquote", "", ...spans.flatMap((span, n) =>
    [...(n ? [" … "] : []), marked(passage, span, quotes, keys)]));
  if (!spans.length) words.append("No words yet.");
  const chain = links(clean(draft.chain));
  const trail = own ? [data.outlet] : [data.outlet, ...(chain.length ? chain : [speaker || "nobody named"])];
  place.replaceChildren(words, chips, element("p", "chain", trail.join(" ← ")));
  if (draft.action === "dispute") place.append(element("p", "", "Shown beside the reading that stands there now."));
  const note = clean(draft.note);
  if (note) place.append(element("p", "seen__note", note));
  place.append(element("p", "state state--confirmed", `${STANDING[draft.action]} ${handle || "you"}`));
  return keys;
}

/** One part of the statement with its marks.
 * @param {Passage} passage @param {[number, number]} span @param {[number, number][]} quotes
 * @param {string[]} keys */
function marked(passage, [start, end], quotes, keys) {
  const made = element("span", ["statement", ...keys.map((key) => `statement--${key}`)].join(" "));
  let at = start;
  for (const [from, to] of quotes.filter(([from, to]) => from >= start && to <= end)) {
    made.append(passage.text.slice(at, from));
    const said = passage.text.slice(from, to);
    made.append(keys.includes("direct-quote") ? element("span", "quote", said) : said);
    at = to;
  }
  made.append(passage.text.slice(at, end));
  return made;
}
