// @ts-check
/** Practice as pure functions: what is right, what is next, what is kept, what is told at the end.
 *
 * @typedef {{key: string, accept: readonly string[]}} Question
 * @typedef {{id: string, finds: readonly string[], questions: readonly Question[]}} Item
 * @typedef {Record<string, (string | null)[]>} Answers chosen values by item, one a question
 * @typedef {{right: number, of: number}} Count
 */

const VERSION = 1;

/** Whether a chosen value is among the right ones.
 * @param {Question} question @param {string | null | undefined} value @returns {boolean} */
export const isRight = (question, value) => value != null && question.accept.includes(value);

/** The answers with one more in them; the old ones are not changed.
 * @param {Answers} answers @param {string} id @param {number} number of the question, from 0
 * @param {string} value @returns {Answers} */
export function answered(answers, id, number, value) {
  const row = [...(answers[id] ?? [])];
  while (row.length < number) row.push(null);
  row[number] = value;
  return { ...answers, [id]: row };
}

/** The first question that has no answer yet, or null if all have one.
 * @param {readonly Item[]} items @param {Answers} answers
 * @returns {{item: number, question: number} | null} */
export function next(items, answers) {
  for (const [item, { id, questions }] of items.entries()) {
    const question = questions.findIndex((_, n) => answers[id]?.[n] == null);
    if (question >= 0) return { item, question };
  }
  return null;
}

/** How many answers there are, and how many questions.
 * @param {readonly Item[]} items @param {Answers} answers
 * @returns {{done: number, of: number}} */
export function progress(items, answers) {
  const rows = items.flatMap(({ id, questions }) => questions.map((_, n) => answers[id]?.[n]));
  return { done: rows.filter((value) => value != null).length, of: rows.length };
}

/** The tally: in all, by question, and by what there was to find. Every find counts the same.
 * @param {readonly Item[]} items @param {Answers} answers
 * @returns {{all: Count, questions: Record<string, Count>, finds: Record<string, Count>}} */
export function score(items, answers) {
  const all = { right: 0, of: 0 };
  /** @type {Record<string, Count>} */ const questions = {};
  /** @type {Record<string, Count>} */ const finds = {};
  /** @param {Record<string, Count>} into @param {string} key @param {boolean} right */
  const count = (into, key, right) => {
    into[key] ??= { right: 0, of: 0 };
    into[key].of += 1;
    into[key].right += Number(right);
  };
  for (const { id, finds: keys, questions: asked } of items) {
    const right = asked.map((question, n) => isRight(question, answers[id]?.[n]));
    asked.forEach(({ key }, n) => count(questions, key, right[n]));
    all.of += right.length;
    all.right += right.filter(Boolean).length;
    for (const key of keys) {
      const number = asked.findIndex((question) => question.key === decidedBy(key));
      if (number >= 0) count(finds, key, right[number]);
    }
    if (!keys.includes("unverified-report")) {
      const number = asked.findIndex(({ key, accept }) => key === "unverified" && accept.includes("none"));
      if (number >= 0) count(finds, "none", right[number]);
    }
  }
  return { all, questions, finds };
}

/** The question whose answer shows that a label was recognised.
 * @param {string} label @returns {string} */
const decidedBy = (label) =>
  ({ "direct-quote": "form", "unverified-report": "unverified" })[label] ?? "kind";

/** The items with at least one answer that is not ours, in their order.
 * @param {readonly Item[]} items @param {Answers} answers @returns {Item[]} */
export const again = (items, answers) =>
  items.filter(({ id, questions }) => questions.some((q, n) => !isRight(q, answers[id]?.[n])));

/** The answers without those to some items.
 * @param {Answers} answers @param {readonly Item[]} items @returns {Answers} */
export function without(answers, items) {
  const gone = new Set(items.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !gone.has(id)));
}

/** What is kept in the browser.
 * @param {Answers} answers @returns {string} */
export const format = (answers) => JSON.stringify({ version: VERSION, answers });

/** What was kept, as far as it fits today's items; anything else is dropped.
 * @param {string | null} kept @param {readonly Item[]} items @returns {Answers} */
export function parse(kept, items) {
  let found;
  try {
    found = JSON.parse(kept ?? "null");
  } catch {
    return {};
  }
  if (found?.version !== VERSION || typeof found.answers !== "object") return {};
  /** @type {Answers} */ const answers = {};
  for (const { id, questions } of items) {
    const row = found.answers?.[id];
    if (!Array.isArray(row)) continue;
    answers[id] = questions.map((_, n) => (typeof row[n] === "string" ? row[n] : null));
  }
  return answers;
}

/** A question's result in words: what went well, and where another look helps.
 * @param {Count} count @returns {string} */
export function inWords({ right, of }) {
  if (of === 0) return "Not asked here.";
  if (right === of) return "You read all of them as we do.";
  if (right * 4 >= of * 3) return "Nearly all: you have the rule.";
  if (right * 2 >= of) return "More than half, or just half: look at the rule once more.";
  if (right > 0) return "You found some. The rule behind each answer shows the rest.";
  return "All read differently: start with the rule behind the first one.";
}
