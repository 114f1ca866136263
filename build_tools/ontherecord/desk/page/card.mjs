// @ts-check
/** The card of the statement at hand: what the draft says, what is doubted, the keys. */
import { byId, el, keyed, quoted } from "./dom.mjs";

/** @param {any} statement @param {any} entry @param {(s: any) => string} words
 * @param {Record<string, () => void>} acts by key */
export function card(statement, entry, words, acts) {
  const where = `Statement ${entry.n + 1} of ${entry.total}`;
  const title = el("h2", { id: "card-title" }, `${where}: `, el("span.words", {}, quoted(words(statement))));
  if (statement.sentence) return alone(title, acts);
  return statement.blind ? hidden(title, acts) : shown(title, statement, acts);
}

/** @param {HTMLElement} title @param {Record<string, () => void>} acts */
const hidden = (title, acts) => [
  title,
  el("p.told", {}, "This draft is hidden: one in ten is, so that you and everybody else can see that drafts are read. Answer two questions from the text, then it is shown."),
  el("div", { id: "panel" }),
  el("div.keys.keys--stay", {}, keyed("k", "Back", acts.k), keyed("j", "Next", acts.j), keyed("u", "Undo", acts.u)),
];

/** A sentence for a reader who is shown nothing. @param {HTMLElement} title @param {Record<string, () => void>} acts */
const alone = (title, acts) => [
  title,
  el("p.plain", {}, "Does somebody say something here? Mark it with n. If not, go on with y."),
  el("div", { id: "panel" }),
  el("div.keys", {}, keyed("y", "Nothing, or all marked", acts.y, "button.main"), keyed("n", "A statement", acts.n),
    keyed("u", "Undo", acts.u), keyed("k", "Back", acts.k), keyed("j", "Next", acts.j), keyed("Enter", "Next article", acts.Enter)),
];

/** @param {HTMLElement} title @param {any} s @param {Record<string, () => void>} acts */
function shown(title, s, acts) {
  const given = s.answer;
  return [
    title,
    el("p.plain", {}, s.plain),
    given ? el("p.told", {}, told(given), s.note ? ` Note: ${s.note}` : "") : null,
    ...s.doubts.map((/** @type {string} */ words) => el("p.doubt", {}, words)),
    ...s.others.map((/** @type {any} */ one) => el("p.words", {}, `${one.who}: ${one.words}`)),
    el("div.keys", {},
      keyed("y", given ? "Right, go on" : "Right", acts.y, "button.main"),
      keyed("x", "No statement", acts.x),
      keyed("u", "Undo", acts.u)),
    el("div", { id: "panel" }),
    el("dl.facts", {}, ...s.facts.flatMap((/** @type {string[]} */ [name, words]) => [el("dt", {}, name), el("dd", {}, words)])),
    el("div.keys", {},
      keyed("1", "Whose words", acts["1"]), keyed("2", "Who answers for it", acts["2"]),
      keyed("3", "Not checked?", acts["3"]), keyed("s", "Speaker", acts.s), keyed("e", "Ends", acts.e),
      keyed("c", "Cue", acts.c), keyed("n", "New statement", acts.n), keyed("?", "Unsure", acts["?"]),
      keyed("k", "Back", acts.k), keyed("j", "Next", acts.j), keyed("Enter", "Next article", acts.Enter)),
    el("details", {}, el("summary", {}, "Why the draft says so"),
      el("ul.why", {}, ...s.why.map((/** @type {any} */ one) => el("li", {}, `${one.why} (${[one.name, one.rule].filter(Boolean).join(", ")})`))),
      el("p.quiet", {}, s.state_words)),
  ];
}

const TOLD = /** @type {Record<string, string>} */ ({
  confirm: "You said: right.", correct: "You changed this.", remove: "You said: no statement.",
  dispute: "You left this to somebody else.", add: "You added this.",
});

/** @param {any} given */
const told = (given) => {
  const blind = given.blind ? (given.blind.agrees ? " You and the hidden draft agree." : " You and the hidden draft differ.") : "";
  return `${TOLD[given.action]}${blind} Saved.`;
};

/** Put a card on the page. @param {(Node | string | null)[]} parts @param {boolean} focus */
export function lay(parts, focus) {
  const holder = byId("card");
  holder.replaceChildren(...parts.filter((part) => part !== null));
  holder.scrollTop = 0;
  if (focus) holder.focus({ preventScroll: true });
}

/** Words for the line at the foot. @param {string} words @param {boolean} [fault] */
export function say(words, fault = false) {
  const line = byId("status");
  line.textContent = words;
  line.classList.toggle("is-fault", fault);
}
