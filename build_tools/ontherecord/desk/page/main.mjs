// @ts-check
/** The desk: which statement is at hand, and what each key does. */
import { get, post } from "./api.mjs";
import * as asking from "./asking.mjs";
import { card, lay, say } from "./card.mjs";
import * as dialogs from "./dialogs.mjs";
import { byId } from "./dom.mjs";
import { mark } from "./marking.mjs";
import { text as made } from "./text.mjs";

/** @type {any} */ let open; // what the desk told at first
/** @type {any} */ let entry; // where we are in the queue
/** @type {any} */ let article;
/** @type {ReturnType<typeof made>} */ let text;
/** @type {any} */ let here; // the statement at hand
/** @type {Record<string, any>} what was changed about it */ let staged = {};
let order = "pays";
let busy = 0; // answers and moves under way; a key pressed meanwhile would meet a statement nobody has seen yet
let saved = 0; // answers of this window that are on disk

const statements = () => [...article.statements, ...article.added];
const words = (/** @type {any} */ s) => s.content.map((/** @type {[number, number]} */ span) => text.slice(text.units(span))).join(" … ");

/** Do something that ends with another view; no key acts before it is there.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function hold(work) {
  document.body.dataset.busy = String((busy += 1));
  try {
    return await work();
  } finally {
    document.body.dataset.busy = String((busy -= 1));
  }
}

/** Go to a place in the queue. @param {any} next @param {boolean} [again] fetch the article anew */
async function go(next, again = false) {
  entry = next;
  byId("coach").textContent = [next.fast, next.coach].filter(Boolean).join(" ");
  if (!next.total) return lay(["Nothing waits here. Press f to finish, or open the desk with --again."], true);
  if (again || article?.slug !== next.slug) await fetchArticle(next.slug);
  take(statements().find((s) => s.id === next.id));
}

/** @param {string} slug */
async function fetchArticle(slug) {
  article = await get("article", { slug });
  text = made(article);
  byId("about").textContent = [article.title, article.about].filter(Boolean).join(" · ");
}

/** Take a statement in hand. @param {any} statement */
function take(statement) {
  here = statement;
  document.body.dataset.at = here.id;
  staged = restored(statement);
  asking.close();
  paint();
  lay(card(here, entry, words, ACTS), true);
  document.querySelector(".is-here")?.scrollIntoView({ block: matchMedia("(max-width: 52rem)").matches ? "start" : "center" });
  if (here.blind) void askBlind();
}

/** What an earlier answer changed, to be said again with the next. @param {any} s */
function restored(s) {
  const fields = s.answer?.fields ?? [];
  const first = s.sources?.[0] ?? {};
  const all = /** @type {Record<string, any>} */ ({
    content: s.content, form: s.form, kind: s.kind, unverified: s.unverified, speaker: first.speaker,
    type: first.type, source: first.span, cue: s.cue,
  });
  return Object.fromEntries(fields.map((/** @type {string} */ name) => [name, all[name]]));
}

/** Draw the text with its marks. @param {[number, number][]} [picked] parts that are being marked
 * @param {import("./marking.mjs").End} [end] which of their ends moves @param {boolean} [framed] whether the statement stays framed */
function paint(picked = [], end, framed = !picked.length) {
  const look = (/** @type {any} */ s) => s.sentence ? "mark--none" : s.blind ? "mark--hidden" : `mark--${s.unverified?.length ? "unverified" : s.kind}`;
  const marks = statements().flatMap((s) => s.content.map((/** @type {[number, number]} */ span) => ({
    span: text.units(span), id: s.id, look: s === here && framed ? `mark.${look(s)}.is-here` : `mark.${look(s)}`,
  })));
  picked.forEach((span, n) => {
    const edge = n === end?.part ? (end.edge === "start" ? ".is-edge-start" : ".is-edge") : "";
    marks.push({ span, id: "", look: `is-picked${edge}` });
  });
  if (!picked.length && !here.blind) {
    marks.push(...here.cue.map((/** @type {[number, number]} */ span) => ({ span: text.units(span), id: "", look: "is-cue" })));
    for (const source of here.sources) if (source.span) marks.push({ span: text.units(source.span), id: "", look: "is-source" });
  }
  text.draw(marks);
  if (picked.length) document.querySelector(".is-edge, .is-edge-start")?.scrollIntoView({ block: "nearest" });
}

/** Give an answer, and show the statement as it is now. @param {string} path @param {any} answer
 * @returns {Promise<any>} null if it was not saved */
const give = (path, answer) => hold(async () => {
  say("Saving …");
  try {
    const found = await post(path, { slug: article.slug, ...answer });
    say(found.saved ? `Saved: ${found.saved.split("/").at(-1)}` : "");
    byId("coach").textContent = [found.fast, found.coach].filter(Boolean).join(" ");
    document.body.dataset.saved = String((saved += 1));
    return found;
  } catch (fault) {
    say(`Not saved: ${/** @type {Error} */ (fault).message}`, true);
    return null;
  }
});

/** @param {any} now the statement as the desk has it */
function replace(now) {
  for (const list of [article.statements, article.added]) {
    const at = list.findIndex((/** @type {any} */ s) => s.id === now.id);
    if (at >= 0) list[at] = now;
  }
  if (!statements().includes(now)) article.added.push(now);
}

const forward = () => hold(async () => {
  await go(await get("find", { order, n: entry.n }));
  if (!entry.left) say("Saved. Nothing is left to read: f shows what you did, k goes back.");
});

/** One answer that ends the statement. */
const end = (/** @type {string} */ what, note = "") => hold(async () => {
  const found = await give("answer", { id: here.id, what, note });
  if (!found) return;
  if (found.statement) replace(found.statement);
  else article.added = article.added.filter((/** @type {any} */ s) => s !== here);
  await forward();
});

/** One answer that changes it; the reader stays. @param {Record<string, any>} change */
async function change(change) {
  const next = { ...staged, ...change };
  if ("content" in change && text.form(here.content.map(text.units)) === here.form) {
    // The form followed from the quotation marks of the words: it follows from those of the new ones.
    next.form = change.form = text.form(change.content.map(text.units));
  }
  const added = here.answer?.action === "add";
  // Who answers for it follows from the kind of source, as with a draft (§6).
  const type = open.types.find((/** @type {any} */ one) => one.value === change.type);
  if (added && type && !("kind" in change)) change.kind = type.official ? "official-claim" : "attributed-claim";
  const facts = added ? { ...whole(here), ...change } : next;
  const found = await give("answer", { id: here.id, what: added ? "add" : "correct", note: here.note, ...facts });
  if (!found) return lay(card(here, entry, words, ACTS), true);
  replace(found.statement);
  take(found.statement);
}

/** An added statement is said as a whole each time. @param {any} s */
const whole = (s) => ({
  content: s.content, form: s.form, kind: s.kind, unverified: s.unverified,
  speaker: s.sources[0]?.speaker, type: s.sources[0]?.type, source: s.sources[0]?.span ?? null,
  cue: s.cue,
});

/** @param {string} kind @param {string} now @returns {Promise<string | null>} a type of source of that kind */
const askType = (kind, now) => asking.choose("What kind of source is it?",
  open.types.filter((/** @type {any} */ t) => t.official === (kind === "official-claim")), now);
const askUnverified = (/** @type {string[]} */ now) =>
  asking.several("Does the text say or show that this was not checked?", open.unverified, now);
const askKind = (/** @type {string} */ now) => asking.choose("Whom does the text hold responsible?", open.kinds, now);

async function askBlind() {
  const mine = here;
  const kind = await askKind("");
  const unverified = kind && mine === here ? (kind === "outlet-voice" ? [] : await askUnverified([])) : null;
  if (!kind || !unverified || mine !== here) return;
  const found = await give("blind", { id: mine.id, kind, unverified });
  if (!found) return;
  replace(found.statement);
  take(found.statement);
  if (found.statement.answer.blind.agrees) return say(`${byId("status").textContent}. You and the draft agree.`);
  say("You and the draft differ. Yours is saved; what do you say now?");
  const choice = await asking.choose(`The draft says: ${found.draft.plain}`, [
    { value: "mine", words: "mine stays" }, { value: "draft", words: "the draft is right" }]);
  if (choice === "draft") await end("confirm");
  else if (choice === "mine") await forward();
}

async function ask1() {
  const form = await asking.choose("Whose words are on the page?", open.forms, here.form);
  if (form) await change({ form });
}

async function ask2() {
  const kind = await askKind(here.kind);
  if (!kind) return;
  if (kind === "outlet-voice") return change({ kind });
  const type = await askType(kind, here.sources[0]?.type);
  await change(type ? { kind, type } : { kind });
}

async function ask3() {
  const unverified = await askUnverified(here.unverified);
  if (unverified) await change({ unverified });
}

async function askSpeaker() {
  const chosen = text.selected();
  const found = await asking.name("Who says it?", open.names, chosen ? text.slice(chosen) : "");
  if (!found) return;
  const typed = found.name?.id ? "" : found.speaker; // words as the text has them name the source there
  const selected = chosen ?? text.beside(typed, here.content.map(text.units));
  const type = found.name?.type ? { type: found.name.type } : {};
  await change({ speaker: found.speaker, ...type, ...(selected ? { source: text.points(selected) } : {}) });
}

const points = (/** @type {[number, number][]} */ spans) => spans.map(text.points);

async function askEnds() {
  const found = await mark("Where does it begin and end?", text, here.content.map(text.units), paint, false);
  if (!found) return paint();
  await change({ content: points(found) });
}

/** The words that hand it over. */
async function askCue() {
  const content = here.content.map(text.units);
  const begun = here.cue.length ? here.cue.map(text.units) : [text.selected() ?? text.cueBeside(content)].filter(Boolean);
  if (!begun.length) return say("The text has no other words.");
  const found = await mark("Which words hand it over, as “said” does? Esc if none do.", text, begun,
    (spans, end) => paint(spans, end, true), false);
  if (!found) return paint();
  await change({ cue: points(found) });
}

async function askNew() {
  const [, last] = text.units(here.content.at(-1));
  const next = here.sentence ? text.units(here.content[0]) : text.sentence([last, last], 1);
  const begun = text.selected() ?? next ?? text.sentences[0];
  const found = await mark("Which words does somebody say?", text, [begun], paint, true);
  const kind = found && await askKind("");
  if (!found || !kind) return paint();
  const type = kind === "outlet-voice" ? null : await askType(kind, "");
  const given = await give("answer", { what: "add", content: points(found), form: text.form(found), kind, ...(type ? { type } : {}) });
  if (!given) return paint();
  replace(given.statement);
  take(given.statement);
  if (kind === "outlet-voice") return;
  await askSpeaker();
  if (here.id === given.statement.id) await askCue();
}

async function unsure() {
  const note = await asking.note("What leaves you unsure?");
  if (note === null) return;
  if (here.answer?.action === "add") await change({ note: `Unsure. ${note}`.trim() });
  else await end("unsure", note);
}

const undo = () => hold(async () => {
  try {
    const back = await post("undo", { slug: article.slug, id: here.id });
    say("Taken back.");
    await fetchArticle(back.slug);
    const again = statements().find((s) => s.id === back.id) ?? statements().find((s) => s.id === here.id) ?? statements()[0];
    const at = await get("place", { order, slug: back.slug, id: again.id });
    entry = at.total ? at : { ...entry, slug: back.slug };
    if (at.total) byId("coach").textContent = at.coach;
    take(again);
  } catch (fault) {
    say(/** @type {Error} */ (fault).message, true);
  }
});

/** The statement at another place, answered or not. @param {number} by */
const step = (by) => hold(async () => go(await get("entry", { order, n: entry.n + by })));

/** Whether there is nothing yet to change about what is at hand. */
const untold = () => here.blind || here.sentence;

/** An independent reader is done with the sentence of the queue. */
const seen = () => hold(async () => {
  if (await give("seen", { id: entry.id })) await forward();
});

/** Whether an independent reader has just marked words of the sentence they were asked about. */
function isOfSentence() {
  const asked = statements().find((s) => s.sentence && s.id === entry.id);
  return asked && here.answer?.action === "add" && here.content[0][0] < asked.content[0][1] && here.content[0][1] > asked.content[0][0];
}

/** What each key does. @type {Record<string, () => any>} */
const ACTS = {
  y: () => (here.sentence || isOfSentence() ? seen() : here.blind ? say("Answer the two questions first: this draft is hidden.") : here.answer && here.answer.action !== "dispute" ? forward() : end("confirm")),
  x: () => here.sentence || (here.blind ? say("Answer the two questions first: this draft is hidden.") : end("remove")),
  1: () => untold() || ask1(), 2: () => untold() || ask2(), 3: () => untold() || ask3(),
  s: () => untold() || askSpeaker(), e: () => untold() || askEnds(), c: () => untold() || askCue(), n: askNew, "?": () => here.sentence || unsure(), u: undo,
  j: () => step(1), k: () => step(-1),
  Enter: () => hold(async () => go(await get("find", { order, n: entry.n, article: 1 }))),
  a: async () => { if (await dialogs.alike(open, give)) await hold(async () => go(await get("entry", { order, n: entry.n }), true)); },
  h: () => dialogs.help(), f: () => dialogs.ending(),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("dialog").open) return;
  if (asking.isOpen() && asking.take(event)) return event.preventDefault();
  const typing = event.target instanceof HTMLElement && /** @type {HTMLElement} */ (event.target).matches("input, textarea, select, summary");
  const pressed = event.key === "Enter" && event.target instanceof HTMLElement && event.target.matches("button, a");
  if (typing || pressed || !byId("keys").checked || !(event.key in ACTS)) return;
  event.preventDefault();
  if (!busy) void ACTS[event.key]();
});
byId("text").addEventListener("click", (/** @type {MouseEvent} */ event) => {
  const mark = /** @type {HTMLElement} */ (event.target).closest("[data-id]");
  const found = mark && getSelection()?.isCollapsed && !asking.isOpen() && statements().find((s) => s.id === mark.getAttribute("data-id"));
  if (found) void get("place", { order, slug: article.slug, id: found.id }).then((at) => { entry = at.total ? at : entry; take(found); });
});
for (const button of document.querySelectorAll("[data-key]")) {
  button.addEventListener("click", () => busy || ACTS[/** @type {HTMLElement} */ (button).dataset.key ?? ""]());
}
byId("order").addEventListener("change", async () => {
  order = byId("order").value;
  await go(await get("find", { order, n: -1 }));
});

open = await get("open");
byId("reader").textContent = `· ${open.handle} reads${open.independent ? ", independently" : ""}`;
await go(await get("find", { order, n: -1, ...(location.hash ? { slug: location.hash.slice(1) } : {}) }));
dialogs.tour();
