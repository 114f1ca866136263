// @ts-check
/**
 * What a search result is about, in pure functions: words, places, excerpts. No page is touched.
 *
 * Pagefind counts places in words of a page's text, split at white space. Its `anchors` tell at
 * which word every element with an id begins, and what that element says: so also where it ends.
 */

/** @typedef {{id: string, element: string, text: string, location: number}} Anchor */
/** @typedef {{url: string, content: string, meta: Record<string, string>, anchors: Anchor[], locations: number[]}} Fragment */
/** @typedef {{text: string, hit: boolean}} Piece */
/** @typedef {{url: string, id: string, kind: "statement" | "paragraph" | "page", pieces: Piece[]}} Place */

const STATEMENT = /^s-[0-9a-z]+(?:-\d+)?$/;
const PARAGRAPH = /^p\d+$/;
const AROUND = 9; // words shown on either side of the first and last hit
const LONGEST = 60; // words of an excerpt

/** The words as Pagefind wants them: it knows a phrase by straight marks around the whole query. */
export function normalized(/** @type {string} */ query) {
  const plain = query.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ").trim();
  const words = plain.replace(/^"+|"+$/g, "").trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return "";
  return /^".+"$/.test(plain) ? `"${words.replace(/"/g, "")}"` : plain.replace(/"/g, " ").trim();
}

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

/** The longest run of neighbouring words: a phrase found whole outranks scattered words. */
function longestRun(/** @type {number[]} */ locations) {
  return bestRun(locations).length;
}

/** The first of the longest runs. */
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

/** The words around the hits, with the hits marked. */
export function excerpt(/** @type {string} */ content, /** @type {number[]} */ hits) {
  const all = words(content).map(shown);
  const from = Math.max(0, hits[0] - AROUND);
  const to = Math.min(all.length, Math.min(hits[hits.length - 1], hits[0] + LONGEST) + AROUND + 1);
  const marked = new Set(hits);
  /** @type {Piece[]} */
  const pieces = [];
  for (let at = from; at < to; at += 1) {
    const hit = marked.has(at);
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += ` ${all[at]}`;
    else if (!last) pieces.push({ text: all[at], hit });
    else if (hit) {
      last.text += " "; // the space before a mark is outside it
      pieces.push({ text: all[at], hit });
    } else pieces.push({ text: ` ${all[at]}`, hit });
  }
  if (from > 0) pieces.unshift({ text: "… ", hit: false });
  if (to < all.length) pieces.push({ text: " …", hit: false });
  return pieces;
}

/** @returns {Place["kind"]} */
function kindOf(/** @type {string} */ id) {
  if (STATEMENT.test(id)) return "statement";
  return PARAGRAPH.test(id) ? "paragraph" : "page";
}

/** The places of a page that hold the words, the best first. */
export function places(/** @type {Fragment} */ fragment, limit = 4) {
  const locations = [...new Set(fragment.locations)].sort((a, b) => a - b);
  const all = words(fragment.content);
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (const at of locations) {
    const id = whole(anchorAt(fragment.anchors, at, all)?.id ?? "");
    found.set(id, [...(found.get(id) ?? []), at]);
  }
  const ranked = [...found].sort(
    ([, a], [, b]) => longestRun(b) - longestRun(a) || b.length - a.length || a[0] - b[0],
  );
  return ranked.slice(0, limit).map(([, hits]) => {
    const id = anchorAt(fragment.anchors, bestRun(hits).start, all)?.id ?? ""; // the very piece
    return {
      id,
      url: id ? `${fragment.url}#${id}` : fragment.url,
      kind: kindOf(id),
      pieces: excerpt(fragment.content, hits),
    };
  });
}
