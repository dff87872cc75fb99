// A service worker for questionnaires alone (/a/): the network comes first, the copy made by offline.js when there is
// none. It keeps nothing itself.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function pageOf(request, address) {
  const kept = () => caches.open("answers").then((pages) => pages.match(address));
  try {
    const answer = await fetch(request);
    return answer.status >= 500 ? (await kept()) ?? answer : answer;
  } catch {
    return (await kept()) ?? Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const address = /^.*?\/a\/[^/]+\//.exec(url.pathname);
  if (request.mode === "navigate") {
    if (address) event.respondWith(pageOf(request, address[0]));
  } else if (!address) {
    event.respondWith(fetch(request).catch(async () => {
      const drawn = await caches.open("answers-drawn-with");
      return (await drawn.match(request, { ignoreVary: true })) ?? Response.error();
    }));
  }
});
