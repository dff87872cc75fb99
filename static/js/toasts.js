// Messages in [data-toasts] get a button that closes them and leave by themselves, but never before 8 seconds,
// never under the pointer or the focus, and never when they report a failure.
(() => {
  const STAYS = 10000;

  const dismissable = (toast) => {
    if (toast.dataset.ready) return;
    toast.dataset.ready = "1";
    const close = document.createElement("button");
    close.type = "button";
    close.className = "toast-close btn-close btn-close-white";
    close.setAttribute("aria-label", toast.closest("[data-toasts]").dataset.closeLabel);
    close.addEventListener("click", () => toast.remove());
    toast.querySelector(".toast-body").append(close);
    if (!toast.classList.contains("toast-bad")) setTimeout(() => leave(toast), STAYS);
  };
  const leave = (toast) => {
    if (toast.matches(":hover") || toast.contains(document.activeElement)) setTimeout(() => leave(toast), STAYS);
    else toast.remove();
  };
  const all = () => document.querySelectorAll("[data-toast]").forEach(dismissable);

  document.addEventListener("DOMContentLoaded", all);
  document.addEventListener("htmx:load", all);
  document.addEventListener("htmx:oobAfterSwap", all);
})();
