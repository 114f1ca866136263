// @ts-check
/** A button for those whose browser hides "Print" in a menu; without scripts it is not there. */
const button = document.querySelector("[data-print]");

if (button instanceof HTMLButtonElement) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
