// @ts-check
/** Words marked in the text by arrows: a passage of one part or several, each with two ends. */
import { close, panel } from "./asking.mjs";
import { byId, el, quoted } from "./dom.mjs";

/** @typedef {[number, number]} Span */
/** @typedef {{part: number, edge: "start" | "end"}} End */

const ordered = (/** @type {Span[]} */ spans) => [...spans].sort((a, b) => a[0] - b[0]);
const apart = (/** @type {Span[]} */ spans) => ordered(spans).every(([start], n, all) => !n || all[n - 1][1] <= start);

/** Parts with nothing but blanks between them are one. @param {Span[]} spans
 * @param {(span: Span) => string} slice */
const joined = (spans, slice) => spans.reduce((found, span) => {
  const last = found.at(-1);
  if (last && !slice([last[1], span[0]]).trim()) last[1] = span[1];
  else found.push([...span]);
  return found;
}, /** @type {Span[]} */ ([]));

/** @param {string} question @param {any} text @param {Span[]} begun the parts at first
 * @param {(spans: Span[], end: End) => void} paint
 * @param {boolean} whole whether up and down go from sentence to sentence
 * @returns {Promise<Span[] | null>} */
export function mark(question, text, begun, paint, whole) {
  let now = ordered(begun);
  let at = 2 * now.length - 1; // an even number is a part's start, the odd one behind it that part's end
  /** @type {(found: any) => void} */ let finish = () => {};
  const words = el("p.words", { role: "status" });
  const end = () => /** @type {End} */ ({ part: at >> 1, edge: at % 2 ? "end" : "start" });
  const repaint = () => {
    const { part, edge } = end();
    const which = now.length > 1 ? `the ${edge} of part ${part + 1} of ${now.length}` : `its ${edge}`;
    words.textContent = `${quoted(now.map(text.slice).join(" … "))}, moving ${which}`;
    fewer.hidden = now.length < 2;
    paint(now, end());
  };
  const set = (/** @type {Span[]} */ next, /** @type {number} */ to) => {
    if (!next.length || !apart(next)) return;
    now = next;
    at = Math.min(to, 2 * now.length - 1);
    repaint();
  };
  const move = (/** @type {number} */ by, /** @type {boolean} */ far) => {
    const { part, edge } = end();
    set(now.map((span, n) => (n === part ? text.edged(span, edge, by, far) : span)), at);
  };
  const turn = () => set(now, (at + 1) % (2 * now.length));
  const step = (/** @type {number} */ by) => set([text.sentence(now[0], by) ?? now[0]], 1);
  const more = () => {
    const part = text.selected() ?? text.wordAfter(now[now.length - 1]);
    if (!part) return;
    const next = ordered([...now, part]);
    set(next, 2 * next.indexOf(part) + 1);
  };
  const less = () => now.length > 1 && set(now.filter((_, n) => n !== at >> 1), at);
  const take = () => set([text.selected() ?? now[0]], 1);
  const done = () => finish(joined(now, text.slice));
  const press = (/** @type {string} */ label, /** @type {() => void} */ act) => el("button", { type: "button", onclick: act }, label);
  const fewer = press("Delete: this part out", less);
  const answer = panel([
    el("p", {}, el("strong", {}, question)), words,
    el("div.keys", {}, press("← word", () => move(-1, false)), press("word →", () => move(1, false)),
      press("⇧← to a comma", () => move(-1, true)), press("to a comma ⇧→", () => move(1, true)), press("Space: other end", turn),
      whole ? press("↑ sentence before", () => step(-1)) : null, whole ? press("↓ sentence after", () => step(1)) : null,
      press("p: one more part", more), fewer, press("Take the words selected", take)),
    el("div.keys", {}, el("button.main", { type: "button", onclick: done }, "Done ", el("kbd", {}, "Enter")),
      el("button", { type: "button", onclick: close }, "Cancel ", el("kbd", {}, "Esc"))),
  ], (found) => {
    finish = found;
    return (event) => {
      const inside = event.target instanceof HTMLButtonElement && byId("panel").contains(event.target);
      if (inside && (event.key === "Enter" || event.key === " ")) return false;
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const line = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by) move(by, event.shiftKey);
      else if (line && whole) step(line);
      else if (event.key === " ") turn();
      else if (event.key === "p") more();
      else if (event.key === "Delete" || event.key === "Backspace") less();
      else if (event.key === "Enter") done();
      else return event.key.length === 1;
      return true;
    };
  });
  repaint();
  return answer;
}
