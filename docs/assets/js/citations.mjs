// @ts-check
/** Files for reference managers, made of the citations on the page: nothing is fetched. */
import * as forms from "./citation-forms.mjs";

const section = document.getElementById("cite");

/** @type {Record<string, [(found: readonly forms.Item[]) => string, string]>} */
const FORMS = {
  bib: [forms.bibtex, "application/x-bibtex"],
  json: [forms.csl, "application/vnd.citationstyles.csl+json"],
  ris: [forms.ris, "application/x-research-info-systems"],
};

/** @param {Element | null} element */
const words = (element) => (element?.textContent ?? "").trim();

/** The citations that stand on the page. @param {HTMLElement} root */
function found(root) {
  const { item, about } = JSON.parse(root.dataset.citations ?? "{}");
  const lines = [...root.querySelectorAll(".cite__lines > li")].map((line) => ({
    id: line.id,
    plain: words(line.querySelector(".cite__line")),
    rest: words(line.querySelector("[data-rest]")),
  }));
  const address = location.protocol === "file:" ? "" : new URL("../", location.href).href;
  return forms.items(item, about, lines, address);
}

/** Hand the reader a file. @param {string} name @param {string} text @param {string} type */
function handOut(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

for (const button of section?.querySelectorAll("[data-form]") ?? []) {
  if (!(section && button instanceof HTMLElement)) break;
  const ending = button.dataset.form ?? "";
  const [write, type] = FORMS[ending];
  button.addEventListener("click", () => {
    const all = found(section);
    handOut(`${all[0].id}.${ending}`, write(all), type);
  });
  /** @type {HTMLElement} */ (button.parentElement).hidden = false;
}
