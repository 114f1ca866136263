// @ts-check
/** Makes the quiz of a practice page interactive: one passage and one question at a time. */
import { forget, isKept, keep, kept } from "./kept.mjs";
import * as model from "./practice-model.mjs";

const page = document.getElementById("practice");

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
const all = (root, selector) => [...root.querySelectorAll(/** @type {any} */ (selector))];
/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
const one = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
/** @param {HTMLElement} element @param {boolean} shown */
const show = (element, shown) => void (element.hidden = !shown);

/** @param {HTMLElement} root the practice page */
function practise(root) {
  const key = `practice:${location.pathname}`;
  const passages = all(root, ".item");
  const items = passages.map((passage) => ({
    id: passage.dataset.item ?? "",
    finds: (passage.dataset.finds ?? "").split(" "),
    questions: all(passage, ".guessing").map((ask) => ({
      key: ask.dataset.question ?? "",
      accept: (ask.dataset.accept ?? "").split(" "),
    })),
  }));
  /** @type {model.Answers} */ let answers = model.parse(kept(key), items);

  /** Show an answered question as answered, any other as open.
   * @param {HTMLElement} ask @param {{key: string, accept: string[]}} question
   * @param {string | null | undefined} value */
  function draw(ask, question, value) {
    const done = value != null;
    const fieldset = /** @type {HTMLFieldSetElement} */ (one(ask, "fieldset"));
    fieldset.disabled = done;
    for (const choice of all(ask, ".choice")) {
      const input = /** @type {HTMLInputElement} */ (one(choice, "input"));
      input.checked = input.value === value;
      choice.classList.toggle("is-answer", done && question.accept.includes(input.value));
      choice.classList.toggle("is-chosen", done && input.checked);
    }
    const details = /** @type {HTMLDetailsElement} */ (one(ask, "details"));
    details.open = done;
    show(details, done);
    show(one(ask, ".guessing__check"), !done);
    const verdict = one(ask, "[data-verdict]");
    show(verdict, done);
    const right = model.isRight(question, value);
    verdict.textContent = right ? "✓ We read it the same way." : "≠ We read it differently.";
    ask.classList.toggle("is-right", done && right);
    ask.classList.toggle("is-other", done && !right);
  }

  /** Draw everything: answers, what is open, progress, the end. @param {number} [upTo] */
  function update(upTo) {
    const place = model.next(items, answers);
    const here = upTo ?? place?.item ?? items.length;
    passages.forEach((passage, n) => {
      passage.classList.toggle("is-current", n === here);
      all(passage, ".guessing").forEach((ask, q) => {
        const value = answers[items[n].id]?.[q];
        draw(ask, items[n].questions[q], value);
        const before = q === 0 || answers[items[n].id]?.[q - 1] != null;
        ask.classList.toggle("is-waiting", !before);
      });
      show(one(passage, "[data-next]"), false);
    });
    const { done, of } = model.progress(items, answers);
    one(root, "[data-told]").textContent = `${done} of ${of} questions answered.`;
    show(one(root, "[data-kept]"), isKept(key));
    show(one(root, "[data-unkept]"), !isKept(key));
    /** @type {HTMLProgressElement} */ (one(root, "progress")).value = done;
    show(one(root, "[data-end]"), here === items.length);
    if (here === items.length) finish();
  }

  /** The summary: per question and per find, every find counting the same. */
  function finish() {
    const found = model.score(items, answers);
    one(root, "[data-total]").textContent =
      `You read ${found.all.right} of ${found.all.of} answers as we do.`;
    for (const row of all(root, "[data-row]")) {
      const count = found.questions[row.dataset.row ?? ""] ?? { right: 0, of: 0 };
      const [number, words] = all(row, "td");
      number.textContent = `${count.right} of ${count.of}`;
      words.textContent = model.inWords(count);
    }
    for (const entry of all(root, "[data-find]")) {
      const count = found.finds[entry.dataset.find ?? ""];
      show(entry, Boolean(count));
      if (count) one(entry, "[data-count]").textContent = `${count.right} of ${count.of}`;
    }
    show(one(root, "[data-again]"), model.again(items, answers).length > 0);
  }

  /** Check one question: show the answer, keep it, move the focus to it.
   * @param {HTMLElement} ask @param {number} item @param {number} number */
  function check(ask, item, number) {
    const input = /** @type {HTMLInputElement | null} */ (ask.querySelector("input:checked"));
    if (!input) return; // the browser itself asks for a choice before it submits
    answers = model.answered(answers, items[item].id, number, input.value);
    keep(key, model.format(answers));
    update(item);
    const last = number === items[item].questions.length - 1;
    const more = one(passages[item], "[data-next]");
    one(more, "button").textContent = !last ? "Next question"
      : model.next(items, answers) ? "Next passage" : "See how you read";
    ask.after(more);
    show(more, true);
    all(passages[item], ".guessing")[number + 1]?.classList.add("is-waiting");
    one(ask, ".answer__body").focus();
  }

  /** Go to what is open: the next question, the next passage, the end. */
  function onward() {
    const place = model.next(items, answers);
    update();
    const ask = place && all(passages[place.item], ".guessing")[place.question];
    const goal = !place ? one(root, "#end")
      : place.question === 0 ? one(passages[place.item], "h3") : one(/** @type {HTMLElement} */ (ask), "input");
    goal.focus();
    if (!place || place.question === 0) goal.scrollIntoView({ block: "start" });
  }

  /** Start with other answers. @param {model.Answers} now @param {string} said */
  function restart(now, said = "") {
    answers = now;
    if (Object.keys(now).length) keep(key, model.format(now));
    else forget(key);
    one(root, "[data-forgotten]").textContent = said;
    update();
  }

  passages.forEach((passage, item) => {
    all(passage, ".guessing").forEach((ask, number) => ask.addEventListener("submit", (event) => {
      event.preventDefault();
      check(ask, item, number);
    }));
    one(passage, "[data-next] button").addEventListener("click", onward);
  });
  one(root, "[data-again]").addEventListener("click", () => {
    restart(model.without(answers, model.again(items, answers)));
    onward();
  });
  one(root, "[data-restart]").addEventListener("click", () => (restart({}), onward()));
  one(root, "[data-forget]").addEventListener("click", () => restart({}, "Forgotten."));
  for (const part of ["[data-progress]", "[data-stored]"]) show(one(root, part), true);
  root.classList.add("is-live");
  update();
}

if (page) practise(page);
