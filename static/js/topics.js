// <input data-topics list="…">: a browser offers whole values only, so the words of the list are put after those that
// are typed already: «математика; » offers «математика; русский язык».
(() => {
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.matches?.("input[data-topics]") || !field.list) return;
    const end = Math.max(field.value.lastIndexOf(";"), field.value.lastIndexOf(","));
    const typed = end < 0 ? "" : `${field.value.slice(0, end)}; `;
    if (field.list.dataset.typed === typed) return;
    field.list.dataset.typed = typed;
    for (const option of field.list.options) {
      option.dataset.word ??= option.value;
      option.value = typed + option.dataset.word;
      if (option.hasAttribute("label")) {
        option.dataset.label ??= option.label;
        option.label = typed + option.dataset.label; // another word for the topic is typed like the topic itself
      }
    }
  });
})();
