// <button data-print hidden> prints the page; everything folded on it is unfolded on paper.
(() => {
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("button[data-print]").forEach((button) => { button.hidden = false; });
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("button[data-print]")) window.print();
  });

  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    folded.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => folded.forEach((details) => { details.open = false; }));
})();
