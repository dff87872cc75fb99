// Follows the computer's colours unless the person has chosen: <html data-theme="auto">. Runs before the first paint.
(() => {
  const root = document.documentElement;
  if (root.dataset.theme !== "auto") return;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const paint = () => { root.dataset.bsTheme = dark.matches ? "dark" : "light"; };
  dark.addEventListener("change", paint);
  paint();
})();
