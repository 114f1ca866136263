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
