// @ts-check
/** Pages that were read here stay readable without a network. Nothing is fetched ahead but the page
 * that says so, nothing is sent, and a page that can be fetched is never shown from the store.
 * Keeping decides nothing: an answer goes to the reader first, and is kept if there is room. */
/// <reference lib="webworker" />
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const VERSION = "@version@"; // filled in by site/versions.py: the hash of style sheets and scripts
const STORES = `read ${worker.registration.scope}#`; // other archives may lie on the same host
const STORE = STORES + VERSION;
const FORMER = "read-v1"; // the one store before stores had versions
const LASTING = /^assets\/(css|js)-[0-9a-f]{8}\//; // a name with a hash: what lies there never changes
const OFFLINE = "offline/";
const AHEAD = [OFFLINE, `assets/css-${VERSION}/site.css`, `assets/js-${VERSION}/offline.mjs`];
const MOST = 300; // files kept of a version beside its style sheets and scripts; the oldest go first
const NOTHING = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>No network</title>
<h1>No network</h1><p>This page is not kept on this device. Open it again when there is a network.</p>`;

worker.addEventListener("install", (event) => {
  event.waitUntil(prepare().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(tidy().catch(() => {}).then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = request.method === "GET" && request.url.startsWith(worker.registration.scope);
  if (ours && !request.headers.has("range")) event.respondWith(answer(request, event));
});

/** An address within the site. @param {string} url */
const place = (url) => url.slice(worker.registration.scope.length).split(/[?#]/)[0];

/** Fetch what is kept ahead; if it is not all there, the browser tries again with the next page.
 * A full store is no reason to stay with the worker before. */
async function prepare() {
  const found = await Promise.all(AHEAD.map((name) => fetch(name, { cache: "no-cache" })));
  if (found.some((response) => !response.ok)) throw new Error("the site is not all there yet");
  await keepAhead(found).catch(() => {});
}

/** @param {Response[]} found in the order of `AHEAD` */
async function keepAhead(found) {
  const store = await caches.open(STORE);
  await Promise.all(AHEAD.map((name, n) => store.put(name, found[n])));
}

/** The other versions' stores, the last made first. */
async function others() {
  const names = await caches.keys();
  return names.filter((name) => name !== STORE && (name === FORMER || name.startsWith(STORES))).reverse();
}

/** The version before stays readable, with its own style sheets and scripts, until the next; all
 * versions before that go. */
async function tidy() {
  const [, ...outdated] = await others();
  await Promise.all(outdated.map((name) => caches.delete(name)));
}

/** The network's answer; without a network what was kept. What never changes may come from the
 * store at once: so a page of the version before gets its own scripts, though the site has others.
 * @param {Request} request @param {ExtendableEvent} event @returns {Promise<Response>} */
async function answer(request, event) {
  const same = LASTING.test(place(request.url)) && await find(request);
  if (same) return same;
  try {
    const response = await fetch(request);
    if (response.status === 200) event.waitUntil(keep(request, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const kept = await find(request);
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    const offline = worker.registration.scope + OFFLINE;
    if (place(request.url) !== OFFLINE && await find(new Request(offline))) return Response.redirect(offline);
    return new Response(NOTHING, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

/** What is kept under an address, of this version or one before. A store that cannot be read has
 * nothing. @param {Request} request @returns {Promise<Response | undefined>} */
async function find(request) {
  try {
    for (const cacheName of [STORE, ...await others()]) {
      const kept = await caches.match(request, { cacheName, ignoreSearch: true });
      if (kept) return kept;
    }
  } catch {
    return undefined;
  }
}

/** Keep an answer under its address without the query, and drop the oldest beyond `MOST`.
 * @param {Request} request @param {Response} response */
async function keep(request, response) {
  const store = await caches.open(STORE);
  await store.put(request.url.split(/[?#]/)[0], response);
  const kept = (await store.keys()).filter(({ url }) => !LASTING.test(place(url)) && place(url) !== OFFLINE);
  for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) await store.delete(old);
}
