// @ts-check
/** The legend's filter, as pure functions: its state lives in the address, `?show=unverified,quote`. */

/** The word in the address for each label; the page's legend carries the same words.
 * @type {Readonly<Record<string, string>>} */
const SHOW = Object.freeze({
  "official-claim": "official",
  "direct-quote": "quote",
  "attributed-claim": "attributed",
  "unverified-report": "unverified",
  "outlet-voice": "outlet",
});
const WORDS = Object.values(SHOW);

/** The filters an address asks for, in the legend's order; unknown words are ignored.
 * @param {string} search the address's query, for example `?show=unverified`
 * @returns {string[]} */
export function parse(search) {
  const asked = (new URLSearchParams(search).get("show") ?? "").split(/[\s,]+/);
  return WORDS.filter((word) => asked.includes(word));
}

/** The query for a set of filters; everything else in it is kept. Empty when nothing is left.
 * @param {string} search
 * @param {readonly string[]} shown
 * @returns {string} */
export function format(search, shown) {
  const query = new URLSearchParams(search);
  query.delete("show");
  const words = WORDS.filter((word) => shown.includes(word));
  const rest = query.toString();
  const show = words.length ? `show=${words.join(",")}` : "";
  const parts = [rest, show].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** The filters after a press on one of them.
 * @param {readonly string[]} shown
 * @param {string} word
 * @returns {string[]} */
export function toggle(shown, word) {
  const now = shown.includes(word) ? shown.filter((w) => w !== word) : [...shown, word];
  return WORDS.filter((w) => now.includes(w));
}

/** Whether something with these labels is shown; no filter shows everything.
 * @param {readonly string[]} labels label keys
 * @param {readonly string[]} shown
 * @returns {boolean} */
export function matches(labels, shown) {
  return shown.length === 0 || labels.some((label) => shown.includes(SHOW[label]));
}

/** The label keys in an element's class names (`statement--official-claim`).
 * @param {Iterable<string>} classes
 * @returns {string[]} */
export function labelsOf(classes) {
  const mark = "statement--";
  return [...classes].filter((c) => c.startsWith(mark)).map((c) => c.slice(mark.length));
}

/** What is said after a press, to be seen and to be heard.
 * @param {{found: number, of: number, own: number}} counts statements shown, statements in all,
 *   and sentences in the outlet's own voice that are shown
 * @param {readonly string[]} titles of the filters
 * @returns {string} */
export function told({ found, of, own }, titles) {
  if (!titles.length) return "";
  const statements = found || !own ? [`${found} of ${of} statements`] : [];
  const sentences = own ? [`${own} ${own === 1 ? "sentence" : "sentences"} of the outlet’s own`] : [];
  return `Showing ${titles.join(", ")}: ${[...statements, ...sentences].join(" and ")}.`;
}

/** What is said while the marks are off. */
export const PLAIN = "Marks are off: this is the text alone. That a sentence bears no mark says nothing about it.";

/** Whether the address asks for the text without marks.
 * @param {string} search
 * @returns {boolean} */
export function marksOff(search) {
  return new URLSearchParams(search).get("marks") === "off";
}

/** The query with the marks on or off; everything else in it is kept.
 * @param {string} search
 * @param {boolean} on
 * @returns {string} */
export function withMarks(search, on) {
  const rest = search.replace(/^\?/, "").split("&").filter((p) => p && !/^marks(=|$)/.test(p));
  const parts = on ? rest : [...rest, "marks=off"];
  return parts.length ? `?${parts.join("&")}` : "";
}
