// The index of a long page: the part that was asked for, or is being read, is marked in [data-parts] and kept in sight.
(() => {
  const index = document.querySelector("[data-parts]");
  if (!index || !("IntersectionObserver" in window)) return;
  const links = new Map([...index.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const seen = new Set();

  const mark = () => {
    const asked = location.hash.slice(1);
    const current = seen.has(asked) ? asked : [...links.keys()].find((key) => seen.has(key));
    links.forEach((link, key) => {
      if (key !== current) return link.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      const list = link.closest("ul");
      list.scrollLeft = Math.max(0, link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2);
    });
  };
  const observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => (entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id)));
    mark();
  }, { rootMargin: "-64px 0px -55% 0px" });
  links.forEach((link, key) => {
    const part = document.getElementById(key);
    if (part) observer.observe(part);
  });
})();
