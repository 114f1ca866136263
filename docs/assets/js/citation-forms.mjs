// @ts-check
/** Citations in the forms that reference managers read, made of CSL-JSON items: pure functions.
 *
 * @typedef {{id: string, title?: string, author?: {literal: string}[], "container-title"?: string,
 *   issued?: {"date-parts": number[][]}, language?: string, URL?: string, annote?: string,
 *   archive_location?: string, custom?: {plain?: string}}} Item
 * @typedef {{id: string, plain: string, rest: string}} Line a statement's citation, as it is shown
 */

/** The items of the article and of each line.
 * @param {Item} item the article's @param {string} about what its facts rest on
 * @param {readonly Line[]} lines @param {string} address the article's; "" if it has none
 * @returns {Item[]} */
export function items(item, about, lines, address) {
  const first = address ? { ...item, URL: address } : item;
  return [first, ...lines.map(({ id, plain, rest }) => ({
    ...item,
    id: `${item.id}-${id}`,
    ...(address ? { URL: `${address}#${id}` } : {}),
    archive_location: `${item.archive_location}#${id}`,
    annote: `${rest} ${about}`.trim(),
    custom: { plain },
  }))];
}

/** @param {readonly Item[]} found @returns {string} */
export const csl = (found) => `[\n${found.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;

/** What TeX would take for commands, as it prints it: the rules of render/citing/bibtex.py.
 * @param {string} words @returns {string} */
export const escaped = (words) => oneLine(words).replace(/[\\{}~^#$%&_]/g, (sign) => NAMED[sign] ?? `\\${sign}`);

/** @type {Record<string, string>} */
const NAMED = { "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** @param {string} words @returns {string} */
const oneLine = (words) => words.split(/\s+/).filter(Boolean).join(" ");

/** @param {readonly Item[]} found @returns {string} */
export const bibtex = (found) => found.map(entry).join("\n");

/** @param {Item} one @returns {string} */
function entry(one) {
  const [year, month, day] = one.issued?.["date-parts"][0] ?? [];
  const author = one.author?.[0]?.literal;
  const fields = {
    title: one.title && `{${escaped(one.title)}}`,
    author: author && `{${escaped(author)}}`,
    journal: escaped(one["container-title"] ?? ""),
    year, month, day,
    langid: escaped(one.language ?? ""),
    url: (one.URL ?? "").replace(/[\\{} \n]/g, (sign) => IN_ADDRESS[sign]),
    note: escaped(one.annote ?? ""),
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${one["container-title"] ? "article" : "misc"}{${one.id},\n${lines.join("")}}\n`;
}

/** @type {Record<string, string>} */
const IN_ADDRESS = { "\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", "\n": "" };

/** The lines of a RIS file: two letters, two spaces, a dash.
 * @param {readonly Item[]} found @returns {string} */
export const ris = (found) => found.map(record).join("\r\n");

/** @param {Item} one @returns {string} */
function record(one) {
  const [year, month, day] = one.issued?.["date-parts"][0] ?? [];
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  /** @type {[string, string | undefined][]} */
  const rows = [
    ["TY", "NEWS"], ["ID", one.id], ["TI", one.title], ["AU", one.author?.[0]?.literal],
    ["T2", one["container-title"]], ["PY", year ? String(year) : ""],
    ["DA", year ? `${year}/${two(month)}/${two(day)}` : ""], ["LA", one.language], ["UR", one.URL],
    ["N1", one.annote],
  ];
  const lines = rows.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value ?? "")}\r\n`);
  return `${lines.join("")}ER  - \r\n`;
}
