// @ts-check
/** The contribute page of an article: answers and selected words become a file, step by step. */
import { annotation, file, fits, idOf, plain } from "./contribute/annotation.mjs";
import { combobox } from "./contribute/combobox.mjs";
import { desk as deskOf } from "./contribute/desk.mjs";
import { judged } from "./contribute/faults.mjs";
import * as fields from "./contribute/fields.mjs";
import { listing } from "./contribute/listing.mjs";
import { others as othersOf } from "./contribute/others.mjs";
import { passage as passageOf } from "./contribute/passage.mjs";
import { picking } from "./contribute/picking.mjs";
import { preview, summary } from "./contribute/preview.mjs";
import { describe } from "./contribute/selectors.mjs";
import { sending } from "./contribute/sending.mjs";
import { archive, today } from "./contribute/setting.mjs";
import { about, known } from "./contribute/standing.mjs";
import { suggest, taken } from "./contribute/taking.mjs";
import { snap } from "./contribute/tokens.mjs";
import { keep, kept } from "./kept.mjs";

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
  const desk = deskOf(data, passage.length);
  const names = () => book.names;
  const beside = othersOf(one(root, "[data-others]"), names, (all) => change({ others: all }));
  const list = listing(one(root, "[data-filed]"), {
    take: (n) => settle(() => { leave(); desk.take(n); }),
    drop: (n) => settle(() => desk.drop(n)),
    empty: () => settle(desk.empty),
    add: () => settle(() => { desk.file(); desk.open("", null, ""); }),
  });
  let ready = false; // the change at hand is complete
  /** What is complete goes along with the others. */
  const leave = () => ready && desk.put().count && desk.file();

  const picks = picking(passage, form, {
    take(what, units) {
      const span = passage.points(units);
      const meant = () => suggest(passage.words(span), book.names, data.statements);
      change(taken(what, span, desk.draft(), meant));
    },
    changed: (units) => known(one(root, "[data-known-hint]"), units && passage.points(units), desk.draft(), data.statements),
  });

  /** @param {Partial<import("./contribute/draft.mjs").Draft>} answer */
  function change(answer) {
    desk.change(answer);
    show();
  }

  /** Everything that follows from the draft; fields are filled only if they say otherwise. */
  function show() {
    const [draft, base, all] = [desk.draft(), desk.base(), desk.all()];
    const handle = one(form, "#handle").value.trim();
    fields.fill(form, draft, book.names);
    fields.needs(root, draft, base);
    fields.slots(root, draft, passage);
    fields.folded(root, draft);
    beside(draft.others, (source) => (source.span ? passage.words(source.span) : ""));
    const { own, stops, inHand, isReady } = judged(all, draft, base, handle, book);
    ready = isReady;
    fields.say(form, own, draft, desk.isTouched());
    preview(one(root, "[data-preview]"), draft, handle, fits(draft).join(" or ") || one(form, "#speaker").value, passage, data);
    const items = all.map((change) => ({ ...summary(change.draft, passage, data), inHand: inHand && change.draft === draft }));
    list(items, desk.put().count, ready);
    send.draft(desk.isTouched(), desk.isKept());
    send.show(stops.length ? null : made(all, handle), stops);
  }

  /** @param {import("./contribute/desk.mjs").Change[]} all @param {string} handle */
  function made(all, handle) {
    const where = (/** @type {import("./contribute/draft.mjs").Span} */ span) => describe(passage.text, passage.units(span), passage.toPoints);
    const found = all.map(({ draft, base }) => annotation(draft, base, `${plain(handle)}-${draft.mark}`, book.names, where));
    return file(found, { ...data, handle, made: today(new Date()) }, all[0].draft.mark);
  }

  /** Begin with what lies on the desk now. */
  function begin() {
    const draft = desk.draft();
    about(one(root, "[data-about]"), desk.base(), desk.put(), passage, data);
    form.reset();
    one(form, "#handle").value = kept(HANDLE) ?? "";
    one(form, ".answers__more").open = false;
    show();
    picks.pick(draft.content[0] ? passage.units(draft.content[0]) : null);
  }

  /** Begin with what the address asks for: a statement, some words, or nothing yet. */
  function start() {
    const { hash, searchParams } = new URL(location.href);
    const [from, to] = [passage.place(searchParams.get("from")), passage.place(searchParams.get("to"))];
    const words = from < 0 || hash ? null : snap(passage.tokens, from, to);
    desk.open(hash.slice(1), words && passage.points(words), searchParams.get("do") ?? "");
    begin();
  }

  /** Turn to another change: the address follows, so that coming back leads here. @param {() => void} turn */
  function settle(turn) {
    turn();
    const { target } = desk.draft();
    history.replaceState(null, "", location.pathname + (target && `#${target}`));
    begin();
    one(root, "[data-about]").focus();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (!field.name) return;
    if (field.name === "speaker") return change({ speaker: idOf(field.value.trim(), book.names), naming: "" });
    if (field.name !== "handle") return change(fields.read(form, field));
    keep(HANDLE, field.value.trim());
    show();
  });
  form.addEventListener("click", (event) => {
    const what = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.clear;
    if (what) change({ [what]: what === "source" ? null : [] });
  });
  combobox(one(form, "#speaker"), one(form, "#speakers"), names, (name) => {
    const type = desk.draft().type || (name.kind === "organization" ? name.type ?? "" : "");
    change({ speaker: name.id || name.name, naming: "", ...(type && { type }) });
  });
  one(root, "[data-delete]").addEventListener("click", () => {
    desk.clear();
    begin();
    one(root, "[data-told]").textContent = "The draft is deleted.";
    one(root, "#sending-title").focus();
  });
  addEventListener("hashchange", () => {
    leave();
    start();
    one(root, "[data-about]").focus();
  });
  root.classList.add("is-live");
  start();
  if (location.hash) scrollTo(0, 0); // the browser went to what is written there for those without scripts
}

const root = document.getElementById("contributing");
if (root) contribute(root);
