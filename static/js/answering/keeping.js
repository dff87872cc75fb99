// Keeps every change on this device until the server has it, and sends it again when the connection is back:
// answering.keep(page, tell) for <… id="q-page" data-keep="id" data-address data-saves [data-shared]>.
//
// In localStorage, "answers:<id>": {address, at, saves, waiting: {key: {pairs, at}}, said: {key: pairs}}. What is
// waiting was not sent yet. What was said was sent, and is newer than the copy of the page kept for hours without
// connection; where there is no copy (data-shared: a device that others use) it is not kept. Everything goes when the
// answers were sent (answering.forget).
// tell(state, reply, isKept): "saved", "unsent" (no connection, tried again), "shut" (answers are not taken), "stale"
// (something else came instead of a reply); isKept is false where the device keeps nothing.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};
  var PREFIX = "answers:", PAGES = "answers", KEPT = 30 * 24 * 3600 * 1000;
  var PAUSES = [2, 4, 8, 16, 32, 60]; // seconds
  var memory = {};

  function get(id) {
    try { return JSON.parse(localStorage.getItem(PREFIX + id)) || memory[id] || null; } catch (error) { return memory[id] || null; }
  }

  function set(id, record) {
    memory[id] = record;
    if (!Object.keys(record.waiting).length && !Object.keys(record.said).length) return forgetKept(id);
    try { localStorage.setItem(PREFIX + id, JSON.stringify(record)); return true; } catch (error) { return false; }
  }

  function forgetKept(id) {
    try { localStorage.removeItem(PREFIX + id); return true; } catch (error) { return false; }
  }

  function ids() {
    try {
      return Object.keys(localStorage).filter(function (name) { return name.indexOf(PREFIX) === 0; })
        .map(function (name) { return name.slice(PREFIX.length); });
    } catch (error) { return Object.keys(memory); }
  }

  function dropPage(address) {
    if (window.caches) caches.open(PAGES).then(function (pages) { pages.delete(address); }).catch(function () {});
  }

  // Whether a copy of the questionnaire is kept for when there is no connection: not on a device that others use.
  answering.keepsCopies = function (page) {
    return !page.hasAttribute("data-shared") && "serviceWorker" in navigator && "caches" in window;
  };

  answering.forget = function (id, address) {
    delete memory[id];
    forgetKept(id);
    dropPage(address);
  };

  // How many answers wait on this device behind the link of ``address``.
  answering.waitingBehind = function (address) {
    return ids().map(get).filter(function (record) { return record && record.address === address; })
      .reduce(function (count, record) { return count + Object.keys(record.waiting).length; }, 0);
  };

  function encode(record, keys) {
    var now = Date.now(), parts = [["seen", record.saves]];
    keys.forEach(function (key) {
      parts.push(["changed", key + ":" + Math.max(0, now - record.waiting[key].at)]);
      parts.push.apply(parts, record.waiting[key].pairs);
    });
    return parts.map(function (pair) { return encodeURIComponent(pair[0]) + "=" + encodeURIComponent(pair[1]); }).join("&");
  }

  // One request with all that waits in the record ``id``; done(state, reply).
  function post(id, done) {
    var record = get(id), keys = Object.keys(record.waiting), sent = {}, request = new XMLHttpRequest();
    keys.forEach(function (key) { sent[key] = record.waiting[key]; });
    request.open("POST", record.address + "save/");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.timeout = 10000;
    request.onerror = request.ontimeout = request.onabort = function () { done("unsent", null); };
    request.onload = function () {
      var reply = null;
      try { reply = JSON.parse(request.responseText); } catch (error) { /* another page came instead */ }
      if (reply && request.status === 200) {
        record = get(id) || record;
        keys.forEach(function (key) {
          if (record.waiting[key] && record.waiting[key].at === sent[key].at) delete record.waiting[key];
          if (record.hasCopy && !reply.errors[key]) record.said[key] = sent[key].pairs;
        });
        Object.keys(reply.fields).forEach(function (key) { if (!record.waiting[key]) delete record.said[key]; });
        record.saves = reply.saves;
        set(id, record);
        done("saved", reply);
      } else if (reply && reply.shut && request.status !== 429) {
        done("shut", reply);
      } else {
        done(request.status >= 500 || request.status === 429 || !request.status ? "unsent" : "stale", null);
      }
    };
    request.send(encode(record, keys));
  }

  answering.keep = function (page, tell) {
    var id = page.getAttribute("data-keep"), address = page.getAttribute("data-address");
    var saves = Number(page.getAttribute("data-saves"));
    var busy = false, again = false, tries = 0, timer = 0, callbacks = [], over = "", isKept = true;
    var record = get(id) || { at: Date.now(), waiting: {}, said: {} };
    record.address = address;
    record.hasCopy = answering.keepsCopies(page);
    if (record.saves === undefined || saves >= record.saves || !record.hasCopy) { record.saves = saves; record.said = {}; }
    set(id, record);

    function now() { return get(id) || record; }

    function hasWaiting() { return Object.keys(now().waiting).length > 0; }

    function send(done) {
      if (over) { if (done) done(over, null); return; }
      if (done) callbacks.push(done);
      if (busy) { again = true; return; }
      busy = true;
      clearTimeout(timer);
      post(id, function (state, reply) {
        busy = false;
        over = state === "shut" || state === "stale" ? state : "";
        tries = state === "unsent" ? tries + 1 : 0;
        if (state === "unsent") timer = setTimeout(send, PAUSES[Math.min(tries, PAUSES.length) - 1] * 1000);
        if (reply && reply.sent) answering.forget(id, address);
        tell(state, reply, isKept);
        if (state === "saved" && (again || hasWaiting())) { again = false; send(); return; }
        again = false;
        callbacks.splice(0).forEach(function (callback) { callback(state, reply); });
      });
    }

    function sendNow() { if (hasWaiting()) send(); }

    window.addEventListener("online", sendNow);
    document.addEventListener("visibilitychange", function () { if (!document.hidden) sendNow(); });
    window.addEventListener("pageshow", function (event) { if (event.persisted) sendNow(); });
    window.addEventListener("pagehide", function () {
      if (!hasWaiting() || over || !navigator.sendBeacon) return;
      var kept = now(), type = "application/x-www-form-urlencoded";
      navigator.sendBeacon(address + "save/", new Blob([encode(kept, Object.keys(kept.waiting))], { type: type }));
    });

    // Answers given behind other links on this device, and what is too old to be kept.
    ids().forEach(function (other) {
      var kept = get(other);
      if (!kept || other === id) return;
      if (Date.now() - kept.at > KEPT) answering.forget(other, kept.address);
      else if (Object.keys(kept.waiting).length) {
        post(other, function (state, reply) { if (reply && reply.sent) answering.forget(other, kept.address); });
      }
    });

    return {
      change: function (key, pairs) {
        var kept = now();
        kept.at = Date.now();
        kept.waiting[key] = { pairs: pairs, at: kept.at };
        isKept = set(id, kept);
      },
      send: send,
      hasWaiting: hasWaiting,
      // Every answer this device knows better than the page: put(key, pairs).
      recall: function (put) {
        var kept = now();
        Object.keys(kept.said).forEach(function (key) { put(key, kept.said[key]); });
        Object.keys(kept.waiting).forEach(function (key) { put(key, kept.waiting[key].pairs); });
      }
    };
  };
})();
