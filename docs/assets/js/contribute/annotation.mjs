// @ts-check
/** A draft → the contribution as a file: its place in the archive and its text. What a correction
 * leaves as it was is not written (docs/contributing/files.md). */
import { OUTLET, empty, isOwn, links } from "./draft.mjs";
import { yaml } from "./yaml.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Base} Base */
/** @typedef {import("./draft.mjs").Span} Span */
/** @typedef {{id: string, name: string, kind: string, type?: string, also?: string[], about?: string}} Name */
/** @typedef {(span: Span) => import("./selectors.mjs").Selector} Describe */
/** @typedef {{handle: string, made: string, codebook: string, sha256: string, path: string}} Head */

/** As build_tools/ontherecord/problems/unseen.py has them. */
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Typed words without what nobody can see. @param {string} words */
export const clean = (words) => words.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").trim();

/** What is so where nobody says otherwise. */
const PLAIN = empty("");

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
  const settles = draft.settles && base?.disputed.length ? base.disputed : undefined;
  const note = clean(draft.note) || undefined;
  if (draft.action === "confirm") return { ...head, settles, note: note === base?.note ? undefined : note };
  const not_said = unlike(clean(draft.not_said), base?.not_said ?? "");
  if (draft.action === "remove") return { ...head, not_said, settles, note };
  const content = base && same(draft.content, base.content) ? undefined : draft.content.map(describe);
  if (isOwn(draft)) return { ...head, content, ...OUTLET, not_said, settles, note };
  /** @template {keyof import("./draft.mjs").Facts} K @param {K} name */
  const differs = (name) => (same(draft[name], (base ?? PLAIN)[name]) ? undefined : draft[name]);
  const asked = (/** @type {"form" | "kind" | "unverified" | "channel" | "act"} */ name) =>
    (base ? differs(name) : draft[name]);
  const cue = base && same(draft.cue, base.cue) ? undefined : draft.cue.map(describe);
  const chain = links(clean(draft.chain));
  return {
    ...head,
    content,
    cue: cue && cue.length === 1 ? cue[0] : cue?.length || base ? cue : undefined,
    ...held(draft, base, names, describe),
    form: asked("form"),
    kind: asked("kind"),
    unverified: asked("unverified"),
    chain: same(chain, base?.chain ?? []) ? undefined : chain.map((link) => idOf(link, names)),
    channel: asked("channel"),
    act: asked("act"),
    said_when: differs("said_when") === "" ? "not-resolvable" : differs("said_when"),
    hedges: differs("hedges")?.map(describe),
    cue_flags: differs("cue_flags"),
    attribution: cue && (cue.length ? "explicit" : "inferred"),
    ambiguous: draft.ambiguous || Boolean(fits(draft).length) || undefined, // said anew with each reading
    candidates: same(fits(draft), base?.candidates ?? []) ? undefined : candidates(draft, names),
    settles,
    note,
  };
}

/** All whom the words fit, as they are typed. @param {Draft} draft */
export const fits = (draft) => links(clean(draft.candidates));

/** All whom the words fit: the kind of source that is chosen is that of each (§4.5).
 * @param {Draft} draft @param {readonly Name[]} names */
const candidates = (draft, names) => fits(draft).map((name) =>
  ({ speaker: idOf(name, names), type: draft.type || undefined }));

/** @param {string} words @param {string} before */
const unlike = (words, before) => (words && words !== before ? words : undefined);

/** Whom the text holds responsible: with words of the text a source, without them a speaker.
 * @param {Draft} draft @param {Base | null} base @param {readonly Name[]} names
 * @param {Describe} describe */
function held(draft, base, names, describe) {
  const [first, ...rest] = base?.sources ?? [];
  if (fits(draft).length) { // nobody by default, so only the words that fit them
    const moved = draft.source && !same(draft.source, first?.span);
    return moved && draft.source ? { source: [describe(draft.source)] } : {};
  }
  const speaker = clean(draft.speaker) || "unspecified";
  const type = draft.type || "unspecified";
  const kept = speaker === first?.speaker ? first.naming : naming(speaker, names);
  const named = draft.naming || kept;
  if (draft.source && !(same(draft.source, first?.span) && same(draft.others, rest))) {
    const others = draft.others.flatMap((other) => (other.span ? [beside(other, other.span, names, describe)] : []));
    return { source: [{ ...describe(draft.source), speaker, type, naming: named }, ...others] };
  }
  const other = speaker !== first?.speaker;
  return {
    speaker: other ? speaker : undefined,
    source_type: other || type !== first?.type ? type : undefined,
    naming: other || named !== first?.naming ? named : undefined,
  };
}

/** A source beside the first. @param {import("./draft.mjs").Source} other @param {Span} span
 * @param {readonly Name[]} names @param {Describe} describe */
function beside(other, span, names, describe) {
  const words = describe(span);
  const speaker = clean(other.speaker) || words.exact;
  return { ...words, speaker, type: other.type || "unspecified", naming: other.naming || naming(speaker, names) };
}

/** A name’s id if the glossary has exactly this name, else the words.
 * @param {string} words @param {readonly Name[]} names */
export const idOf = (words, names) =>
  names.find((name) => name.id && name.name === words)?.id ?? words;

/** Whether a correction changes anything. @param {ReturnType<typeof annotation>} made @param {Base} base */
export function changes(made, base) {
  const { id, action, target, note, ...facts } = made;
  const ambiguous = "ambiguous" in facts && Boolean(facts.ambiguous) !== base.ambiguous;
  return (note ?? "") !== base.note || ambiguous
    || Object.entries(facts).some(([name, value]) => name !== "ambiguous" && value !== undefined);
}

/** A file’s first lines: the fields that editors offer, and where it belongs.
 * @param {string} place @param {string} kind of schema */
export const opening = (place, kind) =>
  `# yaml-language-server: $schema=${"../".repeat(place.split("/").length - 1)}schema/${kind}.json\n# ${place}\n`;

/** The whole file. @param {readonly ReturnType<typeof annotation>[]} made @param {Head} head
 * @param {string} mark @returns {{path: string, content: string}} */
export function file(made, { handle, made: day, codebook, sha256, path }, mark) {
  const place = `${path}/annotations/${day}-${plain(handle)}-${mark}.yml`;
  const entry = { codebook, by: { handle }, made: day, text: sha256, annotations: made };
  return { path: place, content: opening(place, "contribution") + yaml(/** @type {any} */ (entry)) };
}
