// @ts-check
/** The list at hand as a file: a table or JSON, made here. In: numbers of statements. Out: a text. */

import { frameOf } from "./search-hits.mjs";
import { ROOT } from "./search-files.mjs";
import { statement } from "./search-texts.mjs";
import { head } from "./search-vocabulary.mjs";

const COLUMNS = ["statement", "label", "speaker", "chain", "article", "outlet", "date", "address"];
const FORMULA = /^[=+\-@\t\r]/; // a spreadsheet would run it: an apostrophe before it prevents that
const BETWEEN = "; ";
const AT_ONCE = 20;

/** A row a statement. @param {number[]} numbers @param {(done: number) => boolean} goOn told how many are there */
export async function rows(numbers, goOn) {
  const { labels } = await head();
  const titles = new Map(labels.map(([, chip, title]) => [chip, title]));
  const found = [];
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    if (!goOn(at)) return [];
    found.push(...await Promise.all(numbers.slice(at, at + AT_ONCE).map(async (number) => {
      const { row, statement: one } = await statement(number);
      const { text, content } = frameOf(row, one);
      const words = content.flatMap((edge, i) => (i % 2 ? [] : [text.slice(edge, content[i + 1])])).join(" … ");
      return {
        statement: words, label: [...one[3]].map((chip) => titles.get(chip) ?? chip).join(BETWEEN),
        speaker: one[4].join(BETWEEN), chain: one[5].join(BETWEEN), article: row[1], outlet: row[2], date: row[3],
        address: new URL(`${row[0]}#${one[0]}`, ROOT).href,
      };
    })));
  }
  return found;
}

/** As RFC 4180 has it, with a byte-order mark, by which spreadsheets know the letters. */
export function asCsv(/** @type {Record<string, string>[]} */ found) {
  const cell = (/** @type {string} */ value) => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  return `\ufeff${[COLUMNS, ...found.map((row) => COLUMNS.map((name) => row[name]))].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

export const asJson = (/** @type {Record<string, string>[]} */ found) => `${JSON.stringify(found, null, 1)}\n`;
