// answering.keepPage(page): the questionnaire opens again without connection. Its page and what it is drawn with are
// copied into the browser's cache, from where static/js/answering/worker.js hands them out; answering.forget deletes
// the page. Only over https (or on this machine), and not on a device that others use.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};
  var PAGES = "answers", DRAWN = "answers-drawn-with";

  function copyPage(address) {
    return fetch(location.href, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok || answer.redirected) return null;
      return caches.open(PAGES).then(function (pages) { return pages.put(address, answer); });
    });
  }

  function copyFiles() {
    var files = performance.getEntriesByType("resource").map(function (entry) { return entry.name; })
      .filter(function (name) { return /\.(css|js|woff2|svg)(\?|$)/.test(name) && name.indexOf(location.origin) === 0; });
    return caches.open(DRAWN).then(function (drawn) {
      return drawn.keys().then(function (old) {
        var known = old.map(function (request) { return request.url; });
        old.forEach(function (request) { if (files.indexOf(request.url) === -1) drawn.delete(request); });
        return Promise.all(files.filter(function (name) { return known.indexOf(name) === -1; }).map(function (name) {
          return drawn.add(name).catch(function () {});
        }));
      });
    });
  }

  answering.keepPage = function (page) {
    if (!answering.keepsCopies(page)) return;
    window.addEventListener("load", function () {
      navigator.serviceWorker.register(page.getAttribute("data-worker")).then(function () {
        return Promise.all([copyPage(page.getAttribute("data-address")), copyFiles()]);
      }).then(function () { page.setAttribute("data-copied", ""); }).catch(function () { /* without a copy, then */ });
    });
  };
})();
