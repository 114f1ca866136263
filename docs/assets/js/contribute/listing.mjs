// @ts-check
/** The list “In this file”: what it holds, each to be changed or taken out. */

/** @typedef {{words: string, done: string, inHand: boolean}} Item */

/** @param {HTMLElement} root @param {{take: (n: number) => void, drop: (n: number) => void,
 *   add: () => void, empty: () => void}} on */
export function listing(root, on) {
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  one("[data-add]").addEventListener("click", on.add);
  one("[data-empty]").addEventListener("click", on.empty);
  one("ol").addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    if (button?.dataset.edit) on.take(Number(button.dataset.edit));
    if (button?.dataset.drop) on.drop(Number(button.dataset.drop));
  });

  /** @param {readonly Item[]} items those put into the file, and the one at hand
   * @param {number} put how many are put into it @param {boolean} ready the one at hand is complete */
  return function show(items, put, ready) {
    const many = put > 1 || items.length > 1;
    root.hidden = !put && !ready;
    one("h2").textContent = many ? `In this file: ${items.length} changes` : "More than one change?";
    one("ol").hidden = one("[data-empty]").hidden = !many;
    one("[data-one]").hidden = many;
    one("[data-add]").hidden = !ready;
    one("ol").replaceChildren(...(many ? items.map((item, n) => line(item, n, n < put)) : []));
  };
}

/** @param {Item} item @param {number} n @param {boolean} put */
function line({ words, done, inHand }, n, put) {
  const made = document.createElement("li");
  const [quote, said] = [document.createElement("q"), document.createElement("small")];
  quote.textContent = words;
  said.textContent = ` ${done}${inHand ? ", this one" : ""} `;
  made.append(words ? quote : "", said);
  if (put && !inHand) made.append(button("Change", "edit", n, words), " ");
  if (put) made.append(button("Take out", "drop", n, words));
  if (inHand) made.setAttribute("aria-current", "true");
  return made;
}

/** @param {string} name @param {"edit" | "drop"} does @param {number} n @param {string} words */
function button(name, does, n, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset[does] = String(n);
  made.textContent = name;
  made.setAttribute("aria-label", `${name}: ${words || `change ${n + 1}`}`);
  return made;
}
