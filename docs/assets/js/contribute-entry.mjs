// @ts-check
/** The page for a new person, place or organization: fields become the file of its entry. */
import { entryFile, lacking, plain } from "./contribute/entry.mjs";
import { sending } from "./contribute/sending.mjs";
import { archive } from "./contribute/setting.mjs";
import { forget, isKept, keep, kept } from "./kept.mjs";

const KEPT = "contribute:entry";
const HANDLE = "contribute:handle";

/** @param {HTMLElement} root */
async function enter(root) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("#entry"));
  const here = new URL("../../", location.href).href;
  const known = { ...(await archive(root.dataset.archive ?? "")), here };
  const send = sending(/** @type {HTMLElement} */ (root.querySelector(".sending")), () => known.forge);
  /** @returns {any} */
  const field = (/** @type {string} */ name) => form.elements.namedItem(name);
  let idTyped = false;

  const given = () => {
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    return /** @type {import("./contribute/entry.mjs").Fields} */ ({ kind: "", ...fields });
  };
  const show = () => {
    if (!idTyped) field("id").value = plain(field("name").value);
    const now = given();
    for (const part of form.querySelectorAll("[data-of]")) {
      /** @type {HTMLElement} */ (part).hidden = /** @type {HTMLElement} */ (part).dataset.of !== now.kind;
    }
    const lacks = lacking(now, known);
    for (const place of form.querySelectorAll("[data-fault]")) {
      const name = /** @type {HTMLElement} */ (place).dataset.fault ?? "";
      const found = lacks.filter((lack) => lack.field === name && now[name]);
      place.textContent = found.map((lack) => lack.words).join(" ");
    }
    const more = /** @type {HTMLDetailsElement} */ (form.querySelector("details"));
    if ([...more.querySelectorAll("input")].some((input) => input.value)) more.open = true;
    send.show(lacks.length ? null : entryFile(now, known), lacks);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    if (name === "id") idTyped = value !== "";
    if (name === "handle") keep(HANDLE, value.trim());
    keep(KEPT, JSON.stringify(given()));
    send.draft(true, isKept(KEPT));
    show();
  });
  root.querySelector("[data-delete]")?.addEventListener("click", () => {
    forget(KEPT);
    form.reset();
    idTyped = false;
    send.draft(false, true);
    show();
    /** @type {HTMLElement} */ (root.querySelector("[data-told]")).textContent = "The draft is deleted.";
    field("name").focus();
  });

  /** Fill the fields with what was kept. @param {string | null} text */
  const restore = (text) => {
    try {
      const found = JSON.parse(text ?? "null");
      for (const [name, value] of Object.entries(found ?? {})) {
        const input = field(name);
        if (input?.type === "checkbox") input.checked = true;
        else if (input) input.value = String(value);
      }
      idTyped = Boolean(found?.id) && found.id !== plain(found.name ?? "");
      send.draft(Boolean(found), true);
    } catch {
      // something else has its name: the form stays empty
    }
  };
  field("handle").value = kept(HANDLE) ?? "";
  restore(kept(KEPT));
  root.classList.add("is-live");
  show();
}

const root = document.getElementById("contributing");
if (root) enter(root);
