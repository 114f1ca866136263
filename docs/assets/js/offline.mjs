// @ts-check
/** The page "offline": lists what was read on this device, from the service worker's store. */

const STORE = "read-v1";

/** The pages among kept addresses, without the page that lists them; the last read first.
 * @param {readonly string[]} addresses in the order they were kept
 * @returns {string[]} */
function pagesAmong(addresses) {
  return addresses.filter((url) => url.endsWith("/") && !url.endsWith("/offline/")).reverse();
}

/** A kept page's own title.
 * @param {Cache} store @param {string} url @returns {Promise<string>} */
async function titleOf(store, url) {
  const html = (await (await store.match(url))?.text()) ?? "";
  return new DOMParser().parseFromString(html, "text/html").title || url;
}

/** @param {HTMLElement} list */
async function fill(list) {
  const store = await caches.open(STORE);
  const kept = await store.keys();
  for (const url of pagesAmong(kept.map((request) => request.url))) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = await titleOf(store, url);
    list.appendChild(document.createElement("li")).append(link);
  }
}

const list = document.getElementById("read-here");
if (list && "caches" in globalThis) void fill(list);
