// @ts-check
/** Light or dark. Without a choice the system decides; a choice is kept in this browser alone. */

const KEY = "on-the-record.scheme";

/** The scheme after a press.
 * @param {string | undefined} chosen "light", "dark" or nothing yet
 * @param {boolean} systemIsDark
 * @returns {"light" | "dark"} */
export function other(chosen, systemIsDark) {
  const dark = chosen ? chosen === "dark" : systemIsDark;
  return dark ? "light" : "dark";
}

/** Show the switch and let it work.
 * @param {HTMLElement} button @param {HTMLElement} root the document's element */
export function wireScheme(button, root) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const name = () => {
    const next = other(root.dataset.scheme, system.matches);
    button.dataset.to = next;
    button.setAttribute("aria-label", `Switch to ${next} colours`);
    button.title = `Switch to ${next} colours`;
  };
  button.addEventListener("click", () => {
    root.dataset.scheme = other(root.dataset.scheme, system.matches);
    try {
      localStorage.setItem(KEY, root.dataset.scheme);
    } catch {
      /* a browser that keeps nothing: the choice holds for this page */
    }
    name();
  });
  system.addEventListener("change", name);
  name();
  button.hidden = false;
}
