// @ts-check
/** What a draft still lacks, in words: what `check` would say of the file, said before it is sent.
 * `stops` is what no file can be made without; the rest is told and hinders nobody. */
import { annotation, changes, clean, fits } from "./annotation.mjs";
import { MOST, collide } from "./changes.mjs";
import { isOwn, isReading, links } from "./draft.mjs";
import { formByMarks } from "./labels.mjs";

/** @typedef {{field: string, words: string, stops: boolean}} Fault */
/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Base} Base */
/** @typedef {{text: string, units: (span: [number, number]) => [number, number],
 *   quotes: [number, number][], names: readonly import("./annotation.mjs").Name[],
 *   places: readonly string[], truth: RegExp}} Book `quotes` in UTF-16 units */

const NOTE_LIMIT = 1000;
const HANDLE = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
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
  if (isReading(draft)) reading(draft, base, book, stop);
  if (draft.settles && base) settling(draft, base, handle, stop);
  notes(draft, book, tell);
  if (!handle) stop("handle", "Say under which name it is published.");
  else if (!HANDLE.test(handle)) stop("handle", "A name has letters a–z, digits and hyphens, and at most 39 of them.");
  return found;
}

/** What hinders a file of several changes, apart from the change at hand.
 * @param {readonly {draft: Draft, base: Base | null}[]} all @param {Draft} draft at hand
 * @param {string} handle @param {Book} book @returns {Fault[]} */
function others(all, draft, handle, book) {
  const found = all.flatMap((one, n) => (one.draft.mark === draft.mark ? [] : faults(one.draft, one.base, handle, book)
    .filter((fault) => fault.stops && fault.field !== "handle")
    .map((fault) => ({ ...fault, field: "filed", words: `Change ${n + 1}: ${fault.words}` }))));
  const stop = (/** @type {string} */ words) => found.push({ field: "filed", words, stops: true });
  all.forEach((one, n) => {
    const before = all.slice(0, n).findIndex((other) => collide(one.draft, other.draft));
    if (before >= 0) stop(`Changes ${before + 1} and ${n + 1} share words. A file says of each word one thing.`);
  });
  if (all.length > MOST) stop(`A file has at most ${MOST} changes. Hand this one in and begin another.`);
  return found;
}

/** What is wrong with the change at hand, what hinders the whole file, whether the file holds the
 * change at hand at all, and whether that one is complete.
 * @param {readonly {draft: Draft, base: Base | null}[]} all @param {Draft} draft @param {Base | null} base
 * @param {string} handle @param {Book} book */
export function judged(all, draft, base, handle, book) {
  const inHand = all.some((change) => change.draft === draft);
  const ofHand = faults(draft, base, handle, book).filter((fault) => inHand || fault.field === "handle");
  const own = [...ofHand, ...others(all, draft, handle, book)];
  const isReady = inHand && !ofHand.some((fault) => fault.stops && fault.field !== "handle");
  return { own, stops: own.filter((fault) => fault.stops), inHand, isReady };
}

/** @typedef {(field: string, words: string) => void} Say */

/** @param {Draft} draft @param {Base} base @param {string} handle @param {Say} stop */
function settling(draft, base, handle, stop) {
  if (base.disputants.includes(handle)) stop("settles", "You are one of those who disagree: a third person settles it.");
  if (draft.action === "dispute") stop("settles", "Who settles it says how the words are to be read: correct, confirm or remove.");
}

/** @param {Draft} draft @param {Base | null} base @param {Book} book @param {Say} stop */
function reading(draft, base, book, stop) {
  if (!draft.content.length) stop("content", "Select the words of the statement and press “The statement”.");
  if (overlaps(draft.content)) stop("content", "Two parts of the statement share words.");
  if (!draft.form) stop("form", "Answer the first question: whose words are on the page?");
  if (!draft.kind) stop("kind", "Answer the second question: whom does the text hold responsible?");
  if (draft.action === "correct" && base) {
    const made = annotation(draft, base, "x", book.names, () => ({ exact: "", start: 0 }));
    if (!changes(made, base)) stop("action", "Nothing is changed yet. If the label is right, choose “Confirm it”.");
  }
  if (isOwn(draft)) return;
  const open = fits(draft);
  if (open.length === 1) stop("candidates", "Name everybody whom the words fit, or name this one as the speaker.");
  if (open.length && clean(draft.speaker) && clean(draft.speaker) !== base?.sources[0]?.speaker) {
    stop("candidates", "You name the speaker, and several it may be. Take one of the two out.");
  }
  const kept = base?.candidates.length && draft.candidates === base.candidates.join("; ");
  if (!kept && draft.kind === "official-claim" && ["", "unspecified"].includes(draft.type)) stop("type", "Choose the office: what kind of source is it?");
  speakers(draft, book, stop);
  const marks = draft.content.length ? formByMarks(book.text, draft.content.map(book.units), book.quotes) : "";
  // Short quoted words inside a retelling may be a title; a block quotation may have lost its marks,
  // which its note then says (§9).
  const alike = draft.form === marks || (marks === "mixed" && draft.form === "indirect")
    || (marks === "indirect" && draft.form === "direct" && clean(draft.note));
  if (marks && draft.form && !alike) stop("form", `Look at the first answer again: ${FORMS[marks]}.`);
  more(draft, stop);
  if (draft.unverified.includes("U3") && links(draft.chain).length < 2) {
    stop("chain", "A relay has two steps at least: say through whom it came, and from whom.");
  }
}

/** What only some statements have. @param {Draft} draft @param {Say} stop */
function more(draft, stop) {
  const spans = [draft.source, ...draft.others.map((one) => one.span)];
  if (draft.others.length && spans.includes(null)) {
    stop("others", "Where there are several sources, each has its words in the text: select those of the first with “Who says it”.");
  }
  if (new Set(spans.filter(Boolean).map(String)).size < spans.filter(Boolean).length) stop("others", "The same words stand for two sources.");
  const day = draft.said_when;
  if (day && !(DAY.test(day) && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day))) stop("said_when", "A day is written year-month-day: 2024-05-27.");
}

/** @param {Draft} draft @param {Book} book @param {Say} stop */
function speakers(draft, book, stop) {
  const beside = draft.others.map((one) => ["others", clean(one.speaker)]);
  const chain = links(draft.chain).map((link) => ["chain", clean(link)]);
  const open = fits(draft).map((name) => ["candidates", name]);
  for (const [field, name] of [["speaker", clean(draft.speaker)], ...beside, ...chain, ...open]) {
    const known = book.names.some((entry) => entry.id === name);
    if (book.places.includes(name)) stop(field, `“${name}” is a place. Name the body that speaks for it.`);
    else if (ID.test(name) && !known && book.whole !== false) stop(field, `“${name}” reads like the id of an entry, and there is none. Write it with a capital letter or a space.`);
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
