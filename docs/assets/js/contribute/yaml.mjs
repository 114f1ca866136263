// @ts-check
/** Plain data → YAML that every reader takes for the same: words in double quotes with every sign
 * escaped that a line of YAML cannot hold, no tags, no anchors, nothing folded. */

const PLAIN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/i;
/** What YAML 1.1 reads as something else than words. */
const TAKEN = /^(?:y|n|yes|no|true|false|on|off|null|inf|nan)$/i;
/** Line ends and signs that YAML does not allow as they are, or that nobody would see. Half a pair
 * of surrogates is no character at all: JSON has escaped it by then. */
const ESCAPED = /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @typedef {string | number | boolean | readonly any[] | {readonly [key: string]: any}} Value */

/** One value on one line. @param {string | number | boolean} value @returns {string} */
export function scalar(value) {
  if (typeof value !== "string") return String(value);
  if (PLAIN.test(value) && !TAKEN.test(value)) return value;
  const quoted = JSON.stringify(value.replace(HALF, "\ufffd"));
  return quoted.replace(ESCAPED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @param {Value | undefined} value @returns {value is string | number | boolean} */
const isScalar = (value) => ["string", "number", "boolean"].includes(typeof value);

/** An entry's lines; fields that are not given are left out.
 * @param {{readonly [key: string]: Value | undefined}} entry @param {string} indent
 * @returns {string[]} */
function lines(entry, indent) {
  return Object.entries(entry).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (isScalar(value)) return [`${indent}${key}: ${scalar(value)}`];
    if (Array.isArray(value) && value.every(isScalar)) {
      return [`${indent}${key}: [${value.map(scalar).join(", ")}]`];
    }
    if (Array.isArray(value)) return [`${indent}${key}:`, ...value.flatMap((v) => item(v, `${indent}  `))];
    return [`${indent}${key}:`, ...lines(/** @type {any} */ (value), `${indent}  `)];
  });
}

/** One entry of a list: its first line has the dash.
 * @param {any} entry @param {string} indent @returns {string[]} */
function item(entry, indent) {
  const [first, ...rest] = lines(entry, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** @param {{readonly [key: string]: Value | undefined}} entry @returns {string} the file's text */
export function yaml(entry) {
  return `${lines(entry, "").join("\n")}\n`;
}
