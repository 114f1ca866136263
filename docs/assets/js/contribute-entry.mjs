// @ts-check
/** The page for a new person, place or organization: fields become the file of its entry. */
import { entryFile, lacking, plain } from "./contribute/entry.mjs";
import { sending } from "./contribute/sending.mjs";
import { archive } from "./contribute/setting.mjs";
import { tell } from "./contribute/telling.mjs";
import { forget, isKept, keep, kept } from "./kept.mjs";

/** What the address says of an entry to be mended: its page, name, kind, whether it has a file. */
const asked = new URLSearchParams(location.search);
const of = /^(people|places|organizations)\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(asked.get("of") ?? "") ? asked.get("of") ?? "" : "";
const KINDS = /** @type {{[folder: string]: string}} */ ({ people: "person", places: "place", organizations: "organization" });
const filed = !of ? "" : asked.get("do") === "wrong" ? "wrong" : asked.get("filed") ? "yes" : "";
const KEPT = of ? `contribute:entry:${of}:${filed}` : "contribute:entry";
const HANDLE = "contribute:handle";
/** Fields that lack in a form nobody has begun: not told beside them before something is typed. */
const FIRST = ["kind", "name", "id", "aliases", "wrong"];

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
    return /** @type {import("./contribute/entry.mjs").Fields} */ ({ kind: "", ...fields, of, filed });
  };
  /** Begin with what is known of the entry; one that has a file is only added to. */
  const begin = () => {
    if (!of) return;
    const [folder, id] = of.split("/");
    form.querySelectorAll("[name=kind]").forEach((one) => {
      const radio = /** @type {HTMLInputElement} */ (one);
      radio.checked = radio.value === KINDS[folder];
    });
    field("name").value = asked.get("name") ?? "";
    field("id").value = id;
    idTyped = true;
    const type = asked.get("type") ?? "";
    if (folder === "organizations") field("type").value = type;
    if (folder === "places") field("placeType").value = type;
    if (!filed) return;
    for (const part of form.querySelectorAll("[data-new]")) /** @type {HTMLElement} */ (part).hidden = true;
    /** @type {HTMLElement} */ (form.querySelector("[data-wrong]")).hidden = filed !== "wrong";
    const told = /** @type {HTMLElement} */ (root.querySelector("[data-of-entry]"));
    const page = Object.assign(document.createElement("a"), { href: `../../${of}/`, textContent: asked.get("name") || of });
    told.replaceChildren("About ", page, filed === "wrong" ? ". A keeper reads what you write." : ". What you write is added to what stands there.");
    told.hidden = false;
    /** @type {HTMLElement} */ (root.querySelector("[data-title]")).textContent = filed === "wrong" ? "Say what is wrong" : "Add a fact or another spelling";
  };
  const show = () => {
    if (!idTyped) field("id").value = plain(field("name").value);
    const now = given();
    for (const part of form.querySelectorAll("[data-of]")) {
      /** @type {HTMLElement} */ (part).hidden = Boolean(filed) || /** @type {HTMLElement} */ (part).dataset.of !== now.kind;
    }
    const lacks = lacking(now, known);
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-fault]"))) {
      const name = place.dataset.fault ?? "";
      const found = lacks.filter((lack) => lack.field === name && (now[name] || !FIRST.includes(name)));
      tell(form, place, found.map((lack) => lack.words).join(" "));
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
    begin();
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
        if (!input || ["of", "filed"].includes(name)) continue;
        if (input.type === "checkbox") input.checked = true;
        else input.value = String(value);
      }
      idTyped = Boolean(found?.id) && found.id !== plain(found.name ?? "");
      send.draft(Boolean(found), true);
    } catch {
      // something else has its name: the form stays empty
    }
  };
  field("handle").value = kept(HANDLE) ?? "";
  begin();
  restore(kept(KEPT));
  root.classList.add("is-live");
  show();
}

const root = document.getElementById("contributing");
if (root) enter(root);
