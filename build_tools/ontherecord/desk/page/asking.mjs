// @ts-check
/** The panels in which one thing is asked: a choice by digit, several choices, a name, a note. Each
 * gives a promise: what was answered, or null if it was left with Escape. */
import { fitting } from "../assets/js/contribute/combobox.mjs";
import { byId, el } from "./dom.mjs";

const SIGNS = "123456789abcdfghilmopqrtvwz";
/** Keys that leave a question of choices as if it were not there: undo, next, previous. */
const PASSING = ["u", "j", "k"];
/** @type {((event: KeyboardEvent) => boolean) | null} */
let listening = null;
/** @type {(() => void) | null} */
let leave = null;

/** Whether a panel is open and takes keys. */
export const isOpen = () => listening !== null;
/** @param {KeyboardEvent} event @returns {boolean} whether the panel took it */
export const take = (event) => listening?.(event) ?? false;
/** Close what is open, as Escape does. */
export const close = () => leave?.();

/** Open a panel. @param {(Node | null)[]} parts
 * @param {(done: (found: any) => void) => (event: KeyboardEvent) => boolean} listen @returns {Promise<any>} */
export function panel(parts, listen) {
  close();
  return new Promise((resolve) => {
    const holder = byId("panel");
    const done = (/** @type {any} */ found) => {
      listening = leave = null;
      holder.replaceChildren();
      resolve(found);
    };
    leave = () => done(null);
    const own = listen(done);
    listening = (event) => {
      if (event.key === "Escape") {
        done(null);
        byId("card").focus({ preventScroll: true });
        return true;
      }
      return own(event);
    };
    holder.replaceChildren(...parts.filter((part) => part !== null));
    holder.scrollIntoView({ block: "nearest" });
  });
}

/** One of several. @param {string} question @param {{value: string, words: string}[]} choices
 * @param {string} [now] what it is @returns {Promise<string | null>} */
export function choose(question, choices, now = "") {
  /** @type {(found: any) => void} */ let finish = () => {};
  const buttons = choices.map((choice, n) =>
    el("li", {}, el("button", { type: "button", "aria-pressed": choice.value === now, onclick: () => finish(choice.value) },
      el("kbd", {}, SIGNS[n] ?? ""), ` ${choice.words}`)));
  return panel([el("p", {}, el("strong", {}, question)), el("ol.choices", {}, ...buttons)], (done) => {
    finish = done;
    return (event) => {
      const at = SIGNS.indexOf(event.key);
      if (at < 0 || at >= choices.length || event.key.length > 1) return event.key.length === 1 && !PASSING.includes(event.key);
      done(choices[at].value);
      return true;
    };
  });
}

/** Any number of several: digits switch, Enter or 0 is done. @param {string} question
 * @param {{value: string, words: string}[]} choices @param {string[]} now @returns {Promise<string[] | null>} */
export function several(question, choices, now) {
  const on = new Set(now);
  /** @type {(found: any) => void} */ let finish = () => {};
  const paint = () => buttons.forEach((button, n) => button.setAttribute("aria-pressed", String(on.has(choices[n].value))));
  const turn = (/** @type {number} */ n) => {
    if (!on.delete(choices[n].value)) on.add(choices[n].value);
    paint();
  };
  const buttons = choices.map((choice, n) =>
    el("button", { type: "button", onclick: () => turn(n) }, el("kbd", {}, String(n + 1)), ` ${choice.words}`));
  const none = el("button", { type: "button", onclick: () => finish([]) }, el("kbd", {}, "0"), " no, it gives no such sign");
  const end = el("button.main", { type: "button", onclick: () => finish([...on]) }, "Done ", el("kbd", {}, "Enter"));
  paint();
  const rows = [none, ...buttons, end].map((button) => el("li", {}, button));
  return panel([el("p", {}, el("strong", {}, question)), el("ol.choices", {}, ...rows)], (done) => {
    finish = done;
    return (event) => {
      if (event.key === "Enter" && event.target instanceof HTMLButtonElement && byId("panel").contains(event.target)) return false;
      if (event.key === "Enter") done([...on]);
      else if (event.key === "0") done([]);
      else if (/^[1-9]$/.test(event.key) && choices[Number(event.key) - 1]) turn(Number(event.key) - 1);
      else return event.key.length === 1 && !PASSING.includes(event.key);
      return true;
    };
  });
}

/** A name: typed to find, or any words. @param {string} question @param {any[]} names @param {string} words that are offered at first
 * @returns {Promise<{speaker: string, name: any} | null>} */
export function name(question, names, words) {
  const input = /** @type {HTMLInputElement} */ (el("input", {
    type: "text", id: "name", role: "combobox", "aria-expanded": "false", "aria-controls": "names",
    "aria-autocomplete": "list", autocomplete: "off", value: words,
  }));
  const list = el("ul", { id: "names", role: "listbox", "aria-label": "Names" });
  /** @type {any[]} */ let found = [];
  let at = 0;
  /** @type {(found: any) => void} */ let finish = () => {};
  const chosen = (/** @type {number} */ n) => {
    const one = found[n];
    if (one) finish({ speaker: one.id || one.name, name: one });
    else finish({ speaker: input.value.trim() || "unspecified", name: null });
  };
  const paint = () => {
    const typed = input.value.trim();
    found = typed ? fitting(names, typed) : [];
    if (typed && !found.some((one) => one.name === typed)) found.push({ id: "", name: typed, about: "these words" });
    at = Math.min(at, Math.max(0, found.length - 1));
    list.replaceChildren(...found.map((one, n) => el("li", {
      role: "option", id: `name-${n}`, "aria-selected": String(n === at),
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => chosen(n),
    }, one.name, one.about ? el("small", {}, ` ${one.about}`) : null)));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length) input.setAttribute("aria-activedescendant", `name-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  input.addEventListener("input", () => { at = 0; paint(); });
  const answer = panel([
    el("label.field", { for: "name" }, el("strong", {}, question), " type to find, Enter takes the first; nothing for nobody named"), input, list,
    el("div.keys", {}, el("button.main", { type: "button", onclick: () => chosen(at) }, "Take it"), el("button", { type: "button", onclick: close }, "Leave it")),
  ], (done) => {
    finish = done;
    return (event) => {
      if (event.target !== input) return false;
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by && found.length) {
        at = (at + by + found.length) % found.length;
        paint();
      } else if (event.key === "Enter") chosen(at);
      else return false;
      return true;
    };
  });
  paint();
  input.focus();
  return answer;
}

/** A note. @param {string} question @returns {Promise<string | null>} */
export function note(question) {
  const area = /** @type {HTMLTextAreaElement} */ (el("textarea", { id: "note", rows: 3 }));
  /** @type {(found: any) => void} */ let finish = () => {};
  const answer = panel([
    el("label.field", { for: "note" }, el("strong", {}, question)), area,
    el("div.keys", {}, el("button.main", { type: "button", onclick: () => finish(area.value) }, "Leave it to somebody else ", el("kbd", {}, "Enter")),
      el("button", { type: "button", onclick: close }, "Cancel")),
  ], (done) => {
    finish = done;
    return (event) => {
      if (event.target !== area || event.key !== "Enter" || event.shiftKey) return false;
      done(area.value);
      return true;
    };
  });
  area.focus();
  return answer;
}
