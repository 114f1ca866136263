// @ts-check
/**
 * Opens search: the dialog from any page (the button, "/" or Ctrl-K), or the page search/ itself.
 * Without scripts the button is a link to search/, which points to the lists.
 */

const VIEW = "./search-view.mjs";

/** Whether a key press is meant for something the reader is typing in. */
function isTyping(/** @type {EventTarget | null} */ target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function wantsSearch(/** @type {KeyboardEvent} */ event) {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return (slash && !isTyping(event.target)) || control;
}

const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("search-template"));
const opener = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-search-open]"));
const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-page]"));
/** @type {HTMLDialogElement | null} */
let dialog = null;

function inPage(/** @type {HTMLElement} */ home) {
  const params = new URLSearchParams(location.search);
  const keep = (/** @type {URLSearchParams} */ now, /** @type {boolean} */ step) => {
    const query = now.toString();
    history[step ? "pushState" : "replaceState"](null, "", query ? `?${query}` : location.pathname);
  };
  home.hidden = false;
  document.querySelector("[data-search-absent]")?.remove();
  import(VIEW).then(({ mount }) => {
    const { begin } = mount(home, { params, onQuery: keep });
    window.addEventListener("popstate", () => begin(new URLSearchParams(location.search)));
  });
  if (!params.get("q")) focusInput(home);
}

const focusInput = (/** @type {ParentNode} */ holder) =>
  /** @type {HTMLInputElement | null} */ (holder.querySelector("input[name=q]"))?.focus();

function make(/** @type {HTMLTemplateElement} */ from) {
  const made = /** @type {HTMLDialogElement} */ (/** @type {DocumentFragment} */ (from.content.cloneNode(true)).firstElementChild);
  document.body.append(made);
  made.querySelector("[data-search-close]")?.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (event.target === made || link) made.close();
  });
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a search field would only be emptied by the first press
    made.close();
  });
  import(VIEW).then(({ mount }) => mount(made));
  return made;
}

/** Open the dialog; closing gives the focus back to where it was, as dialogs do. */
function open() {
  if (page) return focusInput(page);
  if (!template) return undefined;
  dialog ??= make(template);
  if (!dialog.open) dialog.showModal();
  return focusInput(dialog);
}

opener?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !template || page) return;
  event.preventDefault();
  open();
});
document.addEventListener("keydown", (event) => {
  if (!wantsSearch(event)) return;
  event.preventDefault();
  open();
});
if (page) inPage(page);
