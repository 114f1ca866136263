// @ts-check
/** The index's files and the numbers in them (site/finding/coding.py is the other half). */

/** The site's root, wherever it is served. */
export const ROOT = new URL("../../", import.meta.url);
let folder = new URL("search/index/", ROOT);

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/** Take the index from elsewhere: for tests. */
export function setFolder(/** @type {URL} */ url) {
  folder = url;
  loaded.clear();
}

/** Once, whoever asks; a failure is no answer. @template T @param {string} name @param {() => Promise<T>} make @returns {Promise<T>} */
export function once(name, make) {
  const known = loaded.get(name) ?? make();
  loaded.set(name, known);
  known.catch(() => loaded.delete(name));
  return known;
}

/** A file's bytes. Files have no other name when they change, so the server is asked whether they did. */
export async function bytes(/** @type {string} */ name) {
  const answer = await fetch(new URL(name, folder), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const content = new Uint8Array(await answer.arrayBuffer());
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content; // the server has unpacked it
  const plain = new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** A file of values, once. @returns {Promise<any>} */
export const values = (/** @type {string} */ name) =>
  once(name, async () => JSON.parse(new TextDecoder().decode(await bytes(name))));

/** Reads numbers one after another. */
export class Numbers {
  constructor(/** @type {Uint8Array} */ content, at = 0, end = content.length) {
    this.content = content;
    this.at = at;
    this.end = end;
  }

  get more() {
    return this.at < this.end;
  }

  next() {
    let number = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.content[this.at++];
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
  }

  /** Bytes that have their length before them. */
  part() {
    const length = this.next();
    this.at += length;
    return this.content.subarray(this.at - length, this.at);
  }

  /** So many numbers that go up. */
  rising(/** @type {number} */ count) {
    const found = [];
    for (let last = 0; found.length < count;) found.push((last += this.next()));
    return found;
  }
}

/** The place of the last of ordered keys that is not behind this one; -1 if all are. @template T @param {T[]} keys @param {T} key */
export function lastNotBehind(keys, key) {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
