// The pages around the questions, <… id="q-page" data-place>: "start" and "check" send what still waits on this device,
// "check" sends the questionnaire, however often the connection breaks; "thanks" leaves nothing behind; "shut" says
// what could not be sent.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};
  var page = document.getElementById("q-page"), place = page && page.getAttribute("data-place");
  if (!place) return;
  var id = page.getAttribute("data-keep"), offline = document.getElementById("q-offline");

  function tellOffline(name) {
    offline.hidden = !name;
    offline.textContent = name ? page.getAttribute("data-words-" + name) : "";
  }

  function leaveNoCopy(address) {
    if (window.caches) caches.open("answers").then(function (pages) { pages.delete(address); }).catch(function () {});
  }

  function sendQuestionnaire(form) {
    var request = new XMLHttpRequest(), button = document.getElementById("q-send"), isSending = false, timer = 0;

    function send() {
      if (isSending) return;
      isSending = true;
      clearTimeout(timer);
      button.setAttribute("aria-busy", "true");
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
      request.timeout = 20000;
      request.send("seen=" + encodeURIComponent(form.elements.seen.value));
    }

    function failed() {
      isSending = false;
      button.removeAttribute("aria-busy");
      tellOffline("not-sent");
      timer = setTimeout(send, 5000);
    }

    request.onerror = request.ontimeout = failed;
    request.onload = function () {
      if (request.status >= 500 || request.status === 429) return failed();
      var reply = null;
      try { reply = JSON.parse(request.responseText); } catch (error) { /* another page came instead */ }
      if (reply && reply.sent) {
        answering.forget(id, page.getAttribute("data-address"));
        location.replace(page.getAttribute("data-address"));
      } else HTMLFormElement.prototype.submit.call(form);
    };
    form.addEventListener("submit", function (event) { event.preventDefault(); send(); });
    window.addEventListener("online", function () { if (!offline.hidden) send(); });
  }

  if (place === "thanks") answering.forget(id, page.getAttribute("data-address"));
  if (place === "shut") {
    var address = /^.*?\/a\/[^/]+\//.exec(location.pathname), count = address ? answering.waitingBehind(address[0]) : 0;
    if (address) leaveNoCopy(address[0]);
    if (count) tellOffline("stay");
  }
  if (place === "start" || place === "check") {
    var keeping = answering.keep(page, function (state) { tellOffline(state === "unsent" ? "on-device" : ""); });
    var form = document.querySelector("form[data-send]");
    if (keeping.hasWaiting()) keeping.send(function (state) { if (state === "saved") location.reload(); });
    else if (place === "start") leaveNoCopy(page.getAttribute("data-address"));
    if (form) sendQuestionnaire(form);
  }
})();
