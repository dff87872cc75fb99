// Ticked rows: [data-select-all] ticks every [data-select-row] of its form, and [data-bulk] tells how many are ticked,
// those on other pages (data-elsewhere) among them. Without scripts the bar simply stays in sight.
(() => {
  const rows = (form) => [...form.querySelectorAll("[data-select-row]")];

  const refresh = (form) => {
    const boxes = rows(form);
    const ticked = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => box.closest("tr, li")?.classList.toggle("is-picked", box.checked));
    const all = form.querySelector("[data-select-all]");
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
    const bar = form.querySelector("[data-bulk]");
    if (!bar) return;
    const count = ticked + Number(bar.dataset.elsewhere || 0);
    bar.hidden = count === 0;
    bar.querySelector("[data-bulk-count]").textContent = count || "";
  };
  const refreshAll = () => document.querySelectorAll("form").forEach((form) => {
    if (form.querySelector("[data-bulk]")) refresh(form);
  });

  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!box.form || !box.matches("[data-select-all], [data-select-row]")) return;
    if (box.matches("[data-select-all]")) rows(box.form).forEach((row) => { row.checked = box.checked; });
    refresh(box.form);
  });
  document.addEventListener("DOMContentLoaded", refreshAll);
  document.addEventListener("htmx:load", refreshAll);
  window.addEventListener("pageshow", refreshAll);
})();
