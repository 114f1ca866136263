// @ts-check
/** Hand the reader a file made on the page: the browser saves it under its name.
 * @param {string} name @param {string} text @param {string} type */
export function handOut(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
