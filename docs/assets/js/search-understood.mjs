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

const OWN = /^(?:what|did|does|according|unverified|unconfirmed|official|direct|quotes?|quotations?|claims?|statements?|reports?|attributed)$/;

/** Whether a word belongs to a pattern: it is no slip in a name. */
export const isPattern = (/** @type {string} */ word) => OWN.test(word) || SAY.test(word) || BY.has(word) || FROM_PLACE.has(word);

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
function chosen(/** @type {Part | undefined} */ part) {
  if (!part || !isLoose(part)) return null;
  for (const [, id, kind, name, , said, naming] of part.names) {
    if (kind === "place" && naming) return { facet: "place", key: id, name };
    if (said) return { facet: "speaker", key: id, name };
  }
  return null;
}

/** Somebody that is said to speak, whether a statement is theirs or not. @returns {Choice | null} */
function speaker(/** @type {Part | undefined} */ part) {
  if (!part || !isLoose(part) || !part.names.length) return null;
  const [, id, , name] = part.names.find(([, , , , , said]) => said) ?? part.names[0];
  return { facet: "speaker", key: id, name };
}

/** "What did Putin say …": the speaker, and where the rest begins. */
function saying(/** @type {Part[]} */ parts) {
  const words = parts.map(wordOf);
  const at = words[0] === "what" && /^(?:did|does|do|has|have)$/.test(words[1] ?? "") ? 2
    : words[0] === "according" && words[1] === "to" ? 2 : -1;
  if (at > 0) {
    const who = speaker(parts[at]);
    const asks = words[0] === "what";
    if (!who || (asks && !SAY.test(words[at + 1] ?? ""))) return null;
    const next = at + (asks ? 2 : 1);
    return { speaker: who, next: asks && FROM_PLACE.has(words[next] ?? "") ? next + 1 : next };
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
      const who = BY.has(wordOf(parts[at + 1])) && speaker(parts[at + 2]);
      if (who) {
        choices.push(who);
        at += 2;
      }
    } else if (ANY.test(word) && BY.has(wordOf(parts[at + 1])) && speaker(parts[at + 2])) {
      choices.push(/** @type {Choice} */ (speaker(parts[(at += 2)])));
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
  left = left.filter((part, at) => {
    const choice = chosen(part);
    if (choice) choices.push(choice);
    return !choice && !(FROM_PLACE.has(wordOf(part)) && isLoose(part) && chosen(left[at + 1]));
  });
  const known = new Map(choices.map((one) => [`${one.facet}:${one.key}`, one]));
  return { choices: [...known.values()], left };
}
