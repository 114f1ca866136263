// @ts-check
/** What a reader has answered so far about one statement: made from it or from nothing, changed
 * answer by answer, kept as text. Places are code points, as in the data. */

/** @typedef {[number, number]} Span */
/** @typedef {{span: Span | null, speaker: string, type: string, naming: string}} Source
 * `speaker`: a glossary entry’s id, or words; "" for the words of the span */
/** @typedef {{form: string, kind: string, unverified: string[], channel: string, act: string,
 *   said_when: string, cue_flags: string[], ambiguous: boolean, not_said: string, note: string,
 *   content: Span[], cue: Span[], hedges: Span[]}} Facts as they are kept: `said_when` a day, or "";
 * `not_said`: who did not say it, "" for what was said */
/** @typedef {Facts & {id: string, number: string, words: string, state: string, sources: Source[],
 *   chain: string[], candidates: string[], disputed: string[], disputants: string[]}} Base a statement as the page shows
 * it; `disputed`: the annotations between which a third person can decide */
/** @typedef {Facts & {version: 2, action: string, target: string, source: Span | null,
 *   speaker: string, type: string, naming: string, others: Source[], chain: string, candidates: string,
 *   settles: boolean, mark: string}} Draft `source`, `speaker`, `type`, `naming`: of the first
 * source, `others`: those beside it; `mark`: a few signs that make file and id unique */

const ACTIONS = ["add", "correct", "confirm", "dispute", "remove"];
export const OUTLET = { form: "outlet", kind: "outlet-voice" };
const LINK = /\s*[;←]\s*/;

/** @param {string} mark @param {Partial<Draft>} [given] @returns {Draft} */
export function empty(mark, given = {}) {
  return {
    version: 2, action: "add", target: "", content: [], cue: [], source: null, form: "", kind: "",
    unverified: [], speaker: "", type: "", naming: "", others: [], chain: "", candidates: "", channel: "not-stated",
    act: "assert", said_when: "", hedges: [], cue_flags: [], ambiguous: false, settles: false,
    not_said: "", note: "", mark, ...given,
  };
}

/** A draft that begins with what is read now; its note stays with whoever wrote it.
 * @param {Base} base @param {string} action @param {string} mark @returns {Draft} */
export function from(base, action, mark) {
  const [first, ...others] = base.sources;
  const { content, cue, form, kind, unverified, channel, act, said_when, hedges, cue_flags, ambiguous, not_said } = base;
  return empty(mark, {
    action, target: base.id, content, cue, form, kind, unverified, channel, act, said_when, hedges,
    cue_flags, ambiguous, not_said, source: first?.span ?? null, speaker: first?.speaker ?? "",
    type: first?.type ?? "", others, chain: base.chain.join(" ← "),
    candidates: base.candidates.join("; "),
  });
}

/** A draft with one answer changed, and the answers that follow from it: the outlet’s own voice
 * has the outlet’s own form (§2), the kind follows from the source’s type (§6), and who names the
 * speaker leaves it open no longer (§4.5).
 * @param {Draft} draft @param {Partial<Draft>} answer @param {readonly string[]} official types of §6, A
 * @returns {Draft} */
export function answered(draft, answer, official) {
  const next = { ...draft, ...answer };
  const own = answer.form === OUTLET.form || answer.kind === OUTLET.kind;
  if (own) return { ...next, ...OUTLET };
  if (answer.speaker && next.candidates) Object.assign(next, { candidates: "", ambiguous: false });
  if (answer.form && next.kind === OUTLET.kind) next.kind = "";
  if (answer.kind && next.form === OUTLET.form) next.form = "";
  if (answer.type) next.kind = official.includes(answer.type) ? "official-claim" : "attributed-claim";
  if (answer.type && next.form === OUTLET.form) next.form = "";
  const fits = !next.type || official.includes(next.type) === (next.kind === "official-claim");
  if (answer.kind && !fits) next.type = "";
  return next;
}

/** A list typed in one line: the relay chain, or all whom the words fit. @param {string} words “RIA ← war bloggers”, or with semicolons */
export const links = (words) => words.split(LINK).filter(Boolean);

/** Whether a draft says that the words are the outlet’s own. @param {Draft} draft */
export const isOwn = (draft) => draft.kind === OUTLET.kind;

/** Whether it says how words are to be read, and not only yes or no. @param {Draft} draft */
export const isReading = (draft) => ["add", "correct", "dispute"].includes(draft.action);

/** @param {unknown} value @returns {value is string} */
const isWords = (value) => typeof value === "string";

/** @param {any} found @param {number} length @returns {boolean} */
const isSpan = (found, length) =>
  Array.isArray(found) && found.length === 2 && found.every(Number.isInteger)
  && found[0] >= 0 && found[0] < found[1] && found[1] <= length;

/** A kept draft, if it is one and speaks of this text; else null. One that an earlier version of
 * this page kept has fewer answers: the others are those it would begin with now.
 * @param {any} kept @param {number} length of the text, in code points @param {Draft} begun
 * @returns {Draft | null} */
export function sound(kept, length, begun = empty("")) {
  if (![1, 2].includes(kept?.version) || !ACTIONS.includes(kept.action)) return null;
  const found = /** @type {any} */ ({ ...begun, ...kept, version: 2 });
  const fields = Object.entries(empty(""));
  const alike = fields.every(([name, value]) => name === "source" || (typeof found[name] === typeof value
    && Array.isArray(found[name]) === Array.isArray(value)));
  if (!alike || !found.mark || ![...found.unverified, ...found.cue_flags].every(isWords)) return null;
  const named = found.others.every((/** @type {any} */ one) => [one?.speaker, one?.type, one?.naming].every(isWords));
  const others = found.others.map((/** @type {any} */ one) => one?.span).filter(Boolean);
  const spans = [...found.content, ...found.cue, ...found.hedges, ...others, ...(found.source ? [found.source] : [])];
  return named && spans.every((span) => isSpan(span, length)) ? found : null;
}

/** @param {string | null} kept @param {number} length of the text, in code points
 * @param {Draft} [begun] @returns {Draft | null} */
export function parse(kept, length, begun) {
  try {
    return sound(JSON.parse(kept ?? "null"), length, begun);
  } catch {
    return null; // something else has its name
  }
}

/** @param {Draft} draft */
export const format = (draft) => JSON.stringify(draft);

/** Six signs that nobody else has drawn. @returns {string} */
export function drawMark() {
  const drawn = crypto.getRandomValues(new Uint8Array(6));
  return [...drawn].map((n) => "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36]).join("");
}
