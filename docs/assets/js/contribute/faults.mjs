// @ts-check
/** What a draft still lacks, in words: what `check` would say of the file, said before it is sent.
 * `stops` is what no file can be made without; the rest is told and hinders nobody. */
import { annotation, changes, clean } from "./annotation.mjs";
import { isOwn, links } from "./draft.mjs";
import { formByMarks } from "./labels.mjs";

/** @typedef {{field: string, words: string, stops: boolean}} Fault */
/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Base} Base */
/** @typedef {{text: string, units: (span: [number, number]) => [number, number],
 *   quotes: [number, number][], names: readonly import("./annotation.mjs").Name[],
 *   places: readonly string[], truth: RegExp}} Book `quotes` in UTF-16 units */

export const NOTE_LIMIT = 1000;
const HANDLE = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
const QUOTED = /“[^”]*”|"[^"]*"/g;
const FORMS = /** @type {{[form: string]: string}} */ ({
  direct: "all of these words stand in quotation marks",
  mixed: "a part of these words stands in quotation marks",
  indirect: "none of these words stand in quotation marks",
});

/** @param {Draft} draft @param {Base | null} base @param {string} handle @param {Book} book
 * @returns {Fault[]} */
export function faults(draft, base, handle, book) {
  /** @type {Fault[]} */
  const found = [];
  const stop = (/** @type {string} */ field, /** @type {string} */ words) =>
    found.push({ field, words, stops: true });
  const tell = (/** @type {string} */ field, /** @type {string} */ words) =>
    found.push({ field, words, stops: false });
  if (["add", "correct", "dispute"].includes(draft.action)) reading(draft, base, book, stop, tell);
  notes(draft, book, tell);
  if (!handle) stop("handle", "Say under which name it is published.");
  else if (!HANDLE.test(handle)) stop("handle", "A name has letters a–z, digits and hyphens, and at most 39 of them.");
  return found;
}

/** @typedef {(field: string, words: string) => void} Say */

/** @param {Draft} draft @param {Base | null} base @param {Book} book @param {Say} stop @param {Say} tell */
function reading(draft, base, book, stop, tell) {
  if (!draft.content.length) stop("content", "Select the words of the statement and press “The statement”.");
  if (overlaps(draft.content)) stop("content", "Two parts of the statement share words.");
  if (!draft.form) stop("form", "Answer the first question: whose words are on the page?");
  if (!draft.kind) stop("kind", "Answer the second question: whom does the text hold responsible?");
  if (draft.action === "correct" && base) {
    const made = annotation(draft, base, "x", book.names, () => ({ exact: "", start: 0 }));
    if (!changes(made, base)) stop("action", "Nothing is changed yet. If the label is right, choose “This label is right”.");
  }
  if (isOwn(draft)) return;
  if (draft.kind === "official-claim" && ["", "unspecified"].includes(draft.type)) stop("type", "Choose the office: what kind of source is it?");
  speakers(draft, book, stop);
  const marks = draft.content.length ? formByMarks(book.text, draft.content.map(book.units), book.quotes) : "";
  const fits = draft.form === marks || (marks === "mixed" && draft.form === "indirect");
  if (marks && draft.form && !fits) tell("form", `Look at the first answer again: ${FORMS[marks]}.`);
  if (draft.unverified.includes("U3") && links(draft.chain).length < 2) {
    tell("chain", "A relay has two steps at least: say through whom it came, and from whom.");
  }
}

/** @param {Draft} draft @param {Book} book @param {Say} stop */
function speakers(draft, book, stop) {
  for (const [field, name] of [["speaker", clean(draft.speaker)], ...links(draft.chain).map((l) => ["chain", clean(l)])]) {
    const known = book.names.some((entry) => entry.id === name);
    if (book.places.includes(name)) stop(field, `“${name}” is a place. Name the body that speaks for it.`);
    else if (ID.test(name) && !known) stop(field, `“${name}” reads like the id of an entry, and there is none. Write it with a capital letter or a space.`);
  }
}

/** @param {Draft} draft @param {Book} book @param {Say} tell */
function notes(draft, book, tell) {
  const size = [...clean(draft.note)].length;
  if (size > NOTE_LIMIT) {
    tell("note", `The note has ${size.toLocaleString("en")} characters; readers see ${NOTE_LIMIT.toLocaleString("en")} at most. Shorten it before you send it.`);
  }
  const judging = draft.note.replace(QUOTED, " ").match(book.truth);
  if (judging) tell("note", `The note says “${judging[0]}”. Labels and notes describe sourcing, never truth: say what the text does.`);
}

/** @param {readonly [number, number][]} spans */
function overlaps(spans) {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return sorted.some(([start], n) => n > 0 && start < sorted[n - 1][1]);
}
