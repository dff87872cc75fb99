// <form data-questionnaire data-unsaved="text"> of what is told about pupils: htmx saves it on every change. Here: typing
// is saved after a pause, a lost connection is said aloud and tried again, and writing in «other» ticks it.
(() => {
  const form = document.querySelector("form[data-questionnaire]");
  if (!form || !window.htmx) return;
  const status = document.getElementById("q-save");
  let pause = 0;
  let retry = 0;

  const save = () => htmx.trigger(form, "change");
  const failed = () => {
    status.textContent = form.dataset.unsaved;
    status.classList.add("is-unsaved");
    clearTimeout(retry);
    retry = setTimeout(save, 5000);
  };

  form.addEventListener("input", (event) => {
    if (!event.target.matches("[data-typed]")) return;
    const other = event.target.name.endsWith("-other") && document.getElementById(`${event.target.name}-on`);
    if (other && event.target.value) other.checked = true;
    clearTimeout(pause);
    pause = setTimeout(save, 1500);
  });
  form.addEventListener("change", () => clearTimeout(pause));
  form.addEventListener("htmx:sendError", failed);
  form.addEventListener("htmx:responseError", failed);
  form.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful) return;
    clearTimeout(retry);
    status.classList.remove("is-unsaved");
  });
  window.addEventListener("online", save);
})();
