// @ts-check
/** What the page asks of the desk and answers: JSON under the address it was opened at. */

/** @param {string} path @param {RequestInit} [how] @returns {Promise<any>} */
async function ask(path, how) {
  const answer = await fetch(`api/${path}`, how);
  const found = await answer.json().catch(() => ({ why: `the desk does not answer (${answer.status})` }));
  if (!answer.ok) throw new Error(found.why);
  return found;
}

/** @param {string} path @param {Record<string, string | number>} [query] */
export const get = (path, query = {}) =>
  ask(`${path}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`);

/** @param {string} path @param {object} body */
export const post = (path, body) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
