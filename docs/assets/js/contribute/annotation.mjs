// @ts-check
/** A draft → the contribution as a file: its place in the archive and its text. What a correction
 * leaves as it was is not written (docs/contributing/files.md). */
import { OUTLET, isOwn, links } from "./draft.mjs";
import { yaml } from "./yaml.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Base} Base */
/** @typedef {import("./draft.mjs").Span} Span */
/** @typedef {{id: string, name: string, kind: string, type?: string, also?: string[], about?: string}} Name */
/** @typedef {(span: Span) => import("./selectors.mjs").Selector} Describe */
/** @typedef {{handle: string, made: string, codebook: string, sha256: string, path: string}} Head */

const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** Typed words without what nobody can see. @param {string} words */
export const clean = (words) => words.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").trim();

/** A name as an address can hold it. @param {string} words */
export const plain = (words) =>
  words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g)?.join("-") ?? "";

/** How a source is named, as the words themselves show it (§3).
 * @param {string} speaker @param {readonly Name[]} names */
export function naming(speaker, names) {
  const entry = names.find((name) => name.id && name.id === speaker);
  if (entry) return entry.kind === "person" ? "named" : "institution";
  if (speaker === "unspecified") return "none";
  return /^\p{Lu}/u.test(speaker) && /\s/.test(speaker) ? "named" : "role-only";
}

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The annotation as the file has it.
 * @param {Draft} draft @param {Base | null} base @param {string} id
 * @param {readonly Name[]} names @param {Describe} describe */
export function annotation(draft, base, id, names, describe) {
  const head = { id, action: draft.action, target: draft.target || undefined };
  const note = clean(draft.note) || undefined;
  if (draft.action === "confirm") return { ...head, note: note === base?.note ? undefined : note };
  if (draft.action === "remove") return { ...head, note };
  const content = base && same(draft.content, base.content) ? undefined : draft.content.map(describe);
  if (isOwn(draft)) return { ...head, content, ...OUTLET, note };
  const differs = (/** @type {"form" | "kind" | "unverified" | "channel"} */ name) =>
    base && same(draft[name], base[name]) ? undefined : draft[name];
  const cue = base && same(draft.cue, base.cue) ? undefined : draft.cue.map(describe);
  const chain = links(clean(draft.chain));
  return {
    ...head,
    content,
    cue: cue && cue.length === 1 ? cue[0] : cue?.length || base ? cue : undefined,
    ...held(draft, base, names, describe),
    form: differs("form"),
    kind: differs("kind"),
    unverified: differs("unverified"),
    chain: same(chain, base?.chain ?? []) ? undefined : chain.map((link) => idOf(link, names)),
    channel: differs("channel"),
    attribution: cue && (cue.length ? "explicit" : "inferred"),
    note,
  };
}

/** Whom the text holds responsible: with words of the text a source, without them a speaker.
 * @param {Draft} draft @param {Base | null} base @param {readonly Name[]} names
 * @param {Describe} describe */
function held(draft, base, names, describe) {
  const first = base?.sources[0];
  const speaker = clean(draft.speaker) || "unspecified";
  const type = draft.type || "unspecified";
  const named = speaker === first?.speaker ? first.naming : naming(speaker, names);
  if (draft.source && !same(draft.source, first?.span)) {
    const others = (base?.sources ?? []).slice(1).flatMap((o) =>
      o.span ? [{ ...describe(o.span), speaker: o.speaker, type: o.type, naming: o.naming }] : []);
    return { source: [{ ...describe(draft.source), speaker, type, naming: named }, ...others] };
  }
  const other = speaker !== first?.speaker;
  return {
    speaker: other ? speaker : undefined,
    source_type: other || type !== first?.type ? type : undefined,
    naming: other ? named : undefined,
  };
}

/** A name’s id if the glossary has exactly this name, else the words.
 * @param {string} words @param {readonly Name[]} names */
export const idOf = (words, names) =>
  names.find((name) => name.id && name.name === words)?.id ?? words;

/** Whether a correction changes anything. @param {ReturnType<typeof annotation>} made @param {Base} base */
export function changes(made, base) {
  const { id, action, target, note, ...facts } = made;
  return (note ?? "") !== base.note || Object.values(facts).some((value) => value !== undefined);
}

/** A file’s first lines: the fields that editors offer, and where it belongs.
 * @param {string} place @param {string} kind of schema */
export const opening = (place, kind) =>
  `# yaml-language-server: $schema=${"../".repeat(place.split("/").length - 1)}schema/${kind}.json\n# ${place}\n`;

/** The whole file. @param {ReturnType<typeof annotation>} made @param {Head} head @param {string} mark
 * @returns {{path: string, content: string}} */
export function file(made, { handle, made: day, codebook, sha256, path }, mark) {
  const place = `${path}/annotations/${day}-${plain(handle)}-${mark}.yml`;
  const entry = { codebook, by: { handle }, made: day, text: sha256, annotations: [made] };
  return { path: place, content: opening(place, "contribution") + yaml(/** @type {any} */ (entry)) };
}
