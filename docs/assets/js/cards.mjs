// @ts-check
/** Cards and addresses, as pure functions: which statement is meant, and what must move for it. */

const ID = /^(?:card-)?(s-[0-9a-z]+)(?:-\d+)?$/;

/** The statement a fragment leads to: `#s-3fa2c1`, one of its parts `#s-3fa2c1-2`, or its card.
 * @param {string} hash with or without "#"
 * @returns {string | null} */
export function statementOf(hash) {
  return ID.exec(hash.replace(/^#/, ""))?.[1] ?? null;
}

/** How far to scroll so that the pressed number is not under the sheet that opened; 0 if it is not.
 * @param {{bottom: number}} button in the window, px
 * @param {{top: number, left: number, width: number}} sheet in the window, px
 * @param {number} width of the window, px
 * @returns {number} */
export function uncover(button, sheet, width) {
  const isSheet = sheet.left < 1 && sheet.width >= width - 1;
  const room = 24;
  return isSheet ? Math.max(0, button.bottom + room - sheet.top) : 0;
}

/** The statement before or behind another, among those that are shown; null at either end.
 * @param {readonly string[]} ids in the text's order
 * @param {string} id
 * @param {number} by 1 or -1
 * @param {(id: string) => boolean} isShown
 * @returns {string | null} */
export function neighbour(ids, id, by, isShown) {
  const from = ids.indexOf(id);
  for (let at = from + by; from >= 0 && at >= 0 && at < ids.length; at += by) {
    if (isShown(ids[at])) return ids[at];
  }
  return null;
}

/** Where a key leads: 1 to the next statement, -1 to the previous one, 0 nowhere.
 * @param {{key: string, altKey?: boolean, ctrlKey?: boolean, metaKey?: boolean, shiftKey?: boolean}} event
 * @returns {number} */
export function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }) {
  if (altKey || ctrlKey || metaKey || shiftKey) return 0;
  return key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
}
