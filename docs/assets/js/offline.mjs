// @ts-check
/** The page "offline": lists what was read on this device, from the service worker's stores. */

const ROOT = new URL("../../", import.meta.url).href;

/** The pages among kept addresses, without the page that lists them; the last read first.
 * @param {readonly string[]} addresses in the order they were kept
 * @returns {string[]} */
function pagesAmong(addresses) {
  const pages = addresses.filter((url) => url.startsWith(ROOT) && url.endsWith("/") && url !== `${ROOT}offline/`);
  return [...new Set(pages.reverse())];
}

/** A kept page's own title.
 * @param {string} html @param {string} url @returns {string} */
function titleOf(html, url) {
  return new DOMParser().parseFromString(html, "text/html").title || url;
}

/** @param {HTMLElement} list */
async function fill(list) {
  const found = new Map(); // what is kept, by address; a later version's store goes before
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const { url } of await store.keys()) {
      found.delete(url);
      found.set(url, store);
    }
  }
  for (const url of pagesAmong([...found.keys()])) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = titleOf(await (await found.get(url).match(url)).text(), url);
    list.appendChild(document.createElement("li")).append(link);
  }
}

const list = document.getElementById("read-here");
if (list && "caches" in globalThis) void fill(list);
