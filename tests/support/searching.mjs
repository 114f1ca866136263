// Queries from standard input, answered by the scripts of the pages from an index in a folder: a line of
// JSON each. Node reads files where a browser would ask a server.

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

const [scripts, index] = process.argv.slice(2);
let read = 0; // bytes
globalThis.fetch = async (url) => {
  const content = await readFile(url).catch(() => null);
  read += content?.length ?? 0;
  return content ? new Response(content) : new Response("", { status: 404 });
};
const load = (name) => import(`${scripts}/${name}.mjs`);
const { setFolder } = await load("search-files");
const { answer, instead } = await load("search-query");
const { counted } = await load("search-facets");
const { FACETS } = await load("search-choices");
const { article, statement, page } = await load("search-texts");
const { tokens, forms } = await load("search-words");
setFolder(new URL(`file://${index}/`));

// Read what the first results show.
async function shown({ found, named }) {
  await Promise.all(named.slice(0, 3).map(page));
  await Promise.all(found.statements.list.reverse().slice(0, 10).map(statement));
  await Promise.all(found.articles.list.reverse().slice(0, 5).map(article));
}

async function answered({ q = "", choices = [], asWords = false, count = false, bytes = false }) {
  const found = await answer(q, choices, asWords);
  if (bytes) await shown(found);
  const { statements, articles, others } = found.found;
  const facets = {};
  if (count) for (const facet of Object.keys(FACETS)) facets[facet] = (await counted(facet, statements)).map(({ key, count }) => [key, count]);
  const absent = found.absent.map((term) => term.shown);
  return {
    statements: statements.list, articles: articles.list, others: others.list, facets, absent, mended: found.mended,
    read: found.read.map(({ facet, key }) => [facet, key]), named: found.named,
    bytes: read, instead: absent.length ? await instead(found.absent[0]) : [],
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const told = asked.text === undefined ? await answered(asked) : asked.forms ? [...forms(asked.text)] : tokens(asked.text).map((one) => one.text);
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
