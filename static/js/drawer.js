// <aside class="offcanvas" data-drawer>: slides in when htmx has filled it. When something was changed inside,
// the page behind is read again after it closes.
(() => {
  const drawer = () => document.querySelector("[data-drawer]");
  let changed = false;

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== drawer()) return;
    document.querySelectorAll(".event.is-open").forEach((row) => row.classList.remove("is-open"));
    event.detail.requestConfig.triggeringEvent?.target?.closest?.(".event")?.classList.add("is-open");
    bootstrap.Offcanvas.getOrCreateInstance(drawer()).show();
    drawer().querySelector(".drawer-body").scrollTop = 0;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.requestConfig.verb !== "get" && drawer()?.contains(event.target)) changed = true;
  });
  document.addEventListener("hidden.bs.offcanvas", (event) => {
    if (event.target === drawer() && changed) window.location.reload();
  });
})();
