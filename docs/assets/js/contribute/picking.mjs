// @ts-check
/** Selecting words of the text: with the mouse, by touch, by keys (sentence, then word by word) and
 * by buttons. What is selected is always whole words, is drawn as such, and is said. */
import { counted, moved, sentenceFrom, snap } from "./tokens.mjs";

/** @typedef {import("./passage.mjs").Passage} Passage */
/** @typedef {import("./passage.mjs").Span} Span */

const NOTHING = "Nothing is selected.";
const HIDDEN = "Some of these words are not shown here: select on one side of the “…”.";
const KEYS = /** @type {{[key: string]: [string, number]}} */ ({
  ArrowDown: ["sentence", 1], ArrowUp: ["sentence", -1], ArrowRight: ["end", 1], ArrowLeft: ["end", -1],
});
const TAKES = /** @type {{[key: string]: string}} */ ({ Enter: "content", s: "source", c: "cue" });

/** Draw spans in the text without touching it, if the browser can.
 * @param {Passage} passage @param {string} name @param {Span[]} spans */
export function draw(passage, name, spans) {
  if (!("highlights" in CSS)) return false;
  const made = new Highlight(...spans.map(passage.range));
  made.priority = name === "picked" ? 1 : 0; // over what is taken already
  CSS.highlights.set(name, made);
  return true;
}

/** Whether a span has a part of any of others. @param {readonly Span[]} others @param {Span} span */
const holds = (others, [start, end]) => others.some((other) => other[0] < end && start < other[1]);

/** What is selected, in words.
 * @param {Passage} passage @param {Span | null} span */
export function told(passage, span) {
  if (!span) return NOTHING;
  const words = passage.text.slice(...span).replace(/\s+/g, " ");
  const short = words.length <= 220 ? words : `${words.slice(0, 90)} … ${words.slice(-90)}`;
  const count = counted(passage.text, passage.tokens, span);
  const first = passage.sentences.findIndex(([, end]) => end > span[0]);
  const where = first < 0 ? "" : `, sentence ${first + 1} of ${passage.sentences.length}`;
  return `Selected: “${short}” (${count} word${count === 1 ? "" : "s"}${where})`;
}

/** @param {Passage} passage @param {HTMLElement} holder the text and the buttons
 * @param {{take: (what: string, span: Span) => void, changed: (span: Span | null) => void}} on */
export function picking(passage, holder, on) {
  const { root } = passage;
  const said = /** @type {HTMLElement} */ (holder.querySelector("[data-picked]"));
  const again = holder.querySelector("[data-picked-too]"); // far below, on a phone
  const turned = getComputedStyle(root).direction === "rtl"; // what comes later stands on the left
  /** @type {Span | null} */ let picked = null;

  /** @param {Span | null} span @param {boolean} [byMouse] */
  function pick(span, byMouse = false) {
    if (String(span) === String(picked)) return;
    picked = span;
    const drawn = draw(passage, "picked", span ? [span] : []);
    if (!byMouse) {
      getSelection()?.removeAllRanges();
      if (!drawn && span) getSelection()?.addRange(passage.range(span));
      if (span) reveal(span);
    }
    tell(told(passage, span));
    on.changed(span);
  }

  /** @param {string} words */
  function tell(words) {
    said.textContent = words;
    if (again) again.textContent = words;
  }

  /** Bring a span into sight, inside the box that scrolls. @param {Span} span */
  function reveal(span) {
    const [here, box] = [passage.range(span).getBoundingClientRect(), root.getBoundingClientRect()];
    if (here.top < box.top + 8) root.scrollTop -= box.top + 24 - here.top;
    else if (here.bottom > box.bottom - 8) root.scrollTop += Math.min(here.bottom - box.bottom + 24, here.top - box.top - 24);
  }

  /** @param {string} what @param {number} by */
  function step(what, by) {
    if (what === "sentence" || !picked) {
      const next = sentenceFrom(passage.sentences, picked, by);
      if (next >= 0) pick(snap(passage.tokens, ...passage.sentences[next]));
    } else pick(moved(passage.tokens, picked, what === "start" ? "start" : "end", by));
  }

  /** The word at a point of the window. @param {number} x @param {number} y */
  function wordAt(x, y) {
    const found = document.caretPositionFromPoint?.(x, y);
    const range = found ? null : document.caretRangeFromPoint?.(x, y);
    const [node, offset] = found ? [found.offsetNode, found.offset] : [range?.startContainer, range?.startOffset];
    if (!node || !root.contains(node)) return null;
    const at = passage.at(node, offset ?? 0);
    return snap(passage.tokens, at, at + 1) ?? snap(passage.tokens, at - 1, at);
  }

  /** @param {string} what */
  const take = (what) => {
    if (picked && holds(passage.hidden, picked)) tell(HIDDEN);
    else if (picked) on.take(what, picked);
    else tell(`${NOTHING} Select words first.`);
  };

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(root) || !root.contains(selection.anchorNode)) return;
    const [start, end] = [passage.at(range.startContainer, range.startOffset), passage.at(range.endContainer, range.endOffset)];
    pick(snap(passage.tokens, start, end), true);
  });
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [what, by] = KEYS[event.key] ?? [];
    const taken = TAKES[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (what && by) step(what === "end" && event.shiftKey ? "start" : what, turned && what === "end" ? -by : by);
    else if (taken) take(taken);
    else if (event.key === "Escape" && picked) pick(null);
    else return;
    event.preventDefault();
  });
  // A finger taps the first word and the last; a tap on what is selected begins anew.
  root.addEventListener("click", (event) => {
    const tapped = /** @type {PointerEvent} */ (event).pointerType !== "mouse" && getSelection()?.isCollapsed;
    const word = tapped && wordAt(event.clientX, event.clientY);
    if (!word) return;
    const inside = picked && word[0] < picked[1] && word[1] > picked[0];
    pick(picked && !inside ? [Math.min(word[0], picked[0]), Math.max(word[1], picked[1])] : word, true);
  });
  holder.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    const [what, by] = (button?.dataset.step ?? "").split(":");
    if (by) step(what, Number(by));
    else if (button?.dataset.take) take(button.dataset.take);
  });
  if (turned) {
    for (const button of holder.querySelectorAll("[data-step^=start], [data-step^=end]")) {
      button.textContent = button.textContent === "←" ? "→" : "←";
    }
  }
  return { pick };
}
