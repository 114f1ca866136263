// @ts-check
/** Pages that were read here stay readable without a network. Nothing is fetched ahead but the page
 * that says so, nothing is sent, and a page that can be fetched is never shown from the store. */
/// <reference lib="webworker" />
const STORE = "read-v1";
const OFFLINE = "offline/";
const AHEAD = [OFFLINE, "assets/js/offline.mjs"];
const MOST = 300; // files kept; the oldest go first

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(AHEAD)).then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  const outdated = caches.keys().then((names) => names.filter((name) => name !== STORE));
  event.waitUntil(outdated.then((names) => Promise.all(names.map((n) => caches.delete(n)))).then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = request.method === "GET" && request.url.startsWith(worker.registration.scope);
  if (ours && !request.headers.has("range")) event.respondWith(answer(request));
});

/** The network's answer, kept for later; without a network what was kept.
 * @param {Request} request @returns {Promise<Response>} */
async function answer(request) {
  const store = await caches.open(STORE);
  try {
    const response = await fetch(request);
    if (response.status === 200) await keep(store, request, response.clone());
    return response;
  } catch (error) {
    const kept = await store.match(request, { ignoreSearch: true });
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    return Response.redirect(worker.registration.scope + OFFLINE);
  }
}

/** Keep an answer under its address without the query, and drop the oldest beyond `MOST`.
 * @param {Cache} store @param {Request} request @param {Response} response */
async function keep(store, request, response) {
  const address = request.url.split("?")[0];
  await store.delete(address);
  await store.put(address, response);
  const kept = await store.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) {
    if (!AHEAD.some((name) => old.url.endsWith(name))) await store.delete(old);
  }
}
