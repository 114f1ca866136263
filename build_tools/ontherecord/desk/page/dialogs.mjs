// @ts-check
/** What opens over the desk: the tour, the keys, one question for many statements, the end. */
import { get, post } from "./api.mjs";
import { byId, el, quoted } from "./dom.mjs";

const TOURED = "ontherecord:desk-toured";
const TOUR = [
  ["One statement at a time", "A program has marked who says what in this text. It is right most of the time, and an archive is worth as much as people have read. Here you read one statement after the other, in its place."],
  ["Read, then one key", "The words at hand are framed in the text. The card says whose they are taken to be and why. If all of it is right, press y: it is saved, and the next one comes."],
  ["When something is wrong", "1, 2 and 3 are the codebook’s three questions. s changes who speaks, e where the words end, c which words hand them over, x says that nobody says this. The card shows the change at once; y goes on."],
  ["What nobody marked", "Press n, choose the words with the arrows (Space changes the end you move) or with the mouse, and say who says them, and by which word."],
  ["Unsure is an answer", "? leaves it to somebody else, with your note. u takes back whatever you did last. Marks say how something is sourced, never whether it is true."],
  ["One in ten is hidden", "Now and then you answer before you see the draft. How often you agree is kept in your file, so that everybody can see that it was read."],
  ["Nothing is lost, nothing is sent", "Each answer is in a file on this computer before the desk says “Saved”. f shows what changed and helps you hand it in. h shows the keys."],
];
const KEYS = [
  ["y", "right: the next one"], ["1 2 3", "the three questions"], ["s", "another speaker; with words selected: these name the source"],
  ["e", "move an end: ← → a word, with Shift to a comma or stop, Space the next end, p one more part, Delete a part out, Enter done"],
  ["c", "the words that hand it over, as “said” does: marked as with e"],
  ["n", "a statement nobody marked"], ["x", "no statement"], ["?", "unsure: leave a note"], ["u", "undo"],
  ["j k", "next, previous"], ["Enter", "next article"], ["a", "one question for all alike"], ["f", "finish: what changed"], ["h", "this help"],
  ["Esc", "leave a question"],
];

/** @param {...(Node | string | null)} parts */
function open(...parts) {
  const dialog = byId("dialog");
  dialog.replaceChildren(...parts.filter((part) => part !== null));
  if (!dialog.open) dialog.showModal();
  return dialog;
}

const close = () => byId("dialog").close();
const closing = (words = "Close") => el("button", { type: "button", onclick: close }, words);
const title = (/** @type {string} */ words) => el("h2", { id: "dialog-title" }, words);

/** The tour on the first opening; again from the help. @param {boolean} [asked] */
export function tour(asked = false) {
  if (!asked && localStorage.getItem(TOURED)) return;
  localStorage.setItem(TOURED, "yes");
  const show = (/** @type {number} */ n) => {
    const [head, words] = TOUR[n];
    const last = n === TOUR.length - 1;
    const next = el("button.main", { type: "button", onclick: () => (last ? close() : show(n + 1)) }, last ? "Begin" : "Next");
    open(title(head), el("p", {}, words), el("p.quiet", {}, `${n + 1} of ${TOUR.length}`),
      el("div.keys", {}, next, n ? el("button", { type: "button", onclick: () => show(n - 1) }, "Back") : null, last ? null : closing("Skip")));
    next.focus();
  };
  show(0);
}

/** The keys. */
export function help() {
  open(title("Keys"), el("table", {}, el("tbody", {}, ...KEYS.map(([key, words]) => el("tr", {}, el("th", { scope: "row" }, key), el("td", {}, words))))),
    el("p", {}, "Every key has a button, too. Without “single keys” only the buttons work."),
    el("div.keys", {}, closing(), el("button", { type: "button", onclick: () => tour(true) }, "The tour again")));
}

/** What changed, and how to hand it in. */
export async function ending() {
  const end = await get("end");
  const said = el("p", { role: "status" });
  const commit = async () => {
    try {
      said.textContent = (await post("commit", {})).said;
    } catch (fault) {
      said.textContent = /** @type {Error} */ (fault).message;
    }
  };
  const request = /** @type {HTMLTextAreaElement} */ (el("textarea", { id: "request", rows: 8, readonly: true }));
  request.value = end.request;
  open(title("What you did today"), el("p", {}, `${end.summary}.`), el("p", {}, `Hidden drafts: ${end.agreement}.`),
    ...end.report.map((/** @type {string} */ line) => el("p.words", {}, line)),
    end.changes.length ? el("ul", {}, ...end.changes.map((/** @type {string} */ line) => el("li", {}, line))) : null,
    end.files.length ? el("p", {}, "All of it is on this computer. To hand it in:") : null,
    end.files.length ? el("pre", {}, end.commands.join("\n")) : null,
    end.files.length ? el("div.keys", {}, el("button.main", { type: "button", onclick: commit }, "Commit these files"), el("span.quiet", {}, "nothing is pushed")) : null,
    said, end.files.length ? el("label.field", { for: "request" }, "Text for the pull request") : null, end.files.length ? request : null,
    el("div.keys", {}, end.files.length ? el("button", { type: "button", onclick: () => navigator.clipboard.writeText(end.request) }, "Copy the text") : null, closing()));
}

/** One question over the whole archive. @param {any} told what the desk told at first
 * @param {(path: string, answer: any) => Promise<any>} give @returns {Promise<boolean>} whether anything was answered */
export async function alike(told, give) {
  const groups = await get("alike");
  let changed = false;
  const list = () => open(title("One question for all alike"),
    groups.length ? el("p", {}, "Statements of one speaker. Look at all of them, then say what kind of source it is, once.") : el("p", {}, "No two statements that wait have the same speaker."),
    el("ol.choices", {}, ...groups.map((/** @type {any} */ group) => el("li", {}, el("button", { type: "button", onclick: () => show(group) }, `${group.name} (${group.members.length})`)))),
    el("div.keys", {}, closing()));
  const show = async (/** @type {any} */ group) => {
    const found = (await get("members", { who: group.who })).members;
    const state = el("p", { role: "status" });
    const type = /** @type {HTMLSelectElement} */ (el("select", { id: "type" }, ...told.types.map((/** @type {any} */ t) => el("option", { value: t.value, selected: t.value === found[0]?.type }, t.words))));
    const apply = async () => {
      const differing = found.filter((/** @type {any} */ one) => one.type !== type.value);
      let done = 0;
      for (const one of differing) {
        if (await give("answer", { slug: one.slug, id: one.id, what: "correct", type: type.value })) done += 1;
      }
      changed ||= done > 0;
      state.textContent = `${done} of ${differing.length} changed and saved; ${found.length - differing.length} have this kind already and wait to be read.`;
    };
    open(title(`What kind of source is ${group.name}?`),
      el("ul", {}, ...found.map((/** @type {any} */ one) => el("li", {}, el("span.words", {}, quoted(one.words)), ` ${one.title}: ${one.now}`))),
      el("label.field", { for: "type" }, "Kind of source for all of these ", type), state,
      el("div.keys", {}, el("button.main", { type: "button", onclick: apply }, "Say so for all"), el("button", { type: "button", onclick: list }, "Back"), closing()));
  };
  list();
  await new Promise((resolve) => byId("dialog").addEventListener("close", resolve, { once: true }));
  return changed;
}
