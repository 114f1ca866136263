// @ts-check
/** On the page of what is not there: worksheets and citations of articles had pages of their own. */

/** Where a page is now that stood at an old address; null if none did.
 * @param {string} path @param {string} hash with its "#", or ""
 * @returns {string | null} */
export function now(path, hash) {
  const found = /^(.*\/articles\/[^/]+\/)(worksheet|cite)(?:\/(?:index\.html)?)?$/.exec(path);
  return found && `${found[1]}practice/${hash.length > 1 ? hash : `#${found[2]}`}`;
}

const there = now(location.pathname, location.hash);
if (there) location.replace(there);
