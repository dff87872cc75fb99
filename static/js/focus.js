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

// <a data-focus-after="id"> opens the same page anew (sorted, filtered): there the focus goes to what has that id.
// window.focusAfter(id) asks for the same before a page is read again.
(() => {
  const KEY = "focus-after";

  window.focusAfter = (id) => sessionStorage.setItem(KEY, JSON.stringify([location.pathname, id]));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-focus-after]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) window.focusAfter(link.dataset.focusAfter);
  });
  document.addEventListener("DOMContentLoaded", () => {
    const [path, id] = JSON.parse(sessionStorage.getItem(KEY)) ?? [];
    sessionStorage.removeItem(KEY);
    if (path === location.pathname) document.getElementById(id)?.focus();
  });
})();
