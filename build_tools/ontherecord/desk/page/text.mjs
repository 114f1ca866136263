// @ts-check
/** The article's text with its marks, cut at every edge, and words picked in it. Places are code
 * points in the data and UTF-16 units here. */
import { converter } from "../assets/js/offsets.mjs";
import { moved, sentenceFrom, snap, tokens } from "../assets/js/contribute/tokens.mjs";
import { byId, el } from "./dom.mjs";

/** @typedef {[number, number]} Span */

const STOP = /[,;:.!?()—–]/;
const WORD = /[\p{L}\p{N}]/u;

/** @param {any} article as the desk sends it */
export function text(article) {
  const words = article.text;
  const turn = converter(words);
  const units = (/** @type {Span} */ [a, b]) => /** @type {Span} */ ([turn.toUnits(a), turn.toUnits(b)]);
  const points = (/** @type {Span} */ [a, b]) => /** @type {Span} */ ([turn.toPoints(a), turn.toPoints(b)]);
  const found = tokens(words);
  const sentences = article.sentences.map(units);
  const quotes = article.quotes.map(units);
  const holder = byId("text");

  /** Draw everything. @param {{span: Span, look: string, id?: string}[]} marks in units */
  function draw(marks) {
    holder.lang = article.lang;
    const blocks = article.paragraphs.map((/** @type {any} */ p) => {
      const [start, end] = units(p.span);
      const inside = marks.filter((m) => m.span[0] < end && m.span[1] > start);
      const edges = [...new Set([start, end, ...inside.flatMap((m) => m.span).filter((at) => at > start && at < end)])].sort((a, b) => a - b);
      const block = el(`p.${p.region}`, { "data-start": start });
      for (let n = 0; n + 1 < edges.length; n += 1) {
        const [a, b] = [edges[n], edges[n + 1]];
        const mine = inside.filter((m) => m.span[0] <= a && m.span[1] >= b);
        const piece = words.slice(a, b);
        if (!mine.length) block.append(piece);
        else {
          const id = mine.find((m) => m.id)?.id;
          block.append(el(`span.${mine.map((m) => m.look).join(".")}`, { "data-id": id }, piece));
        }
      }
      return block;
    });
    holder.replaceChildren(...blocks);
  }

  /** What the mouse or a finger has selected, widened to whole words; null if nothing. */
  function selected() {
    const chosen = getSelection();
    if (!chosen || chosen.isCollapsed || !holder.contains(chosen.anchorNode) || !holder.contains(chosen.focusNode)) return null;
    const range = chosen.getRangeAt(0);
    return snap(found, place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset));
  }

  /** @param {Node} node @param {number} offset */
  function place(node, offset) {
    const block = (node instanceof Element ? node : node.parentElement)?.closest("[data-start]");
    if (!block) return 0;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return Number(/** @type {HTMLElement} */ (block).dataset.start) + before.toString().length;
  }

  /** An edge moved by words, or to the next end of a part of the sentence.
   * @param {Span} span @param {"start" | "end"} edge @param {number} by @param {boolean} part @returns {Span} */
  function edged(span, edge, by, part) {
    let next = moved(found, span, edge, by);
    for (let n = 0; part && n < 400 && !isEnd(next, edge); n += 1) {
      const further = moved(found, next, edge, by);
      if (further[0] === next[0] && further[1] === next[1]) break;
      next = further;
    }
    return next;
  }

  /** @param {Span} span @param {"start" | "end"} edge */
  const isEnd = ([start, end], edge) => {
    const beside = edge === "end" ? words.slice(end).trimStart()[0] : words.slice(0, start).trimEnd().at(-1);
    return beside === undefined || STOP.test(beside);
  };

  /** The next word behind a passage; null if there is none. @param {Span} span */
  const wordAfter = ([, end]) => found.find((one) => one[0] >= end && WORD.test(words.slice(...one))) ?? null;
  /** @param {Span} span */
  const wordBefore = ([start]) => found.findLast((one) => one[1] <= start && WORD.test(words.slice(...one))) ?? null;

  /** Where a cue is looked for first: the word behind a passage, or that before it where the sentence
   * ends with the passage. @param {Span[]} spans @returns {Span | null} */
  function cueBeside(spans) {
    const [first, last] = [spans[0], spans[spans.length - 1]];
    const sentence = sentences.find((/** @type {Span} */ one) => one[0] < last[1] && one[1] >= last[1]);
    const [before, after] = [wordBefore(first), wordAfter(last)];
    const isIn = after && sentence && after[1] <= sentence[1];
    return isIn ? after : before ?? after;
  }

  /** Where typed words stand beside a passage, in its sentences; null if they do not.
   * @param {string} typed @param {Span[]} spans @returns {Span | null} */
  function beside(typed, spans) {
    const over = (/** @type {Span} */ [a, b]) => spans.some(([start, end]) => a < end && b > start);
    for (const [start, end] of typed ? sentences.filter(over) : []) {
      for (let at = words.indexOf(typed, start); at >= 0 && at + typed.length <= end; at = words.indexOf(typed, at + 1)) {
        const span = snap(found, at, at + typed.length);
        if (span && !over(span)) return span;
      }
    }
    return null;
  }

  /** Whether the words stand in quotation marks (§4.4). @param {Span[]} spans */
  function form(spans) {
    const letters = (/** @type {string} */ some) => (some.match(/[\p{L}\p{N}]/gu) ?? []).length;
    const sum = (/** @type {Span[]} */ some) => some.reduce((found, [a, b]) => found + letters(words.slice(a, b)), 0);
    const all = sum(spans);
    const quoted = sum(spans.flatMap(([start, end]) => quotes
      .map((/** @type {Span} */ [a, b]) => [Math.max(a, start), Math.min(b, end)]).filter((/** @type {Span} */ [a, b]) => a < b)));
    return quoted === 0 ? "indirect" : quoted === all ? "direct" : "mixed";
  }

  return {
    draw, selected, edged, form, beside, wordAfter, cueBeside, units, points, sentences,
    sentence: (/** @type {Span | null} */ from, /** @type {number} */ by) => sentences[sentenceFrom(sentences, from, by)] ?? null,
    slice: (/** @type {Span} */ [a, b]) => words.slice(a, b),
  };
}
