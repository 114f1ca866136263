// @ts-check
/** The article’s text on the page: which place in the text a place in the document is, and back.
 * The paragraphs hold the text letter by letter and nothing else; what stands between them (`gaps`)
 * comes with the data, and so do the places of what is not shown (`hidden`): there a sign stands.
 * Places are UTF-16 indexes; the data’s code points are turned once, here. */
import { converter } from "../offsets.mjs";
import { tokens } from "./tokens.mjs";

/** @typedef {[number, number]} Span */

/** @param {HTMLElement} root holds the paragraphs
 * @param {{gaps: string[], left_out: Span[], sentences: Span[], quotes: Span[]}} data spans in code points */
export function passage(root, data) {
  const blocks = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-start]")]);
  let text = data.gaps[0] ?? "";
  const starts = blocks.map((block, n) => {
    const start = text.length;
    text += (block.textContent ?? "") + (data.gaps[n + 1] ?? "");
    return start;
  });
  const { toUnits, toPoints } = converter(text);
  const units = (/** @type {Span} */ [start, end]) => /** @type {Span} */ ([toUnits(start), toUnits(end)]);
  const points = (/** @type {Span} */ [start, end]) => /** @type {Span} */ ([toPoints(start), toPoints(end)]);

  /** The place in the text of a place in the document, which may lie outside.
   * @param {Node} node @param {number} offset */
  function at(node, offset) {
    const range = document.createRange();
    range.selectNodeContents(root);
    if (range.comparePoint(node, offset) < 0) return 0;
    if (range.comparePoint(node, offset) > 0) return text.length;
    const n = blocks.findLastIndex((block) => {
      range.selectNodeContents(block);
      return range.comparePoint(node, offset) >= 0;
    });
    if (n < 0) return 0;
    range.selectNodeContents(blocks[n]);
    const whole = range.toString().length;
    if (range.comparePoint(node, offset) > 0) return starts[n] + whole;
    range.setEnd(node, offset);
    return starts[n] + range.toString().length;
  }

  /** The piece of the document that holds a span.
   * @param {Span} span */
  function range([start, end]) {
    const made = document.createRange();
    made.setStart(...point(start, false));
    made.setEnd(...point(end, true));
    return made;
  }

  /** @param {number} place @param {boolean} asEnd @returns {[Node, number]} */
  function point(place, asEnd) {
    const n = Math.max(0, starts.findLastIndex((start) => (asEnd ? start < place : start <= place)));
    const walker = document.createTreeWalker(blocks[n], NodeFilter.SHOW_TEXT);
    let left = place - starts[n];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.nodeValue?.length ?? 0;
      if (left < size || (asEnd && left === size)) return [node, left];
      left -= size;
    }
    return [blocks[n], blocks[n].childNodes.length];
  }

  /** The place that the article’s page calls “3.15”: code points into a paragraph; -1 if none.
   * @param {string | null} address */
  function place(address) {
    const found = /^(\d{1,6})\.(\d{1,7})$/.exec(address ?? "");
    const block = found && blocks[Number(found[1])];
    if (!block) return -1;
    const words = [...(block.textContent ?? "")].slice(0, Number(found[2])).join("");
    return starts[Number(found[1])] + words.length;
  }

  return {
    place, root, text, tokens: tokens(text), sentences: data.sentences.map(units),
    quotes: data.quotes.map(units), hidden: data.left_out.map(units), length: toPoints(text.length), toPoints, units, points, at, range,
    /** @param {Span} span in code points */
    words: (span) => text.slice(...units(span)),
  };
}

/** @typedef {ReturnType<typeof passage>} Passage */
