// @ts-check
/** The contribute page of an article: answers and selected words become a file, step by step. */
import { annotation, file, idOf, plain } from "./contribute/annotation.mjs";
import { combobox } from "./contribute/combobox.mjs";
import * as drafts from "./contribute/draft.mjs";
import { faults } from "./contribute/faults.mjs";
import { fill, needs, read, say, slots } from "./contribute/fields.mjs";
import { passage as passageOf } from "./contribute/passage.mjs";
import { draw, picking } from "./contribute/picking.mjs";
import { preview } from "./contribute/preview.mjs";
import { describe } from "./contribute/selectors.mjs";
import { sending } from "./contribute/sending.mjs";
import { snap } from "./contribute/tokens.mjs";
import { forget, keep, kept } from "./kept.mjs";
import { archive, today } from "./contribute/setting.mjs";

/** @typedef {import("./contribute/draft.mjs").Draft} Draft */

const HANDLE = "contribute:handle";
/** @param {ParentNode} root @param {string} selector @returns {any} */
const one = (root, selector) => root.querySelector(selector);

/** @param {HTMLElement} root */
async function contribute(root) {
  const data = JSON.parse(one(root, "#contribute-data").content.textContent);
  const passage = passageOf(one(root, "[data-text]"), data);
  const form = /** @type {HTMLFormElement} */ (one(root, "#answers"));
  const book = { ...passage, ...(await archive(root.dataset.archive ?? "")) };
  const send = sending(one(root, ".sending"), () => book.forge);
  let slot = ""; // where this draft is kept: each statement and each new passage has its own
  let base = /** @type {import("./contribute/draft.mjs").Base | null} */ (null);
  let draft = drafts.empty(drafts.drawMark());

  const picks = picking(passage, one(root, ".pick"), {
    take(what, units) {
      const span = passage.points(units);
      if (what === "content") change({ content: [span] });
      else if (what === "part") change({ content: [...draft.content, span].sort((a, b) => a[0] - b[0]) });
      else change(what === "source" ? { source: span } : { cue: [span] });
    },
    changed(units) {
      const known = units && data.statements.find((/** @type {any} */ s) => s.id !== draft.target
        && s.content.some(([start, end]) => start < passage.points(units)[1] && end > passage.points(units)[0]));
      const hint = one(root, "[data-known-hint]");
      hint.hidden = !known;
      if (!known) return hint.replaceChildren();
      const link = document.createElement("a");
      Object.assign(link, { href: `#${known.id}`, textContent: `Go to statement ${known.number}` });
      hint.replaceChildren("Somebody has read these words already. ", link);
    },
  });

  /** @param {Partial<Draft>} answer */
  function change(answer) {
    draft = drafts.answered(draft, answer, data.official);
    keep(slot, drafts.format(draft));
    one(root, "[data-kept]").hidden = false;
    show();
  }

  /** Everything that follows from the draft; fields are filled only if they say otherwise. */
  function show() {
    const handle = one(form, "#handle").value.trim();
    fill(form, draft, book.names);
    needs(root, draft, base);
    slots(root, draft, passage);
    draw(passage, "content", draft.content.map(passage.units));
    draw(passage, "source", draft.source ? [passage.units(draft.source)] : []);
    draw(passage, "cue", draft.cue.map(passage.units));
    const found = faults(draft, base, handle, book);
    say(form, found, draft);
    preview(one(root, "[data-preview]"), draft, handle, one(form, "#speaker").value, passage, data);
    const lacking = found.filter((fault) => fault.stops).map((fault) => fault.words);
    send.show(lacking.length ? null : made(handle), lacking);
  }

  /** @param {string} handle */
  function made(handle) {
    const where = (/** @type {[number, number]} */ span) => describe(passage.text, passage.units(span), passage.toPoints);
    const found = annotation(draft, base, `${plain(handle)}-${draft.mark}`, book.names, where);
    return file(found, { ...data, handle, made: today(new Date()) }, draft.mark);
  }

  /** The words that were selected on the article’s page. @param {URLSearchParams} given */
  function wordsOf(given) {
    const [start, end] = [passage.place(given.get("from")), passage.place(given.get("to"))];
    return start < 0 || base ? null : snap(passage.tokens, start, end);
  }

  /** Begin with what the address asks for: a statement, some words, or nothing yet. */
  function start() {
    const { hash, searchParams } = new URL(location.href);
    base = data.statements.find((/** @type {any} */ s) => s.id === hash.slice(1)) ?? null;
    const words = wordsOf(searchParams);
    slot = `contribute:${data.path}@${data.sha256.slice(0, 12)}#${base?.id ?? words?.join("-") ?? ""}`;
    const found = drafts.parse(kept(slot), passage.length);
    const asked = searchParams.get("do") ?? "correct";
    const mark = drafts.drawMark();
    const begun = words ? { content: [passage.points(words)] } : {};
    draft = found ?? (base ? drafts.from(base, asked, mark) : drafts.empty(mark, begun));
    if (base && searchParams.has("do")) draft = { ...draft, action: asked };
    one(root, "[data-kept]").hidden = !found;
    one(root, "[data-about]").textContent = base
      ? `Statement ${base.number}: ${base.words}` : "A statement that nobody has marked yet, or passages of the outlet’s own.";
    form.reset();
    one(form, "#handle").value = kept(HANDLE) ?? "";
    show();
    picks.pick(draft.content[0] ? passage.units(draft.content[0]) : null);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.name === "speaker") return change({ speaker: idOf(field.value.trim(), book.names) });
    if (field.name !== "handle") return change(read(form, field));
    keep(HANDLE, field.value.trim());
    show();
  });
  combobox(one(form, "#speaker"), one(form, "#speakers"), () => book.names, (name) => {
    const type = draft.type || (name.kind === "organization" ? name.type ?? "" : "");
    change({ speaker: name.id || name.name, ...(type && { type }) });
  });
  one(root, "[data-delete]").addEventListener("click", () => {
    forget(slot);
    start();
    one(root, "[data-told]").textContent = "The draft is deleted.";
    one(root, "#sending-title").focus();
  });
  addEventListener("hashchange", () => {
    start();
    one(root, "[data-about]").focus();
  });
  root.classList.add("is-live");
  start();
}

const root = document.getElementById("contributing");
if (root) contribute(root);
