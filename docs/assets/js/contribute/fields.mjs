// @ts-check
/** The form’s fields and the draft: each shows what the other says. */
import { isOwn, isReading } from "./draft.mjs";
import { draw } from "./picking.mjs";
import { tell } from "./telling.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./annotation.mjs").Name} Name */

const CHOICES = /** @type {const} */ (["action", "form", "kind"]);
const LISTS = /** @type {const} */ (["unverified", "cue_flags"]);
const SWITCHES = /** @type {const} */ (["ambiguous", "settles"]);
const FIELDS = /** @type {const} */ (["chain", "candidates", "not_said", "note", "channel", "act", "said_when", "naming"]);

/** @param {ParentNode} root @param {string} selector @returns {any[]} */
const all = (root, selector) => [...root.querySelectorAll(selector)];

/** The answer that a field gives. @param {HTMLFormElement} form @param {HTMLInputElement} field
 * @returns {Partial<Draft>} */
export function read(form, field) {
  if (/** @type {readonly string[]} */ (SWITCHES).includes(field.name)) return { [field.name]: field.checked };
  if (!(/** @type {readonly string[]} */ (LISTS).includes(field.name))) return { [field.name]: field.value };
  return { [field.name]: all(form, `[name=${field.name}]:checked`).map((box) => box.value) };
}

/** Show the draft in the fields; the one that is being typed in already says it.
 * @param {HTMLFormElement} form @param {Draft} draft @param {readonly Name[]} names */
export function fill(form, draft, names) {
  for (const name of CHOICES) {
    for (const box of all(form, `[name=${name}]`)) box.checked = box.value === draft[name];
  }
  for (const name of LISTS) {
    for (const box of all(form, `[name=${name}]`)) box.checked = draft[name].includes(box.value);
  }
  for (const name of SWITCHES) for (const box of all(form, `[name=${name}]`)) box.checked = draft[name];
  write(form, "speaker", nameOf(draft.speaker, names));
  write(form, "type", draft.type === "unspecified" ? "" : draft.type);
  for (const name of FIELDS) write(form, name, draft[name]);
}

/** @param {HTMLFormElement} form @param {string} name @param {string} words */
function write(form, name, words) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  if (field !== document.activeElement) field.value = words;
}

/** Who is meant, as a field shows it. @param {string} speaker @param {readonly Name[]} names */
export function nameOf(speaker, names) {
  if (speaker === "unspecified") return "";
  return names.find((name) => name.id && name.id === speaker)?.name ?? speaker;
}

/** Show the questions that the draft raises. @param {HTMLElement} root @param {Draft} draft
 * @param {import("./draft.mjs").Base | null} base */
export function needs(root, draft, base) {
  const whole = isReading(draft);
  const asked = /** @type {{[need: string]: boolean}} */ ({
    target: Boolean(base), words: whole, source: whole && !isOwn(draft),
    own: (whole && isOwn(draft)) || draft.action === "remove",
    disputed: Boolean(base?.disputed.length), hedges: draft.hedges.length > 0,
  });
  for (const part of all(root, "[data-needs]")) part.hidden = !asked[part.dataset.needs];
  root.classList.toggle("is-short", !whole);
}

/** Which words are taken for what, beside the text and in it. @param {HTMLElement} root @param {Draft} draft
 * @param {import("./passage.mjs").Passage} passage */
export function slots(root, draft, passage) {
  const beside = draft.others.flatMap((other) => (other.span ? [other.span] : []));
  const spans = { content: draft.content, source: draft.source ? [draft.source] : [], cue: draft.cue, hedges: draft.hedges };
  for (const [name, found] of Object.entries(spans)) {
    const words = found.map((span) => `“${passage.words(span).replace(/\s+/g, " ")}”`);
    const slot = /** @type {HTMLElement} */ (root.querySelector(`[data-slot=${name}]`));
    slot.textContent = words.join(" … ") || "no words selected";
    slot.classList.toggle("is-empty", !words.length);
    draw(passage, name, [...found, ...(name === "source" ? beside : [])].map(passage.units));
    const clear = /** @type {HTMLElement | null} */ (root.querySelector(`[data-clear=${name}]`));
    if (clear) clear.hidden = !words.length;
  }
}

/** What the folded part holds already, so that nobody has to open it to know.
 * @param {HTMLElement} root @param {Draft} draft */
export function folded(root, draft) {
  const said = [[draft.chain, "relay"], [draft.channel !== "not-stated", "channel"], [draft.said_when, "day"],
    [draft.act !== "assert", "what it does"], [draft.naming, "naming"], [draft.cue_flags.length, "cue"],
    [draft.hedges.length, "hedges"], [draft.others.length, "several sources"], [draft.ambiguous, "two readings"],
    [draft.candidates, "several it may be"]];
  const names = said.flatMap(([held, name]) => (held ? [name] : []));
  const more = /** @type {HTMLElement} */ (root.querySelector("[data-more-said]"));
  more.textContent = names.length ? `Answered: ${names.join(", ")}` : "Only where the text tells";
}

/** Tell each field what is wrong with it, and what is missing once the form is begun: before that
 * only the list at the end tells.
 * @param {HTMLFormElement} form @param {readonly import("./faults.mjs").Fault[]} faults
 * @param {Draft} draft @param {boolean} begun */
export function say(form, faults, draft, begun) {
  for (const place of all(form, "[data-fault]")) {
    const field = place.dataset.fault;
    const wrong = faults.filter((fault) => fault.field === field && (begun || !(fault.stops && isMissing(form, draft, field))));
    const words = wrong.map((fault) => fault.words).join(" ");
    tell(form, place, words);
    if (words) place.closest("details")?.setAttribute("open", "");
  }
  const size = [...draft.note].length;
  const told = /** @type {HTMLElement} */ (form.querySelector("[data-note-size]"));
  told.textContent = size ? `${size.toLocaleString("en")} of 1,000 characters.` : "";
}

/** @param {HTMLFormElement} form @param {Draft} draft @param {string} field */
function isMissing(form, draft, field) {
  if (field === "handle") return !(/** @type {HTMLInputElement} */ (form.elements.namedItem("handle")).value);
  if (field === "content") return !draft.content.length;
  if (field === "form" || field === "kind" || field === "type") return !draft[field];
  return field === "action";
}
