// @ts-check
/** The finished file and the ways to hand it in: open on the forge, copy, download, mail. */
import { handOut } from "../hand-out.mjs";
import { ways } from "./forge.mjs";

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
const one = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector));

/** Bring the reader to a field: its first input, or the text that words are selected in.
 * @param {string} field */
function lead(field) {
  const place = document.querySelector(`[data-fault="${field}"]`)?.closest(".field, .answers__part");
  place?.closest("details")?.setAttribute("open", "");
  const goal = field === "content" ? null : place?.querySelector("input, select, textarea, button");
  const found = /** @type {HTMLElement | null} */ (goal ?? document.querySelector("[data-text]"));
  found?.focus();
  found?.scrollIntoView({ block: "center" });
}

/** @param {HTMLElement} root the part of the page that sends
 * @param {() => import("./forge.mjs").Forge} forge */
export function sending(root, forge) {
  const told = one(root, "[data-told]");
  let file = { path: "", content: "" };

  /** @param {string} selector @param {boolean} shown @param {string} [words] */
  const show = (selector, shown, words) => {
    const element = one(root, selector);
    element.hidden = !shown;
    if (words !== undefined) element.textContent = words;
    return /** @type {HTMLAnchorElement} */ (element);
  };
  one(root, "[data-copy]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(file.content);
      told.textContent = "Copied.";
    } catch {
      getSelection()?.selectAllChildren(one(root, "[data-file]"));
      told.textContent = "The file is selected: copy it now.";
    }
  });
  one(root, "[data-download]").addEventListener("click", () => {
    const name = file.path.split("/").pop() ?? "contribution.yml";
    handOut(name, file.content, "text/yaml");
    told.textContent = `Downloaded: ${name}. It belongs at ${file.path}.`;
  });

  return {
    /** Say that the draft is kept, only if it is. @param {boolean} begun @param {boolean} isKept */
    draft(begun, isKept) {
      show("[data-draft]", begun);
      show("[data-kept]", isKept);
      show("[data-unkept]", !isKept);
    },
    /** Show the file, or what it still lacks.
     * @param {{path: string, content: string, issue?: import("./forge.mjs").Issue | null} | null} made
     * @param {readonly {field: string, words: string}[]} lacking each leads to its field */
    show(made, lacking) {
      show("[data-ready]", Boolean(made));
      const list = one(show("[data-lacking]", !made), "ul");
      list.replaceChildren(...lacking.map(({ field, words }) => {
        const [item, button] = [document.createElement("li"), document.createElement("button")];
        Object.assign(button, { type: "button", className: "plain", textContent: words });
        button.addEventListener("click", () => lead(field));
        item.append(button);
        return item;
      }));
      if (!made) return;
      if (made.content !== file.content) told.textContent = "";
      file = made;
      const way = ways(forge(), made.path, made.content, made.issue);
      show("[data-path]", true, made.path);
      show("[data-file]", true, made.content);
      show("[data-why]", Boolean(way.why), way.why);
      const open = show("[data-open]", Boolean(way.href), `Open on ${way.name}`);
      // A link without a goal has no window to open: all three come and go together.
      if (way.href) Object.assign(open, { href: way.href, target: "_blank", rel: "noopener noreferrer" });
      else for (const name of ["href", "target", "rel"]) open.removeAttribute(name);
      show("[data-open-hint]", Boolean(way.href));
      const mail = show("[data-mail]", Boolean(way.mail));
      if (way.mail) mail.href = way.mail;
    },
  };
}
