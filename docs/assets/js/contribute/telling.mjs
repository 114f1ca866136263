// @ts-check
/** What is wrong with a field, said beside it and told with it to who listens. */

/** @param {ParentNode} form @param {HTMLElement} place where it is said: it names its field
 * @param {string} words none if nothing is wrong */
export function tell(form, place, words) {
  const field = place.dataset.fault ?? "";
  place.id ||= `${field}-fault`;
  if (place.textContent !== words) place.textContent = words;
  const one = form.querySelector(`#${field}`);
  if (words) one?.setAttribute("aria-invalid", "true");
  else one?.removeAttribute("aria-invalid");
  for (const input of form.querySelectorAll(`#${field}, [name="${field}"]`)) describe(input, place.id, Boolean(words));
}

/** Let an element be described by another, or no longer. @param {Element} element @param {string} id
 * @param {boolean} wanted */
function describe(element, id, wanted) {
  const now = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  if (now.includes(id) === wanted) return;
  const ids = wanted ? [id, ...now] : now.filter((one) => one !== id);
  if (ids.length) element.setAttribute("aria-describedby", ids.join(" "));
  else element.removeAttribute("aria-describedby");
}
