// Queries from standard input, answered by the scripts of the pages from an index in a folder: a line of
// JSON each. Node reads files where a browser would ask a server.

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

const [scripts, index] = process.argv.slice(2);
globalThis.fetch = async (url) => {
  const content = await readFile(url).catch(() => null);
  return content ? new Response(content) : new Response("", { status: 404 });
};
const load = (name) => import(`${scripts}/${name}.mjs`);
const { setFolder } = await load("search-files");
const { answer, instead } = await load("search-query");
const { counted, FACETS } = await load("search-facets");
const { tokens, forms } = await load("search-words");
setFolder(new URL(`file://${index}/`));

async function answered({ q = "", choices = [], asWords = false, count = false }) {
  const found = await answer(q, choices, asWords);
  const { statements, articles, others } = found.found;
  const facets = {};
  if (count) for (const facet of Object.keys(FACETS)) facets[facet] = (await counted(facet, statements)).map(({ key, count }) => [key, count]);
  const absent = found.absent.map((term) => term.shown);
  return {
    statements: statements.list, articles: articles.list, others: others.list, facets, absent, mended: found.mended,
    read: found.read.map(({ facet, key }) => [facet, key]), named: found.named,
    instead: absent.length ? await instead(found.absent[0]) : [],
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const told = asked.text === undefined ? await answered(asked) : asked.forms ? [...forms(asked.text)] : tokens(asked.text).map((one) => one.text);
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
