// <details data-menu> folds when Escape is pressed, when focus leaves it or when something else is clicked.
(() => {
  const open = () => document.querySelectorAll("details[data-menu][open]");
  const foldOthers = (target) => open().forEach((menu) => { if (!menu.contains(target)) menu.open = false; });

  document.addEventListener("click", (event) => foldOthers(event.target));
  document.addEventListener("focusin", (event) => foldOthers(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open().forEach((menu) => {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary").focus();
    });
  });
})();
