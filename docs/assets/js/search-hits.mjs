// @ts-check
/**
 * What a search result is about, in pure functions: words, places, excerpts. No page is touched.
 *
 * Pagefind counts places in words of a page's text, split at white space. Its `anchors` tell at
 * which word every element with an id begins, and what that element says: so also where it ends.
 */

/** @typedef {{id: string, element: string, text: string, location: number}} Anchor */
/** @typedef {{url: string, content: string, meta: Record<string, string>, filters: Record<string, string[]>, anchors: Anchor[]}} Fragment */
/** @typedef {import("./search-words.mjs").Token} Token */
/** @typedef {{text: string, hit: boolean}} Piece */
/** @typedef {{url: string, id: string, kind: "statement" | "paragraph" | "page", pieces: Piece[]}} Place */

const STATEMENT = /^s-[0-9a-z]+(?:-\d+)?$/;
const PARAGRAPH = /^p\d+$/;
const AROUND = 9; // words shown on either side of the first and last hit
const LONGEST = 60; // words of an excerpt

const words = (/** @type {string} */ text) => text.split(/\s+/).filter(Boolean);

/** Whether a word ends a sentence: a stop, and perhaps closing marks. */
const ends = (/** @type {string} */ word) => /[.!?…]["”’»)\]]*$/.test(word);

/** Pagefind puts a stop behind every block; behind a closing mark it is one too many. */
const shown = (/** @type {string} */ word) => word.replace(/([.!?,]["”’»]+)\.$/, "$1");

/** Where an element ends, counted in words like its location. */
const endOf = (/** @type {Anchor} */ anchor) => anchor.location + words(anchor.text).length;

/** The statement nearest to a word in its own sentence: the word is in the frame, "X said". */
function framed(/** @type {Anchor[]} */ anchors, /** @type {number} */ at, /** @type {string[]} */ all) {
  const near = anchors.filter((a) => STATEMENT.test(a.id)).map((a) => {
    const [from, to] = at < a.location ? [at, a.location] : [endOf(a) - 1, at];
    const between = all.slice(from, to);
    return { a, far: between.length, same: !between.some(ends) };
  });
  return near.filter((n) => n.same).sort((m, n) => m.far - n.far)[0]?.a;
}

/** The statement a word belongs to, else its paragraph, else any heading or rule before it. */
function anchorAt(/** @type {Anchor[]} */ anchors, /** @type {number} */ location, /** @type {string[]} */ all = []) {
  const holding = anchors.filter((a) => a.location <= location && location < endOf(a));
  const last = (/** @type {RegExp} */ name) => holding.filter((a) => name.test(a.id)).at(-1);
  const before = anchors.filter((a) => a.location <= location && !STATEMENT.test(a.id));
  return last(STATEMENT) ?? framed(anchors, location, all) ?? last(PARAGRAPH) ?? holding.at(-1) ?? before.at(-1);
}

/** The first of the longest runs of neighbouring words: a phrase found whole outranks scattered words. */
function bestRun(/** @type {number[]} */ locations) {
  let best = { start: locations[0], length: 0 };
  let run = { start: locations[0], length: 0 };
  for (const at of locations) {
    const next = run.length > 0 && at === run.start + run.length;
    run = next ? { start: run.start, length: run.length + 1 } : { start: at, length: 1 };
    if (run.length > best.length) best = run;
  }
  return best;
}

/** What a place counts as: the pieces of one statement, `s-3fa2c1` and `s-3fa2c1-2`, are one. */
const whole = (/** @type {string} */ id) => (STATEMENT.test(id) ? id.replace(/-\d+$/, "") : id);

/** The words around the hits, with the hits marked: neighbours in one mark, and nothing else in it. */
export function excerpt(/** @type {string} */ content, /** @type {Token[]} */ hits) {
  const all = [...content.matchAll(/\S+/g)];
  const [first, last] = [hits[0].location, hits[hits.length - 1].location];
  const from = Math.max(0, first - AROUND);
  const to = Math.min(all.length, Math.min(last, first + LONGEST) + AROUND + 1);
  /** @type {Piece[]} */
  const pieces = from > 0 ? [{ text: "… ", hit: false }] : [];
  const add = (/** @type {string} */ text, hit = false) => {
    const before = pieces.at(-1);
    if (!text) return;
    if (before?.hit === hit) before.text += text;
    else pieces.push({ text, hit });
  };
  for (let at = from; at < to; at += 1) {
    const word = shown(all[at][0]);
    if (at > from) add(" ");
    let done = 0;
    for (const { start, end } of hits.filter((hit) => hit.location === at)) {
      add(word.slice(done, start - all[at].index));
      add(word.slice(start - all[at].index, end - all[at].index), true);
      done = end - all[at].index;
    }
    add(word.slice(done));
  }
  if (to < all.length) add(" …");
  return joined(pieces);
}

/** Marks with nothing but a space, a hyphen or an apostrophe between them are one. */
function joined(/** @type {Piece[]} */ pieces) {
  /** @type {Piece[]} */
  const found = [];
  for (const [at, piece] of pieces.entries()) {
    const before = found.at(-1);
    const between = before?.hit && /^[\s\p{Pd}'’]$/u.test(piece.text) && pieces[at + 1]?.hit;
    if (before && (between || before.hit === piece.hit)) before.text += piece.text;
    else found.push({ ...piece });
  }
  return found;
}

/** @returns {Place["kind"]} */
function kindOf(/** @type {string} */ id) {
  if (STATEMENT.test(id)) return "statement";
  return PARAGRAPH.test(id) ? "paragraph" : "page";
}

/** The places of a page that hold the words, the best first. */
export function places(/** @type {Fragment} */ fragment, /** @type {Token[]} */ hits, limit = 4) {
  const all = words(fragment.content);
  /** @type {Map<string, Token[]>} */
  const found = new Map();
  for (const hit of hits) {
    const id = whole(anchorAt(fragment.anchors, hit.location, all)?.id ?? "");
    found.set(id, [...(found.get(id) ?? []), hit]);
  }
  const ranked = [...found.values()]
    .map((here) => ({ here, run: bestRun([...new Set(here.map((hit) => hit.location))]) }))
    .sort((a, b) => b.run.length - a.run.length || b.here.length - a.here.length || a.here[0].start - b.here[0].start);
  return ranked.slice(0, limit).map(({ here, run }) => {
    const id = anchorAt(fragment.anchors, run.start, all)?.id ?? ""; // the very piece
    return {
      id,
      url: id ? `${fragment.url}#${id}` : fragment.url,
      kind: kindOf(id),
      pieces: excerpt(fragment.content, here),
    };
  });
}
