// @ts-check
/**
 * What a query says of statements besides their words: a label, a speaker, a place, a year. In: its
 * parts. Out: facets, and the parts that stay words. The patterns are this one table; a name is a
 * facet only beside one of them, and a year only beside other words.
 */

/** @typedef {import("./search-names.mjs").Part} Part */
/** @typedef {{facet: string, key: string, name: string}} Choice */
/** @typedef {import("./search-vocabulary.mjs").Head} Head */

const LABELS = /** @type {[RegExp, string][]} */ ([
  [/^(?:unverified|unconfirmed)(?: (?:reports?|claims?|statements?))?$/, "unverified-report"],
  [/^official (?:claims?|statements?)$/, "official-claim"],
  [/^other (?:attributed )?claims?$/, "attributed-claim"],
  [/^(?:direct )?(?:quotes?|quotations?)$/, "direct-quote"],
]);
const ANY = /^(?:claims?|statements?|reports?|words)$/;
const BY = new Set(["by", "from", "of"]);
const FROM_PLACE = new Set(["in", "about", "on", "from", "near"]);
const SAY = /^(?:say|says|said|tell|told|claim|claimed|state|stated)$/;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const LABEL_WORDS = 3;

const wordOf = (/** @type {Part | undefined} */ part) => part?.asked.map((one) => one.words.join(" ")).join(" ") ?? "";
const isLoose = (/** @type {Part | undefined} */ part) => Boolean(part) && !part?.asked.some((one) => one.exact);

/** The label that the parts from here name, the longest words first. */
function labelAt(/** @type {Part[]} */ parts, /** @type {number} */ at) {
  for (let count = LABEL_WORDS; count > 0; count -= 1) {
    const some = parts.slice(at, at + count);
    if (some.length < count || !some.every(isLoose)) continue;
    const words = some.map(wordOf).join(" ");
    const found = LABELS.find(([pattern]) => pattern.test(words));
    if (found) return { count, key: found[1] };
  }
  return null;
}

/** A person, body or place as a facet, if a statement has it. @returns {Choice | null} */
function chosen(/** @type {Part | undefined} */ part, speaksOnly = false) {
  if (!part || !isLoose(part)) return null;
  for (const [, id, kind, name, , said, naming] of part.names) {
    if (said && (kind !== "place" || speaksOnly || !naming)) return { facet: "speaker", key: id, name };
    if (kind === "place" && naming && !speaksOnly) return { facet: "place", key: id, name };
  }
  return null;
}

/** "What did Putin say …": the speaker, and where the rest begins. */
function saying(/** @type {Part[]} */ parts) {
  const words = parts.map(wordOf);
  const at = words[0] === "what" && /^(?:did|does|do|has|have)$/.test(words[1] ?? "") ? 2
    : words[0] === "according" && words[1] === "to" ? 2 : -1;
  if (at > 0) {
    const speaker = chosen(parts[at], true);
    const asks = words[0] === "what";
    if (!speaker || (asks && !SAY.test(words[at + 1] ?? ""))) return null;
    const next = at + (asks ? 2 : 1);
    return { speaker, next: asks && FROM_PLACE.has(words[next] ?? "") ? next + 1 : next };
  }
  return null;
}

/**
 * @param {Part[]} parts @param {Head} head @param {Set<string>} years in which there are articles
 * @returns {{choices: Choice[], left: Part[]}}
 */
export function understood(parts, head, years) {
  const asIs = { choices: [], left: parts };
  if (!parts.every((part) => part.asked.length)) return asIs;
  const said = saying(parts);
  /** @type {Choice[]} */
  const choices = said ? [said.speaker] : [];
  /** @type {Part[]} */
  let left = [];
  let sure = Boolean(said);
  for (let at = said?.next ?? 0; at < parts.length; at += 1) {
    const label = labelAt(parts, at);
    const word = isLoose(parts[at]) ? wordOf(parts[at]) : "";
    const year = wordOf(parts[at + 1]);
    if (label) {
      const title = head.labels.find(([key]) => key === label.key)?.[2] ?? label.key;
      choices.push({ facet: "label", key: label.key, name: title });
      at += label.count - 1;
      sure = true;
      if (BY.has(wordOf(parts[at + 1])) && chosen(parts[at + 2], true)) {
        choices.push(/** @type {Choice} */ (chosen(parts[(at += 2)], true)));
      } else if (FROM_PLACE.has(wordOf(parts[at + 1])) && chosen(parts[at + 2])) at += 1;
    } else if (ANY.test(word) && BY.has(wordOf(parts[at + 1])) && chosen(parts[at + 2], true)) {
      choices.push(/** @type {Choice} */ (chosen(parts[(at += 2)], true)));
      sure = true;
    } else if (MONTHS.includes(word) && years.has(year)) {
      const number = String(MONTHS.indexOf(word) + 1).padStart(2, "0");
      choices.push({ facet: "month", key: `${year}-${number}`, name: `${year}-${number}` });
      at += 1;
      sure = true;
    } else if (years.has(word) && parts.length > 1) {
      choices.push({ facet: "year", key: word, name: word });
      sure = true;
    } else left.push(parts[at]);
  }
  if (!sure) return asIs;
  left = left.filter((part) => {
    const choice = chosen(part);
    if (choice) choices.push(choice);
    return !choice;
  });
  const known = new Map(choices.map((one) => [`${one.facet}:${one.key}`, one]));
  return { choices: [...known.values()], left };
}
