// @ts-check
/** What is printed of a hit, in pure functions: texts, and the words of the query in them. */

import { held } from "./search-words.mjs";

/** @typedef {import("./search-words.mjs").Term} Term */
/** @typedef {import("./search-words.mjs").Token} Token */
/** @typedef {{text: string, hit: boolean, said: boolean}} Piece */
/** @typedef {[id: string, place: string | [number, number], content: number[], labels: string, speakers: string[], chain: string[]]} StatementRow */
/** @typedef {[url: string, title: string, outlet: string, date: string, text: string, paragraphs: [number, number, number][], statements: StatementRow[]]} ArticleRow */
/** @typedef {[url: string, title: string, kind: string, about: string, parts: [string, string][]]} PageRow */

const AROUND = 60; // letters shown on either side of the hits
const LONGEST = 320; // letters of an excerpt

/** A text in pieces: which are words of the query, which of the statement. */
export function pieces(/** @type {string} */ text, /** @type {Token[]} */ hits, /** @type {number[]} */ content = [], from = 0, to = text.length) {
  const inside = (/** @type {number} */ at) => content.some((edge, i) => i % 2 === 0 && edge <= at && at < content[i + 1]);
  const edges = [from, to, ...content, ...hits.flatMap((hit) => [hit.start, hit.end])];
  const cuts = [...new Set(edges)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  const found = cuts.slice(0, -1).map((at, i) => ({
    text: text.slice(at, cuts[i + 1]), said: inside(at), hit: hits.some((hit) => hit.start <= at && at < hit.end),
  }));
  return joined(found);
}

/** Marks with nothing but a space, a hyphen or an apostrophe between them are one. */
function joined(/** @type {Piece[]} */ all) {
  /** @type {Piece[]} */
  const found = [];
  for (const [at, piece] of all.entries()) {
    const before = found.at(-1);
    const next = all[at + 1];
    const between = before?.hit && next?.hit && piece.said === before.said && /^[\s\p{Pd}'’]$/u.test(piece.text);
    if (before && before.said === piece.said && (between || before.hit === piece.hit)) before.text += piece.text;
    else found.push({ ...piece });
  }
  return found;
}

/** The statement's sentences, and its own words in them. */
export function frameOf(/** @type {ArticleRow} */ row, /** @type {StatementRow} */ [, place, content]) {
  if (typeof place === "string") return { text: place, content };
  const [start, end] = place;
  return { text: row[4].slice(start, end), content };
}

/** A statement as it is printed. */
export function statementHit(/** @type {ArticleRow} */ row, /** @type {StatementRow} */ statement, /** @type {Term[]} */ terms) {
  const { text, content } = frameOf(row, statement);
  return { url: `${row[0]}#${statement[0]}`, pieces: pieces(text, held(terms, text), content) };
}

/** The part of a text around its first hits, from blank to blank. */
function excerpt(/** @type {string} */ text, /** @type {Token[]} */ hits) {
  const first = hits[0]?.start ?? 0;
  const last = hits.findLast((hit) => hit.end < first + LONGEST)?.end ?? first;
  const blank = text.lastIndexOf(" ", first - AROUND);
  const from = first > AROUND && blank >= 0 ? blank + 1 : 0;
  const after = text.indexOf(" ", Math.min(last + AROUND, from + LONGEST));
  const to = after < 0 ? text.length : after;
  const found = pieces(text, hits, [], from, to);
  const more = (/** @type {string} */ mark) => ({ text: mark, hit: false, said: false });
  return [...(from > 0 ? [more("… ")] : []), ...found, ...(to < text.length ? [more(" …")] : [])];
}

/** The part of a page that holds most of the terms, the first of them. @param {[string, string][]} parts id and text */
function best(parts, /** @type {Term[]} */ terms) {
  const scored = parts.map(([id, text]) => {
    const each = terms.map((term) => held([term], text).length > 0);
    return { id, text, score: each.filter(Boolean).length };
  });
  const most = Math.max(0, ...scored.map((one) => one.score));
  return most ? scored.find((one) => one.score === most) : undefined;
}

/** An article as it is printed: its title, and the best of its paragraphs. */
export function articleHit(/** @type {ArticleRow} */ [url, title, outlet, date, text, paragraphs], /** @type {Term[]} */ terms) {
  const parts = paragraphs.map(([from, to, number]) => /** @type {[string, string]} */ ([`p${number}`, text.slice(from, to)]));
  return pageOf(url, title, [outlet, date].filter(Boolean).join(" · "), parts, terms);
}

/** Any other page as it is printed. */
export function pageHit(/** @type {PageRow} */ [url, title, , about, parts], /** @type {Term[]} */ terms) {
  return pageOf(url, title, about, parts, terms);
}

/** @param {string} url @param {string} title @param {string} about @param {[string, string][]} parts @param {Term[]} terms */
function pageOf(url, title, about, parts, terms) {
  const found = best(parts, terms);
  return {
    url: found?.id ? `${url}#${found.id}` : url,
    about,
    title: pieces(title, held(terms, title)),
    pieces: found ? excerpt(found.text, held(terms, found.text)) : [],
  };
}
