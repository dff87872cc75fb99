// Keeps the place after htmx has swapped a part of the page: focus returns to the control with the same id,
// or goes to the heading of the new part marked [data-focus]; a form that came back with errors shows the first one.
(() => {
  let heldId = "";

  document.addEventListener("htmx:beforeSwap", () => { heldId = document.activeElement?.id ?? ""; });
  document.addEventListener("htmx:afterSettle", (event) => {
    const part = event.detail.elt;
    const target = part.querySelector("[data-focus]") ?? (heldId ? document.getElementById(heldId) : null);
    if (!target || target === document.activeElement) return;
    if (!target.matches("a[href], button, input, select, textarea, summary")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
  document.addEventListener("DOMContentLoaded", () => document.querySelector("[data-error-summary]")?.focus());
})();
