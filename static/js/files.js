// [data-drop]: files may be dropped onto the whole area, not only onto the field inside it.
(() => {
  const area = (event) => (event.target instanceof Element ? event.target.closest("[data-drop]") : null);
  const mark = (event, isOver) => {
    const drop = area(event);
    if (!drop) return;
    event.preventDefault();
    drop.classList.toggle("is-over", isOver);
  };

  document.addEventListener("dragover", (event) => mark(event, true));
  document.addEventListener("dragleave", (event) => mark(event, false));
  document.addEventListener("drop", (event) => {
    const field = area(event)?.querySelector("input[type=file]");
    if (!field) return;
    mark(event, false);
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
