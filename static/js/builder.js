// The editor of a questionnaire. Typing is kept after a pause, Enter in an answer goes on to the next one, a list pasted
// into an answer or a new question becomes as many, and the phone beside shows what was kept.
(() => {
  const shell = document.querySelector(".b-shell");
  if (!shell) return;
  const frame = document.querySelector("[data-preview-frame]");
  let pause = 0;

  // --- answers
  const rows = (list) => [...list.querySelectorAll("[name='option-text']")];
  const spare = (list) => {
    const free = rows(list).find((field) => !field.value);
    if (free) return free;
    const last = list.lastElementChild;
    const copy = last.cloneNode(true);
    copy.querySelectorAll("input").forEach((field) => { field.value = ""; field.checked = false; });
    copy.querySelectorAll(".b-option-acts, .b-alarm input").forEach((part) => part.remove());
    list.append(copy);
    return copy.querySelector("[name='option-text']");
  };
  const kept = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));

  shell.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    const field = event.target;
    const list = field.closest("[data-options]");
    if (event.ctrlKey && field.closest("[data-card]")) {
      event.preventDefault();
      (field.form.querySelector("[value='next']") ?? field.form.querySelector("[value='close']")).click();
    } else if (list && field.name === "option-text") {
      event.preventDefault();
      const all = rows(list);
      const next = all[all.indexOf(field) + 1];
      (next && !field.value ? next : next ?? spare(list)).focus();
    } else if (field.matches("[data-add] textarea[name='text']") && !field.value.includes("\n") && field.value.trim()) {
      event.preventDefault();
      field.form.requestSubmit();
    } else if (field.matches("[data-card] input:not([type='checkbox'])")) {
      event.preventDefault(); // Enter would press the first arrow of an answer
      kept(field);
    }
  });
  shell.addEventListener("paste", (event) => {
    const field = event.target;
    const text = event.clipboardData?.getData("text") ?? "";
    if (field.name !== "option-text" || !/\n./.test(text.trim())) return;
    event.preventDefault();
    const list = field.closest("[data-options]");
    const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*([-–—•*▪]|\d+[.)]|[a-zа-яё][.)])\s+/i, "").trim()).filter(Boolean);
    let place = field.value ? spare(list) : field;
    for (const line of lines) {
      place.value = line;
      field.closest("[data-options]").dataset.grown = "1";
      if (line !== lines.at(-1)) place = spare(list);
    }
    place.focus();
    kept(place);
  });

  // --- keeping
  let unkept = null; // the form in which something was changed that the server has not kept yet
  let changes = 0;
  const sent = new WeakMap(); // how many changes there were when an element asked last
  const changed = (event) => {
    unkept = event.target.closest("[data-card], .b-section-head form:not(.b-acts), .b-head form") ?? unkept;
    const isInside = unkept?.contains(event.target);
    if (isInside) changes += 1;
    return isInside;
  };
  shell.addEventListener("htmx:configRequest", (event) => sent.set(event.target, changes));
  shell.addEventListener("input", (event) => {
    if (!changed(event)) return;
    if (!event.target.matches("[data-typed], [name='option-text'], [name='option-points'], textarea")) return;
    clearTimeout(pause);
    pause = setTimeout(() => kept(event.target), 1200);
  });
  shell.addEventListener("change", (event) => {
    changed(event);
    clearTimeout(pause);
    pause = 0;
  });
  window.addEventListener("pagehide", () => {
    if (unkept?.isConnected) navigator.sendBeacon(unkept.action, new FormData(unkept));
  });
  const isUnsaved = (yes) => ["b-state", "b-bar"].forEach((id) => document.getElementById(id).classList.toggle("is-unsaved", yes));
  for (const name of ["htmx:sendError", "htmx:responseError"]) {
    shell.addEventListener(name, () => {
      document.getElementById("b-state").textContent = shell.dataset.unsaved;
      isUnsaved(true);
    });
  }

  // --- the phone
  const show = (address) => {
    if (!frame || !address) return;
    const inside = frame.contentDocument;
    if (inside?.location.search === new URL(address, location).search && inside.body) {
      inside.body.dispatchEvent(new Event("refresh"));
    } else {
      frame.src = address;
    }
  };
  document.body.addEventListener("draft-kept", (event) => {
    isUnsaved(false);
    if (sent.get(event.target) === changes) unkept = null; // nothing was changed while it was on its way
    show(event.detail.preview);
  });
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const builder = document.getElementById("builder");
    if (event.detail.elt !== builder && event.detail.target !== builder) return;
    if (!unkept?.isConnected) unkept = null;
    show(builder.dataset.preview);
    builder.querySelector("[data-focus]")?.scrollIntoView({ block: "nearest" });
  });
})();
