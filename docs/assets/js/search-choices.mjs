// @ts-check
/** Choices among statements as buttons: what is chosen, what can be, and the list as a file. */

import { button, el } from "./search-parts.mjs";

/** @typedef {import("./search-understood.mjs").Choice} Choice */
/** @typedef {import("./search-view.mjs").Query} Query */
/** @typedef {import("./search-query.mjs").Answer} Answer */
/** @typedef {(next: Partial<Query>) => void} Go */

/** All facets, in the order they are shown, and what they are called. */
export const FACETS = {
  label: "Label", speaker: "Speaker", source: "Kind of source", place: "Place named", channel: "Channel",
  outlet: "Outlet", year: "Year", month: "Month",
};
/** @typedef {keyof typeof FACETS} Facet */
const SHOWN = 12; // values of a facet shown at first
const titleOf = (/** @type {string} */ facet) => FACETS[/** @type {Facet} */ (facet)];
const words = (/** @type {Choice} */ { facet, name }) => `${titleOf(facet)}: ${name}`;

/** How the words were read, and the way back. */
export function readAs(/** @type {Answer} */ { read, left, found }, /** @type {Query} */ { q, choices }, /** @type {Go} */ go) {
  if (!read.length) return [];
  const buttons = read.map((one) => removable(one, () =>
    go({ q: left, choices: [...choices, ...read.filter((other) => other !== one)] })));
  const undo = button(`Search for the words “${q}” instead`, () => go({ asWords: true }), { class: "undo" });
  const who = found.statements.count ? undefined : read.find(({ facet }) => facet === "speaker" || facet === "place");
  const anywhere = who ? [button(`Look for “${who.name}” anywhere`, () => go({ q: who.name, choices: [] }), { class: "undo" })] : [];
  return [el("p", { class: "choices" }, el("span", {}, "Read as "), ...buttons, ...anywhere, undo)];
}

/** What was chosen, each to be taken away. */
export function choiceButtons(/** @type {Query} */ { choices }, /** @type {Go} */ go) {
  if (!choices.length) return [];
  const buttons = choices.map((one) => removable(one, () => go({ choices: choices.filter((other) => other !== one) })));
  return [el("p", { class: "choices" }, el("span", {}, "Only "), ...buttons)];
}

const removable = (/** @type {Choice} */ one, /** @type {() => void} */ press) =>
  button(`${words(one)} ✕`, press, { class: "choice", "aria-label": `Remove ${words(one)}` });

/** A box for each facet; opened, it counts its values. */
export function facetBoxes(/** @type {Answer} */ { found, read }, /** @type {Query} */ { choices }, /** @type {Go} */ go) {
  if (!found.statements.count) return [];
  const taken = new Set([...choices, ...read].map(({ facet, key }) => `${facet}:${key}`));
  const boxes = Object.entries(FACETS).map(([facet, title]) => {
    const list = el("ul", { class: "facet__values" });
    const box = el("details", { class: "facet", name: "facet", "data-facet": facet }, el("summary", {}, title), list);
    box.addEventListener("toggle", async () => {
      if (!(/** @type {HTMLDetailsElement} */ (box).open) || list.childElementCount) return;
      const { counted } = await import("./search-facets.mjs");
      const all = (await counted(facet, found.statements)).filter(({ key }) => !taken.has(`${facet}:${key}`));
      const items = all.map(({ key, name, count }) => el("li", {},
        button(`${name} `, () => go({ choices: [...choices, { facet, key, name }] }))));
      items.forEach((item, at) => item.firstElementChild?.append(el("span", { class: "count" }, all[at].count.toLocaleString("en"))));
      list.replaceChildren(...items.slice(0, SHOWN), ...more(items.slice(SHOWN)));
      if (!items.length) list.append(el("li", {}, "None of these statements has another."));
    });
    return box;
  });
  return [el("div", { class: "facets", role: "group", "aria-label": "Choose among the statements" }, ...boxes)];
}

/** The rest of a long list, when it is asked for. */
function more(/** @type {HTMLElement[]} */ rest) {
  if (!rest.length) return [];
  const item = el("li", {});
  item.append(button(`All ${rest.length} others`, () => {
    item.replaceWith(...rest);
    rest[0].querySelector("button")?.focus();
  }, { class: "undo" }));
  return [item];
}

/** The list as a file, and a link to it. */
export function takeButtons(/** @type {Answer} */ { found }, /** @type {string} */ address) {
  const told = el("span", { role: "status" });
  const take = (/** @type {"csv" | "json"} */ kind) => async () => {
    const [{ asCsv, asJson, rows }, { handOut }] = await Promise.all([import("./search-take.mjs"), import("./hand-out.mjs")]);
    const numbers = found.statements.list;
    const all = await rows(numbers, (done) => {
      told.textContent = ` ${done.toLocaleString("en")} of ${numbers.length.toLocaleString("en")} read …`;
      return told.isConnected;
    });
    if (!told.isConnected) return;
    told.textContent = "";
    if (kind === "csv") handOut("statements.csv", asCsv(all), "text/csv");
    else handOut("statements.json", asJson(all), "application/json");
  };
  return el("p", { class: "take" }, "These statements as ", button("CSV", take("csv")), " ", button("JSON", take("json")), " · ",
    el("a", { href: address }, "a link to this search"), told);
}
