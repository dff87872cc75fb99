// <button data-copy="text" data-copied="Скопировано" hidden>: puts the text on the clipboard and says so.
// The button is hidden in the markup, because without scripts it can do nothing.
(() => {
  const show = () => document.querySelectorAll("button[data-copy][hidden]").forEach((button) => {
    button.hidden = !navigator.clipboard;
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    const words = button.querySelector("[data-copy-label]") ?? button;
    const before = words.textContent;
    words.textContent = button.dataset.copied;
    setTimeout(() => { words.textContent = before; }, 3000);
  });
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("htmx:load", show);
})();
