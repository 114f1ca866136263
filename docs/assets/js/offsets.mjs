// @ts-check
/** Code points ↔ UTF-16 units. The data counts code points (W3C Web Annotation), a browser's
 * strings count UTF-16 units; nothing else in the browser does arithmetic on positions. */

/** The UTF-16 index of a code-point offset; the text's end if the offset lies behind it.
 * @param {string} text
 * @param {number} points
 * @returns {number} */
export function toUnits(text, points) {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left -= 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}

/** The code-point offset of a UTF-16 index. Inside a pair of surrogates it is that character's.
 * @param {string} text
 * @param {number} units
 * @returns {number} */
export function toPoints(text, units) {
  let points = 0;
  for (let at = 0; at < Math.min(units, text.length); points += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at > units) return points;
  }
  return points;
}

/** The words between two code-point offsets.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {string} */
export function slice(text, start, end) {
  return text.slice(toUnits(text, start), toUnits(text, end));
}
