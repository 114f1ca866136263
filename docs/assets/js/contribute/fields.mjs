// @ts-check
/** The form’s fields and the draft: each shows what the other says. */
import { isOwn } from "./draft.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./annotation.mjs").Name} Name */

const WHOLE = ["add", "correct", "dispute"];

/** @param {ParentNode} root @param {string} selector @returns {any[]} */
const all = (root, selector) => [...root.querySelectorAll(selector)];

/** The answer that a field gives. @param {HTMLFormElement} form @param {HTMLInputElement} field
 * @returns {Partial<Draft>} */
export function read(form, field) {
  if (field.name !== "unverified") return { [field.name]: field.value };
  return { unverified: all(form, "[name=unverified]:checked").map((box) => box.value) };
}

/** Show the draft in the fields; the one that is being typed in already says it.
 * @param {HTMLFormElement} form @param {Draft} draft @param {readonly Name[]} names */
export function fill(form, draft, names) {
  for (const name of /** @type {const} */ (["action", "form", "kind"])) {
    for (const box of all(form, `[name=${name}]`)) box.checked = box.value === draft[name];
  }
  for (const box of all(form, "[name=unverified]")) box.checked = draft.unverified.includes(box.value);
  const speaker = names.find((name) => name.id && name.id === draft.speaker)?.name ?? draft.speaker;
  const values = { speaker: speaker === "unspecified" ? "" : speaker, chain: draft.chain, note: draft.note,
    type: draft.type === "unspecified" ? "" : draft.type, channel: draft.channel };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field !== document.activeElement) /** @type {HTMLInputElement} */ (field).value = value;
  }
}

/** Show the questions that the draft raises. @param {HTMLElement} root @param {Draft} draft
 * @param {unknown} base */
export function needs(root, draft, base) {
  const whole = WHOLE.includes(draft.action);
  const asked = /** @type {{[need: string]: boolean}} */ ({
    target: Boolean(base), words: whole, source: whole && !isOwn(draft),
  });
  for (const part of all(root, "[data-needs]")) part.hidden = !asked[part.dataset.needs];
  root.classList.toggle("is-short", !whole);
}

/** Which words are taken for what. @param {HTMLElement} root @param {Draft} draft
 * @param {import("./passage.mjs").Passage} passage */
export function slots(root, draft, passage) {
  const spans = { content: draft.content, source: draft.source ? [draft.source] : [], cue: draft.cue };
  for (const [name, found] of Object.entries(spans)) {
    const words = found.map((span) => `“${passage.words(span).replace(/\s+/g, " ")}”`);
    const slot = /** @type {HTMLElement} */ (root.querySelector(`[data-slot=${name}]`));
    slot.textContent = words.join(" … ") || "no words selected";
    slot.classList.toggle("is-empty", !words.length);
  }
}

/** Tell each field what is wrong with it; of what is merely missing, the list at the end tells.
 * @param {HTMLFormElement} form @param {readonly import("./faults.mjs").Fault[]} faults
 * @param {Draft} draft */
export function say(form, faults, draft) {
  for (const place of all(form, "[data-fault]")) {
    const field = place.dataset.fault;
    const wrong = faults.filter((fault) => fault.field === field && !(fault.stops && isMissing(form, draft, field)));
    const words = wrong.map((fault) => fault.words).join(" ");
    if (place.textContent !== words) place.textContent = words;
    const input = form.querySelector(`#${field}`);
    if (wrong.length) input?.setAttribute("aria-invalid", "true");
    else input?.removeAttribute("aria-invalid");
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
