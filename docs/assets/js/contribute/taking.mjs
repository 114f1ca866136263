// @ts-check
/** Selected words that are taken for something → the answers that follow from it. Whom the words of
 * a source may mean is offered, never forced. */

/** @typedef {import("./annotation.mjs").Name} Name */
/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Span} Span */

/** @param {readonly Span[]} spans @param {Span} span @returns {Span[]} in text order, each once */
const joined = (spans, span) =>
  [...spans.filter((other) => String(other) !== String(span)), span].sort((a, b) => a[0] - b[0]);

/** @param {string} what a button’s @param {Span} span @param {Draft} draft
 * @param {() => {speaker: string, type: string}} meant whom the words may mean
 * @returns {Partial<Draft>} */
export function taken(what, span, draft, meant) {
  if (what === "content") return { content: [span] };
  if (what === "part") return { content: joined(draft.content, span) };
  if (what === "cue") return { cue: [span] };
  if (what === "cue-part") return { cue: joined(draft.cue, span) };
  if (what === "hedge") return { hedges: joined(draft.hedges, span) };
  if (what === "other") return { others: [...draft.others, { ...meant(), span, naming: "" }] };
  if (draft.speaker) return { source: span };
  const { speaker, type } = meant();
  return { source: span, ...(speaker && { speaker }), ...(type && !draft.type && { type }) };
}

const folded = (/** @type {string} */ words) => words.replace(/[’']s?$/, "").toLowerCase();
const POINTING = /^(?:he|she|it|they|we|i|who|which|that)$/i;

/** The speaker that the words name, and the kind of source if that is known: from the glossary, or
 * as this article has them elsewhere. A pronoun names nobody, and a name of two people neither.
 * @param {string} words @param {readonly Name[]} names
 * @param {readonly {sources: readonly import("./draft.mjs").Source[]}[]} statements
 * @returns {{speaker: string, type: string}} */
export function suggest(words, names, statements) {
  const plain = words.trim().replace(/\s+/g, " ");
  if (POINTING.test(plain)) return { speaker: "", type: "" };
  const meant = names.filter((name) => [name.name, ...(name.also ?? [])].some((one) => folded(one) === folded(plain)));
  const found = meant.length === 1 ? meant[0] : null;
  const speaker = found ? found.id || found.name : plain;
  const here = statements.flatMap((s) => s.sources).find((source) => source.speaker === speaker);
  return { speaker, type: found?.type ?? here?.type ?? "" };
}
