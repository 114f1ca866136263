// @ts-check
/** How readers will see a draft: its words, labels and the trail, as a card shows them. */
import { clean } from "./annotation.mjs";
import { isOwn, links } from "./draft.mjs";
import { labels } from "./labels.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./passage.mjs").Passage} Passage */

const STANDING = /** @type {{[action: string]: string}} */ ({
  add: "added by", correct: "corrected by", confirm: "checked by", dispute: "disputed by",
  remove: "read as the outlet’s own voice by",
});

/** @param {string} name @param {string} [look] @param {...(Node | string)} inside */
function element(name, look, ...inside) {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

/** @typedef {{labels: {[key: string]: string}, outlet: string, acts: {[key: string]: string}}} Words */
/** @typedef {Pick<Draft, "form" | "kind" | "unverified" | "content">} Read */

/** The parts of the words that stand in quotation marks, in UTF-16 units.
 * @param {Read} read @param {Passage} passage */
const quoted = (read, passage) => read.content.map(passage.units).flatMap(([start, end]) => passage.quotes
  .map(([from, to]) => /** @type {[number, number]} */ ([Math.max(start, from), Math.min(end, to)]))
  .filter(([from, to]) => from < to));

/** The labels that follow from what is answered; none before the second question is.
 * @param {Read} read @param {string} action @param {Passage} passage */
export function keysOf(read, action, passage) {
  if (read.kind === "outlet-voice" || action === "remove") return ["outlet-voice"];
  return read.kind ? labels({ ...read, quoted: quoted(read, passage).length > 0 }) : [];
}

/** @param {readonly string[]} keys @param {Words} data */
export const chipsOf = (keys, data) => element("p", "seen__labels", ...keys.flatMap((key) =>
  [element("span", `chip chip--${key}`, data.labels[key]), " "]));

/** A change in a few words, for the list of those in the file.
 * @param {Draft} draft @param {Passage} passage @param {Words} data */
export function summary(draft, passage, data) {
  const words = draft.content.map(passage.words).join(" … ").replace(/\s+/g, " ");
  const label = keysOf(draft, draft.action, passage).map((key) => data.labels[key]).join(", ");
  const done = STANDING[draft.action].replace(/ by$/, "");
  return { words: words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words,
    done: [done, draft.action === "remove" ? "" : label].filter(Boolean).join(": ") };
}

/** @param {HTMLElement} place @param {Draft} draft @param {string} handle @param {string} speaker name
 * @param {Passage} passage @param {Words} data */
export function preview(place, draft, handle, speaker, passage, data) {
  const own = isOwn(draft) || draft.action === "remove";
  const spans = draft.content.map(passage.units);
  const [quotes, keys] = [quoted(draft, passage), keysOf(draft, draft.action, passage)];
  const chips = chipsOf(keys, data);
  if (!keys.length) chips.textContent = "The label follows from your answers.";
  const words = element("blockquote", "", ...spans.flatMap((span, n) =>
    [...(n ? [" … "] : []), marked(passage, span, quotes, keys)]));
  if (!spans.length) words.append("No words yet.");
  const chain = links(clean(draft.chain));
  const trail = own ? [data.outlet] : [data.outlet, ...(chain.length ? chain : [speaker || "nobody named"])];
  place.replaceChildren(words, chips, element("p", "chain", trail.join(" ← ")));
  if (!own) place.append(...details(draft, passage, data));
  if (draft.action === "dispute") place.append(element("p", "", "Shown beside the reading that stands there now."));
  const note = clean(draft.note);
  if (note) place.append(element("p", "seen__note", note));
  place.append(element("p", "state state--confirmed", `${STANDING[draft.action]} ${handle || "you"}`));
}

/** What is said beyond the three questions; nothing of what stays as it is everywhere.
 * @param {Draft} draft @param {Passage} passage @param {Words} data */
function details(draft, passage, data) {
  const quote = (/** @type {import("./draft.mjs").Span[]} */ spans) => spans.map((span) => `“${passage.words(span)}”`).join(", ");
  const beside = draft.others.flatMap((one) => (one.span ? [one.span] : []));
  const said = [["Also", quote(beside)], ["Softened by", quote(draft.hedges)], ["Said on", draft.said_when],
    ["What it does", draft.act === "assert" ? "" : data.acts[draft.act]]];
  return said.flatMap(([name, words]) => (words ? [element("p", "", element("span", "seen__name", `${name}: `), words)] : []));
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
