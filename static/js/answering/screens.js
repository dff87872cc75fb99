// The questionnaire as one page, a screen at a time, <form data-screens>: «next» and «back» need no connection, a
// question appears as soon as an answer leads to it, every change is kept (keeping.js). Without scripts each screen is
// a page of its own and the server does the same.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};
  var form = document.querySelector("form[data-screens]");
  if (!form) return;
  var page = document.getElementById("q-page"), address = page.getAttribute("data-address");
  var status = document.getElementById("q-save"), offline = document.getElementById("q-offline");
  var notice = document.getElementById("q-notice"), next = document.getElementById("q-next");
  var beads = list(document.querySelectorAll(".q-way li")), title = document.title;
  var pressed = null, pause = 0;

  var screens = list(form.querySelectorAll("[data-screen]"));
  var blocks = list(form.querySelectorAll("[data-question]")).map(function (element) {
    var screen = closest(element.parentNode, "data-screen");
    return { key: element.getAttribute("data-question"), element: element, screen: screen,
      section: condition(screen), condition: condition(element) };
  });
  var here = screens.filter(function (screen) { return !screen.hidden; })[0];

  function list(found) { return Array.prototype.slice.call(found); }

  function closest(element, name) {
    while (element && element !== form && !(element.hasAttribute && element.hasAttribute(name))) element = element.parentNode;
    return element;
  }

  function condition(element) { return JSON.parse(element.getAttribute("data-condition") || "{}"); }

  function words(name) { return page.getAttribute("data-words-" + name) || ""; }

  function block(key) { return blocks.filter(function (one) { return one.key === key; })[0]; }

  // --- who is asked what ---------------------------------------------------------------------------------------------
  function refresh() {
    var values = {};
    blocks.forEach(function (one) { values[one.key] = answering.read(one.element); });
    var asked = answering.asked(blocks, values);
    blocks.forEach(function (one) {
      one.element.hidden = asked.indexOf(one) === -1;
      var back = one.element.querySelector("[name=clear]");
      if (back) back.hidden = values[one.key] === null;
    });
    screens.forEach(function (screen, index) {
      screen.isAsked = blocks.some(function (one) { return one.screen === screen && !one.element.hidden; });
      beads[index].hidden = !screen.isAsked;
    });
    tellWay();
  }

  function way() { return screens.filter(function (screen) { return screen.isAsked || screen === here; }); }

  function gaps(screen) {
    return blocks.filter(function (one) {
      var isNeeded = one.element.hasAttribute("data-needed") && !answering.isAnswered(one.element);
      var isWrong = one.element.hasAttribute("data-wrong") || answering.rule(one.element);
      return one.screen === screen && !one.element.hidden && (isNeeded || isWrong);
    });
  }

  function tellWay() {
    var all = way(), number = all.indexOf(here) + 1, following = all[number], isBack = /[?&]check=/.test(location.search);
    document.getElementById("q-number").textContent =
      words("number").replace("%n", number).replace("%t", all.length);
    var inside = following && following.getAttribute("data-inside");
    next.textContent = isBack ? words("to-check") : !following ? words("check")
      : inside ? words("next").replace("%s", inside) : words("further");
    beads.forEach(function (bead, index) {
      var screen = screens[index], isNow = screen === here;
      var isTouched = screen && (index < screens.indexOf(here) ||
        blocks.some(function (one) { return one.screen === screen && answering.read(one.element) !== null; }));
      var isDone = !isNow && isTouched && !gaps(screen).length;
      bead.className = isNow ? "now" : isDone ? "done" : "";
      if (isNow) bead.setAttribute("aria-current", "step"); else bead.removeAttribute("aria-current");
      var done = bead.querySelector("[data-done]");
      if (done) done.hidden = !isDone;
    });
  }

  // --- from screen to screen -----------------------------------------------------------------------------------------
  function numbered(screen) { return address + (way().indexOf(screen) + 1) + "/" + location.search; }

  function go(screen, isQuiet) {
    here = screen;
    screens.forEach(function (one) { one.hidden = one !== screen; });
    var heading = screen.querySelector("h1");
    document.title = title.replace(/^.*?(?= — )/, heading.textContent);
    if (!isQuiet) history.pushState(null, "", numbered(screen));
    tellWay();
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  function byAddress() {
    var found = /\/(\d+)\/$/.exec(location.pathname);
    return found ? way()[Number(found[1]) - 1] : null;
  }

  function forward() {
    var wrong = gaps(here);
    wrong.forEach(function (one) {
      if (!one.element.hasAttribute("data-wrong")) tellError(one, answering.rule(one.element) || words("needed"));
    });
    if (wrong.length) return show(wrong[0]);
    var following = /[?&]check=/.test(location.search) ? null : way()[way().indexOf(here) + 1];
    if (following) return go(following);
    next.setAttribute("aria-busy", "true");
    keeping.send(function (state) {
      next.removeAttribute("aria-busy");
      var refused = blocks.filter(function (one) { return !one.element.hidden && one.element.hasAttribute("data-wrong"); })[0];
      if (state === "saved" && refused) show(refused);
      else if (state === "saved") location.href = address + "check/";
      else if (state === "unsent") tellOffline(words("no-check"));
    });
  }

  function back() {
    var before = way()[way().indexOf(here) - 1];
    if (before) go(before); else location.href = address;
  }

  function show(one) {
    if (one.screen !== here) go(one.screen);
    var control = one.element.querySelector("input, select, textarea");
    one.element.scrollIntoView();
    if (control) control.focus({ preventScroll: true });
  }

  // --- what is told --------------------------------------------------------------------------------------------------
  function tellError(one, text) {
    var place = document.getElementById("q-" + one.key + "-error");
    place.textContent = text || "";
    list(one.element.querySelectorAll("input[type=text], input[type=number], input[type=date], textarea")).forEach(function (control) {
      if (text) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
    });
  }

  function tellOffline(text) {
    offline.hidden = !text;
    if (offline.textContent !== text) offline.textContent = text;
    status.hidden = !!text;
  }

  function tellNotice(text) {
    notice.hidden = !text;
    notice.querySelector("[data-text]").textContent = text;
    if (text) notice.scrollIntoView();
  }

  function tell(state, reply, isKept) {
    var isPhone = window.matchMedia && window.matchMedia("(pointer: coarse) and (max-width: 640px)").matches;
    if (state === "saved") {
      tellOffline("");
      status.classList.add("is-saved");
      status.querySelector("[data-text]").textContent = reply.saved;
      Object.keys(reply.errors).forEach(function (key) {
        if (!block(key)) return;
        block(key).element.setAttribute("data-wrong", "");
        tellError(block(key), reply.errors[key]);
      });
      takeOver(reply.fields);
    } else if (state === "unsent") {
      tellOffline(!isKept ? words("nowhere") : isPhone ? words("on-phone") : words("on-device"));
    } else if (reply && reply.sent) {
      location.href = address;
    } else {
      tellOffline("");
      status.hidden = true;
      tellNotice((reply ? reply.shut : words("stale")) + " " + (keeping.hasWaiting() ? words("stay") : ""));
    }
  }

  // Questions answered anew on another device come as that device left them.
  function takeOver(fields) {
    var names = Object.keys(fields).filter(block).map(function (key) {
      var one = block(key), holder = document.createElement("div");
      var isFocused = one.element.contains(document.activeElement);
      holder.innerHTML = fields[key];
      var old = one.element.querySelector("fieldset"), fresh = holder.querySelector("fieldset");
      old.parentNode.replaceChild(fresh, old);
      one.element.removeAttribute("data-wrong");
      if (isFocused) show(one);
      return "«" + fresh.querySelector("legend").firstChild.textContent.trim() + "»";
    });
    if (!names.length) return;
    answering.comfort(form);
    refresh();
    tellNotice(words("elsewhere") + " " + names.join(", "));
  }

  // --- what the respondent does --------------------------------------------------------------------------------------
  function changed(control) {
    var element = closest(control, "data-question"), one = element && block(element.getAttribute("data-question"));
    if (!one) return;
    clearTimeout(pause);
    one.element.removeAttribute("data-wrong");
    tellError(one, answering.rule(one.element));
    keeping.change(one.key, answering.pack(one.element));
    refresh();
    keeping.send();
  }

  form.addEventListener("change", function (event) { changed(event.target); });
  form.addEventListener("input", function (event) {
    var control = event.target;
    if (!control.hasAttribute("data-typed")) return;
    var element = closest(control, "data-question");
    keeping.change(element.getAttribute("data-question"), answering.pack(element));
    clearTimeout(pause);
    pause = setTimeout(function () { changed(control); }, 1500);
  });
  document.addEventListener("click", function (event) {
    var button = event.target;
    while (button && button.nodeName !== "BUTTON") button = button.parentNode;
    if (button) pressed = button;
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var name = pressed && pressed.name;
    if (name === "clear") {
      var element = closest(pressed, "data-question");
      answering.put(element, []);
      changed(element);
      element.querySelector("input").focus({ preventScroll: true });
    } else if (name === "back") back(); else forward();
    pressed = null;
  });
  window.addEventListener("popstate", function () {
    var screen = byAddress();
    if (screen) go(screen, true); else location.reload();
  });

  var keeping = answering.keep(page, tell);
  keeping.recall(function (key, pairs) { if (block(key)) answering.put(block(key).element, pairs); });
  answering.comfort(form);
  refresh();
  var wanted = byAddress() || way().filter(function (screen) { return gaps(screen).length; })[0] || way()[way().length - 1];
  if (wanted && wanted !== here) go(wanted, true);
  if (keeping.hasWaiting()) keeping.send();
  if (answering.keepPage) answering.keepPage(page);
  answering.values = function () {
    var values = {};
    blocks.forEach(function (one) { if (!one.element.hidden) values[one.key] = answering.read(one.element); });
    return values;
  };
})();
