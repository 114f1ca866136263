// @ts-check
/** What stays in the reader’s own browser. A browser may refuse, or have no room left: then a text
 * lasts as long as the page, and `isKept` says so. */

/** @type {Map<string, string>} what the browser did not take */
const unkept = new Map();

/** @param {string} key @returns {string | null} */
export function kept(key) {
  try {
    return unkept.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text */
export function keep(key, text) {
  unkept.set(key, text);
  try {
    localStorage.setItem(key, text);
    if (localStorage.getItem(key) === text) unkept.delete(key);
  } catch {
    // a private window, or no room
  }
}

/** Whether the last text under this name was read back from the browser as it was given; true if
 * there was none. @param {string} key */
export const isKept = (key) => !unkept.has(key);

/** @param {string} key */
export function forget(key) {
  unkept.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
