// [data-paper-grid]: a row is kept by Enter or when it is left; arrows and answers of one key move on; what the numbers
// of the cell in hand mean is brought into sight. Without scripts each row is a form of its own.
(() => {
  const grid = document.querySelector("[data-paper-grid]");
  if (!grid) return;
  const rows = () => [...grid.querySelectorAll("[data-sheet]")];
  const cells = (row) => [...row.querySelectorAll(".pg-cell")];
  const kept = new WeakMap();
  const sent = new WeakMap();
  const said = (row) => cells(row).map((cell) => cell.value).join("\n");
  rows().forEach((row) => kept.set(row, said(row)));

  const show = (row, state, words, errors) => {
    row.className = `pg-${state}`;
    row.querySelector("[data-state]").textContent = words;
    cells(row).forEach((cell) => {
      const error = errors[cell.name.slice(2)];
      cell.toggleAttribute("aria-invalid", Boolean(error));
      cell.title = error || "";
      let note = cell.parentNode.querySelector(".field-error");
      if (error && !note) { note = document.createElement("span"); note.className = "field-error"; cell.after(note); }
      if (note) { if (error) note.textContent = error; else note.remove(); }
    });
  };

  // One row is sent after another, so that the last that was typed stands.
  const keep = (row) => {
    const typed = said(row);
    if (typed === kept.get(row)) return;
    kept.set(row, typed);
    const form = row.querySelector("form");
    const body = new FormData(form);
    const before = sent.get(row) || Promise.resolve();
    row.dataset.busy = Number(row.dataset.busy || 0) + 1;
    sent.set(row, before.then(() => fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin", keepalive: true })
      .then((answer) => answer.json())
      .then((reply) => { if (said(row) === typed) show(row, reply.state, reply.words, reply.errors); })
      .catch(() => { kept.set(row, null); show(row, "late", grid.dataset.failed, {}); })
      .then(() => { row.dataset.busy -= 1; if (row.dataset.busy === "0") delete row.dataset.busy; })));
  };

  const go = (row, place) => {
    const cell = row && cells(row)[place];
    if (!cell) return false;
    cell.focus();
    cell.select();
    return true;
  };
  const beside = (row, step) => { const all = rows(); return all[all.indexOf(row) + step]; };
  const onward = (row, place) => { if (!go(row, place + 1)) { keep(row); go(beside(row, 1), 0); } };

  grid.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cell.matches(".pg-cell") || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = cell.closest("tr");
    const place = cells(row).indexOf(cell);
    const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    const moves = {
      Enter: () => { keep(row); return go(beside(row, 1), 0) || true; },
      ArrowDown: () => go(beside(row, 1), place),
      ArrowUp: () => go(beside(row, -1), place),
      ArrowRight: () => (whole || cell.selectionStart === cell.value.length) && go(row, place + 1),
      ArrowLeft: () => (whole || cell.selectionEnd === 0) && go(row, place - 1),
    };
    if (moves[event.key] && moves[event.key]()) event.preventDefault();
  });
  grid.addEventListener("input", (event) => {
    const cell = event.target;
    if (cell.matches("[data-presses]") && /^[0-9–-]$/.test(cell.value)) onward(cell.closest("tr"), cells(cell.closest("tr")).indexOf(cell));
  });
  grid.addEventListener("submit", (event) => { event.preventDefault(); keep(event.target.closest("tr")); });
  grid.addEventListener("focusin", (event) => {
    if (!event.target.matches(".pg-cell")) return;
    document.querySelectorAll("[data-legend]").forEach((one) => one.classList.toggle("is-here", one.dataset.legend === event.target.name));
    const here = document.querySelector(".pg-legend .is-here");
    if (here) here.parentNode.parentNode.scrollTop = here.offsetTop - here.parentNode.parentNode.offsetTop - 8;
  });
  grid.addEventListener("focusout", (event) => {
    const row = event.target.closest("[data-sheet]");
    if (row && !(event.relatedTarget && row.contains(event.relatedTarget))) keep(row);
  });
  window.addEventListener("beforeunload", (event) => {
    if (rows().some((row) => row.dataset.busy || said(row) !== kept.get(row))) event.preventDefault();
  });
})();
