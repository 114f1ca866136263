// @ts-check
/** The cards on the page: each number in step with its card, ways to the next and the previous. */
import { neighbour, stepOf, uncover } from "./cards.mjs";

/** @typedef {{card: HTMLElement, button: HTMLElement, pieces: HTMLElement[]}} Note */

/** Every statement with a number, in the text's order.
 * @param {HTMLElement} article @returns {Map<string, Note>} */
function indexed(article) {
  /** @type {Map<string, Note>} */
  const notes = new Map();
  for (const button of article.querySelectorAll(".note")) {
    const card = document.getElementById(button.getAttribute("popovertarget") ?? "");
    if (!card) continue;
    const id = card.id.replace("card-", "");
    notes.set(id, { card, button: /** @type {HTMLElement} */ (button), pieces: [] });
  }
  for (const piece of article.querySelectorAll("[data-statement]")) {
    const element = /** @type {HTMLElement} */ (piece);
    notes.get(element.dataset.statement ?? "")?.pieces.push(element);
  }
  return notes;
}

/** The two buttons that an open card ends in.
 * @param {(by: number) => void} go */
function stepButtons(go) {
  const holder = document.createElement("div");
  holder.className = "card__steps";
  for (const [by, words] of /** @type {[number, string][]} */ ([[-1, "Previous"], [1, "Next"]])) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "card__step";
    button.dataset.by = String(by);
    button.append(words);
    button.setAttribute("aria-label", `${words} statement`);
    button.addEventListener("click", () => go(by));
    holder.append(button);
  }
  return holder;
}

/** Keep each number's state in step with its card; open cards by a press on the words; lead on by
 * buttons and, while a number or a card has the focus (WCAG 2.1.4), by the arrow keys.
 * @param {HTMLElement} article */
export function wireCards(article) {
  const notes = indexed(article);
  const ids = [...notes.keys()];
  const isShown = (/** @type {string} */ id) =>
    !notes.get(id)?.pieces.every((piece) => piece.classList.contains("is-off"));
  let focusOn = 0;

  /** @param {Element | null} element @returns {string} the statement whose number or card it is in */
  const idAt = (element) => {
    const name = element?.closest(".card")?.id ?? element?.getAttribute("popovertarget") ?? "";
    return name.replace("card-", "");
  };
  /** @param {string} from @param {number} by @param {boolean} inCard */
  const go = (from, by, inCard) => {
    const next = notes.get(neighbour(ids, from, by, isShown) ?? "");
    if (!next) return;
    const open = notes.get(from)?.card.matches(":popover-open");
    if (open) notes.get(from)?.card.hidePopover();
    next.pieces[0]?.scrollIntoView({ block: "center" });
    next.button.focus({ preventScroll: true }); // where Escape leads back to
    if (!open) return;
    focusOn = inCard ? by : 0;
    next.button.click();
  };
  const steps = stepButtons((by) => go(idAt(steps), by, true));

  /** @param {string} id @param {Note} note */
  const follow = (id, { card, button, pieces }) => {
    const open = card.matches(":popover-open");
    button.setAttribute("aria-expanded", String(open));
    for (const piece of pieces) piece.classList.toggle("is-open", open);
    if (!open) return;
    card.append(steps);
    for (const step of /** @type {HTMLCollectionOf<HTMLButtonElement>} */ (steps.children)) {
      step.disabled = neighbour(ids, id, Number(step.dataset.by), isShown) === null;
      if (Number(step.dataset.by) === focusOn && !step.disabled) step.focus();
    }
    if (focusOn && !steps.contains(document.activeElement)) {
      /** @type {HTMLElement | null} */ (steps.querySelector(":enabled"))?.focus();
    }
    focusOn = 0;
    const by = uncover(button.getBoundingClientRect(), card.getBoundingClientRect(), innerWidth);
    if (by) scrollBy({ top: by });
  };

  /** @param {Element | null} card */
  const followed = (card) => {
    const note = notes.get(idAt(card));
    if (note && note.card === card) follow(idAt(card), note);
  };
  // One listener for hundreds of cards: "toggle" does not bubble, but it is captured.
  article.addEventListener("toggle", (event) => followed(/** @type {Element} */ (event.target)), true);
  followed(article.querySelector(".card:popover-open")); // pressed before this script was there
  article.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const taken = target.closest("a[data-cite], a[data-embed]");
    if (taken && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const link = /** @type {HTMLAnchorElement} */ (taken);
      import("./citing.mjs").then((m) => m.take(link)).catch(() => location.assign(link.href));
      return;
    }
    const piece = /** @type {HTMLElement | null} */ (target.closest("[data-statement]"));
    if (!piece || target.closest("a, button") || article.classList.contains("is-plain")) return;
    if (String(getSelection() ?? "")) return; // last: it makes the browser lay out the page
    notes.get(piece.dataset.statement ?? "")?.button.click();
  });
  article.addEventListener("keydown", (event) => {
    const by = stepOf(event);
    const at = /** @type {Element} */ (event.target).closest(".note, .card:popover-open");
    if (!by || !at) return;
    event.preventDefault();
    go(idAt(at), by, at.matches(".card"));
  });
}
