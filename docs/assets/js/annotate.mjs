// @ts-check
/** On an article’s page: words that a reader has selected can be taken along to the page where
 * contributions are made. Loaded with the first selection; nothing of the form is loaded before it
 * is asked for. */

/** A place in the article, as “3.15”: fifteen characters (code points) into paragraph 3. What the
 * page adds to the text, such as the word above a caption, does not count.
 * @param {Node} node @param {number} offset @param {HTMLElement} block the paragraph, with id p<index> */
function placeOf(node, offset, block) {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  const part = before.cloneContents();
  for (const added of part.querySelectorAll(".caption__kind")) added.remove();
  const text = (part.textContent ?? "").replace(/^\s+/, block.matches("figure") ? "" : "$&");
  return `${block.id.slice(1)}.${[...text].length}`;
}

/** The paragraph that a place lies in. @param {Node} node @returns {HTMLElement | null} */
function blockOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("#text [id^=p]:not(.left-out), h1[id^=p]") ?? null;
}

/** The address of the form with the selected words; null if they are not the article’s.
 * @param {Selection | null} selection @returns {string | null} */
export function address(selection) {
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [first, last] = [blockOf(startContainer), blockOf(endContainer)];
  if (!first || !last) return null;
  return `contribute/?from=${placeOf(startContainer, startOffset, first)}&to=${placeOf(endContainer, endOffset, last)}`;
}

/** Offer the way as long as words are selected. @param {HTMLElement} article */
export function offer(article) {
  const link = document.createElement("a");
  link.className = "annotate ui";
  link.textContent = "Annotate these words";
  link.hidden = true;
  article.append(link);
  const follow = () => {
    const href = address(getSelection());
    link.hidden = !href;
    if (href) link.href = href;
  };
  document.addEventListener("selectionchange", follow);
  follow();
}
