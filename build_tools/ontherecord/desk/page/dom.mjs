// @ts-check
/** Elements from words: text is always text, never HTML. */

/** @typedef {Node | string | null | undefined | false} Part */

/** @param {string} tag with classes, as "p.plain" @param {Record<string, any>} [attributes]
 * @param {...Part} parts @returns {HTMLElement} */
export function el(tag, attributes = {}, ...parts) {
  const [name, ...classes] = tag.split(".");
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...parts.filter((part) => part !== null && part !== undefined && part !== false).map((part) => /** @type {Node | string} */ (part)));
  return made;
}

/** A button that does what its key does. @param {string} key @param {string} words
 * @param {() => void} press @param {string} [look] */
export const keyed = (key, words, press, look = "button") =>
  el(look, { type: "button", onclick: press, "aria-keyshortcuts": key.length === 1 ? key : null }, words, " ", el("kbd", {}, key));

/** Words in quotation marks, unless they bring their own. @param {string} words */
export const quoted = (words) => (/^["“«„]/.test(words) ? words : `“${words}”`);

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);
