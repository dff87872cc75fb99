// <aside class="offcanvas" data-drawer>: slides in when htmx has filled it. When it closes, the focus goes back to the
// row it was opened from; when something was changed inside, the page behind is read again first.
(() => {
  const drawer = () => document.querySelector("[data-drawer]");
  const opener = () => [...document.querySelectorAll("a[hx-get]")]
    .find((link) => !drawer().contains(link) && link.getAttribute("href") === shown);
  let changed = false;
  let shown = "";

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== drawer()) return;
    const { verb, path } = event.detail.requestConfig;
    if (verb === "get") shown = path;
    document.querySelectorAll(".event.is-open").forEach((row) => row.classList.remove("is-open"));
    opener()?.closest(".event")?.classList.add("is-open");
    bootstrap.Offcanvas.getOrCreateInstance(drawer()).show();
    drawer().querySelector(".drawer-body").scrollTop = 0;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.requestConfig.verb !== "get" && drawer()?.contains(event.target)) changed = true;
  });
  document.addEventListener("hidden.bs.offcanvas", (event) => {
    if (event.target !== drawer()) return;
    const row = opener();
    if (!changed) return row?.focus();
    if (row) window.focusAfter(row.id);
    window.location.reload();
  });
})();
