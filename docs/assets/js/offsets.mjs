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

/** Both ways for one text that is asked about often: what is counted is counted once.
 * @param {string} text
 * @returns {{toUnits: (points: number) => number, toPoints: (units: number) => number}} */
export function converter(text) {
  /** @type {number[]} the UTF-16 index of each character that takes two units */
  const wide = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) wide.push(at++);
  }
  /** How many of them begin before a place, as `reached` measures places.
   * @param {(index: number) => boolean} reached */
  const before = (reached) => {
    let low = 0;
    for (let high = wide.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (reached(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toUnits: (points) => Math.min(text.length, points + before((n) => wide[n] - n < points)),
    toPoints: (units) => Math.min(units, text.length) - before((n) => wide[n] < units),
  };
}
