// @ts-check
/** A field that offers names and takes any words (WAI-ARIA combobox with a list). */

/** @typedef {import("./annotation.mjs").Name} Name */

const MOST = 8;
/** @param {string} words */
const folded = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The names that fit what is typed, those that begin with it first.
 * @param {readonly Name[]} names @param {string} typed @returns {Name[]} */
export function fitting(names, typed) {
  const sought = folded(typed.trim());
  if (!sought) return [];
  /** @type {[number, Name][]} */
  const found = [];
  for (const name of names) {
    const spellings = [name.name, ...(name.also ?? [])].map(folded);
    if (spellings.some((s) => s.startsWith(sought))) found.push([0, name]);
    else if (spellings.some((s) => s.includes(` ${sought}`))) found.push([1, name]);
    else if (spellings.some((s) => s.includes(sought))) found.push([2, name]);
  }
  return found.sort((a, b) => a[0] - b[0]).slice(0, MOST).map(([, name]) => name);
}

/** @param {HTMLInputElement} input @param {HTMLElement} list
 * @param {() => readonly Name[]} names @param {(name: Name) => void} chosen */
export function combobox(input, list, names, chosen) {
  /** @type {Name[]} */ let found = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  /** @param {number} at */
  const mark = (at) => {
    active = at;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", list.children[at].id);
    else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    found = fitting(names(), input.value);
    list.replaceChildren(...found.map((name, n) => option(name, `${list.id}-${n}`)));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    mark(-1);
  };
  /** @param {number} at */
  const choose = (at) => {
    const name = found[at];
    if (!name) return;
    input.value = name.name;
    close();
    chosen(name);
  };
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      if (list.hidden) open();
      if (found.length) mark((active + by + found.length + (active < 0 && by < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = /** @type {HTMLElement} */ (event.target).closest("[role=option]");
    if (item) choose([...list.children].indexOf(item));
  });
}

/** @param {Name} name @param {string} id */
function option(name, id) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(name.name);
  if (name.about) {
    const about = document.createElement("small");
    about.textContent = ` ${name.about}`;
    item.append(about);
  }
  return item;
}
