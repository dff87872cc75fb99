// Searching while one types: the first letters make an entry of the history, further ones and Enter change that entry,
// so that one press of Back leaves the search.
document.addEventListener("htmx:beforeHistoryUpdate", (event) => {
  const box = event.detail.requestConfig.elt.querySelector?.("input[type=search]");
  if (box && new URLSearchParams(location.search).has(box.name)) event.detail.history.type = "replace";
});
