// @ts-check
/** Files for reference managers, made of the citations on the page: nothing is fetched. */
import * as forms from "./citation-forms.mjs";
import { handOut } from "./hand-out.mjs";

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
