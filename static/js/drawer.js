// <aside class="offcanvas" data-drawer>: slides in when htmx has filled it. When it closes, the focus goes back to the
// row it was opened from; when something was changed inside, the page behind is read again first. What is typed or
// chosen and not sent yet outlives a change made beside it; closing asks with the words of data-leave before it is lost.
(() => {
  const drawer = () => document.querySelector("[data-drawer]");
  const opener = () => [...document.querySelectorAll("a[hx-get]")]
    .find((link) => !drawer().contains(link) && link.getAttribute("href") === shown);
  let changed = false;
  let shown = "";
  let kept = [];

  const unsent = () => [...drawer().querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), textarea")]
    .filter((field) => field.type === "file" ? field.files.length : field.value !== field.defaultValue);
  const isSent = (field, parameters) => parameters.getAll(field.name)
    .some((sent) => field.type === "file" ? sent instanceof File && sent.name === field.files[0].name : sent === field.value);

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== drawer()) return;
    const { verb, formData } = event.detail.requestConfig;
    kept = verb === "get" ? [] : unsent().filter((field) => !isSent(field, formData));
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== drawer()) return;
    const { verb, path } = event.detail.requestConfig;
    if (verb === "get") shown = path;
    kept.forEach((field) => {
      const place = field.id && drawer().querySelector(`#${CSS.escape(field.id)}`);
      if (!place) return;
      if (field.type === "file") place.files = field.files;
      else place.value = field.value;
      place.dispatchEvent(new Event("change", { bubbles: true }));
      place.closest("details")?.setAttribute("open", "");
    });
    kept = [];
    document.querySelectorAll(".event.is-open").forEach((row) => row.classList.remove("is-open"));
    opener()?.closest(".event")?.classList.add("is-open");
    bootstrap.Offcanvas.getOrCreateInstance(drawer()).show();
    drawer().querySelector(".drawer-body").scrollTop = 0;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.requestConfig.verb !== "get" && drawer()?.contains(event.target)) changed = true;
  });
  document.addEventListener("hide.bs.offcanvas", (event) => {
    if (event.target === drawer() && unsent().length && !window.confirm(drawer().dataset.leave)) event.preventDefault();
  });
  document.addEventListener("hidden.bs.offcanvas", (event) => {
    if (event.target !== drawer()) return;
    const row = opener();
    if (!changed) return row?.focus();
    if (row) window.focusAfter(row.id);
    window.location.reload();
  });
})();
