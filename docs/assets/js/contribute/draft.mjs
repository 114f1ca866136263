// @ts-check
/** What a reader has answered so far: made from a statement or from nothing, changed answer by
 * answer, kept as text. Places are code points, as in the data. */

/** @typedef {[number, number]} Span */
/** @typedef {{span: Span | null, speaker: string, type: string, naming: string}} Source
 * `speaker`: a glossary entry’s id, or words */
/** @typedef {{id: string, number: string, words: string, state: string, content: Span[],
 *   cue: Span[], sources: Source[], form: string, kind: string, unverified: string[],
 *   chain: string[], channel: string, note: string}} Base a statement as the page shows it */
/** @typedef {{version: 1, action: string, target: string, content: Span[], cue: Span[],
 *   source: Span | null, form: string, kind: string, unverified: string[], speaker: string,
 *   type: string, chain: string, channel: string, note: string, mark: string}} Draft
 * `mark`: a few signs that make file and id unique */

export const ACTIONS = ["add", "correct", "confirm", "dispute", "remove"];
export const OUTLET = { form: "outlet", kind: "outlet-voice" };
const LINK = /\s*[;←]\s*/;

/** @param {string} mark @param {Partial<Draft>} [given] @returns {Draft} */
export function empty(mark, given = {}) {
  return {
    version: 1, action: "add", target: "", content: [], cue: [], source: null, form: "", kind: "",
    unverified: [], speaker: "", type: "", chain: "", channel: "not-stated", note: "", mark, ...given,
  };
}

/** @param {Base} base @param {string} action @param {string} mark @returns {Draft} */
export function from(base, action, mark) {
  const [first] = base.sources;
  return empty(mark, {
    action, target: base.id, content: base.content, cue: base.cue, source: first?.span ?? null,
    form: base.form, kind: base.kind, unverified: base.unverified, speaker: first?.speaker ?? "",
    type: first?.type ?? "", chain: base.chain.join(" ← "), channel: base.channel, note: base.note,
  });
}

/** A draft with one answer changed, and the answers that follow from it: the outlet’s own voice
 * has the outlet’s own form (§2), and the kind follows from the source’s type (§6).
 * @param {Draft} draft @param {Partial<Draft>} answer @param {readonly string[]} official types of §6, A
 * @returns {Draft} */
export function answered(draft, answer, official) {
  const next = { ...draft, ...answer };
  const own = answer.form === OUTLET.form || answer.kind === OUTLET.kind;
  if (own) return { ...next, ...OUTLET };
  if (answer.form && next.kind === OUTLET.kind) next.kind = "";
  if (answer.kind && next.form === OUTLET.form) next.form = "";
  if (answer.type) next.kind = official.includes(answer.type) ? "official-claim" : "attributed-claim";
  if (answer.type && next.form === OUTLET.form) next.form = "";
  const fits = !next.type || official.includes(next.type) === (next.kind === "official-claim");
  if (answer.kind && !fits) next.type = "";
  return next;
}

/** The relay chain as a list. @param {string} words “RIA ← war bloggers”, or with semicolons */
export const links = (words) => words.split(LINK).filter(Boolean);

/** Whether a draft says that the words are the outlet’s own. @param {Draft} draft */
export const isOwn = (draft) => draft.kind === OUTLET.kind;

/** @param {unknown} value @returns {value is string} */
const isWords = (value) => typeof value === "string";
/** @param {unknown} value @returns {value is Span} */
const isSpan = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger) && value[0] >= 0 && value[0] < value[1];

/** A kept draft, if it is one and speaks of this text; else null.
 * @param {string | null} kept @param {number} length of the text, in code points
 * @returns {Draft | null} */
export function parse(kept, length) {
  try {
    const found = JSON.parse(kept ?? "null");
    const spans = [...found.content, ...found.cue, ...(found.source ? [found.source] : [])];
    const words = ["target", "form", "kind", "speaker", "type", "chain", "channel", "note", "mark"];
    const sound = found.version === 1 && ACTIONS.includes(found.action)
      && words.every((name) => isWords(found[name])) && found.unverified.every(isWords)
      && spans.every((span) => isSpan(span) && span[1] <= length);
    return sound ? found : null;
  } catch {
    return null; // something else has its name, or it is of another version
  }
}

/** @param {Draft} draft */
export const format = (draft) => JSON.stringify(draft);

/** Six signs that nobody else has drawn. @returns {string} */
export function drawMark() {
  const drawn = crypto.getRandomValues(new Uint8Array(6));
  return [...drawn].map((n) => "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36]).join("");
}
