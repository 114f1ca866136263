// @ts-check
/** What a form knows of its surroundings: the archive’s names and forge, and the day. */

/** @typedef {{forge: import("./forge.mjs").Forge, names: import("./annotation.mjs").Name[],
 *   ids: string[], places: string[], articles: {slug: string}[], whole: boolean, truth: RegExp}} Archive
 * a large archive names only a part of itself: then it is not `whole` */

const NOTHING = { forge: { kind: "none", repository: "", branch: "", folder: "", mail: "" },
  names: [], ids: [], places: [], articles: [], whole: true };

/** The archive’s own data; without a network a form works without its names.
 * @param {string} address @returns {Promise<Archive>} */
export async function archive(address) {
  /** @type {any} */
  const found = await fetch(address).then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({}));
  return { ...NOTHING, ...found, truth: new RegExp(found.truth ?? "(?!)", "i") };
}

/** The reader’s own day, as the files write it. @param {Date} now */
export function today(now) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
