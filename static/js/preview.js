// Inside the phone beside the editor: shows the section anew when the editor says so, without losing the place.
(() => {
  const screen = document.querySelector("[data-screen]");
  document.body.addEventListener("refresh", () => {
    htmx.ajax("GET", location.pathname + location.search, { target: screen, swap: "innerHTML" });
  });
})();
