// @ts-check
/** What lies on the reader’s desk: the change at hand, and those already put into the file. All of
 * it is kept in this browser: the change under the statement or words it speaks of, the others
 * together. */
import { forget, isKept, keep, kept } from "../kept.mjs";
import * as changes from "./changes.mjs";
import * as drafts from "./draft.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Base} Base */
/** @typedef {{draft: Draft, base: Base | null}} Change */

/** @param {{path: string, sha256: string, statements: Base[], official: string[]}} data
 * @param {number} length of the text, in code points */
export function desk(data, length) {
  const place = `contribute:${data.path}@${data.sha256.slice(0, 12)}`;
  const filed = `${place}+file`;
  let put = changes.parse(kept(filed), length);
  let at = -1; // the change at hand among those put into the file
  let slot = place;
  let touched = false;
  let draft = drafts.empty(drafts.drawMark());

  const baseOf = (/** @type {string} */ target) => data.statements.find((s) => s.id === target) ?? null;
  const save = () => (put.length ? keep(filed, changes.format(put)) : forget(filed));

  /** Begin with a statement, some words, or nothing: as it was left, if it was.
   * @param {string} target @param {drafts.Span | null} words @param {string} asked an action, or "" */
  function open(target, words, asked) {
    const base = baseOf(target);
    at = changes.of(put, base?.id ?? "");
    slot = `${place}#${base?.id ?? words?.join("-") ?? ""}`;
    const mark = drafts.drawMark();
    const begun = base ? drafts.from(base, asked || "correct", mark) : drafts.empty(mark, words ? { content: [words] } : {});
    const left = at >= 0 ? put[at] : drafts.parse(kept(slot), length, begun);
    draft = left ?? begun;
    touched = Boolean(left);
    if (!base || !asked) return;
    draft = { ...draft, action: asked };
    if (at >= 0) put = put.with(at, draft);
  }

  /** @param {Partial<Draft>} answer */
  function change(answer) {
    draft = drafts.answered(draft, answer, data.official);
    touched = true;
    if (at < 0) return keep(slot, drafts.format(draft));
    put = put.with(at, draft);
    save();
  }

  /** Put the change at hand into the file. */
  function file() {
    if (at < 0) {
      put = [...put, draft];
      forget(slot);
      save();
      at = put.length - 1;
    }
  }

  /** Take one of the file’s changes in hand. @param {number} n */
  function take(n) {
    at = n;
    draft = put[n];
    touched = true;
  }

  /** Take a change out of the file; what was at hand stays. @param {number} n */
  function drop(n) {
    put = put.toSpliced(n, 1);
    save();
    if (at === n) open("", null, "");
    else if (at > n) at -= 1;
  }

  /** Forget the change at hand, as it was typed; the file’s others stay. */
  function clear() {
    if (at >= 0) return drop(at);
    forget(slot);
    open(draft.target, null, "");
  }

  /** Forget everything that was put into the file. */
  function empty() {
    const inHand = at >= 0;
    put = [];
    save();
    if (inHand) open("", null, "");
  }

  /** What the file has to hold: the change at hand too, unless nobody has said anything yet. */
  const all = () => {
    const spoken = touched || draft.content.length > 0 && !draft.target || ["confirm", "remove"].includes(draft.action);
    const found = at < 0 && (spoken || !put.length) ? [...put, draft] : put;
    return found.map((one) => ({ draft: one, base: baseOf(one.target) }));
  };

  return {
    open, change, file, take, drop, clear, empty, all,
    draft: () => draft, base: () => baseOf(draft.target), isTouched: () => touched,
    /** Whether the browser has all of it. */
    isKept: () => isKept(filed) && (at >= 0 || isKept(slot)),
    /** How many are put into the file, and which of them is at hand. */
    put: () => ({ count: put.length, at }),
  };
}
