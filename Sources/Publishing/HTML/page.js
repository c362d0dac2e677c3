"use strict";
// Opens the article beside the statement whose source mark was followed, with its words highlighted. Without this
// script the marks lead to the paragraph in the article further down.
(() => {
  const root = document.documentElement;
  const pane = document.getElementById("pane");
  const text = document.getElementById("pane-text");
  const marks = document.getElementById("pane-marks");
  const wide = matchMedia("(min-width: 64rem)");
  let opener = null;

  // Where the pane covers the page, what is below it cannot be reached.
  function cover(isCovered) {
    for (const part of document.querySelectorAll("body > :not(#pane, script)")) part.inert = isCovered;
  }
  wide.addEventListener("change", () => cover(!pane.hidden && !wide.matches));

  // What the element `block` of an article holds of the range, as a range of the document; offsets are UTF-16 units.
  function part(block, start, end) {
    const node = block.firstChild;
    const offset = Number(block.dataset.o);
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node ? node.length : 0);
    if (!node || from >= to) return null;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  }

  function parts(article, link) {
    const [start, end] = link.dataset.r.split("-").map(Number);
    return [...article.querySelectorAll("[data-o]")].map(block => part(block, start, end)).filter(Boolean);
  }

  // A thin line under all that the account cites, where the browser can paint ranges.
  function underline(article, row) {
    if (!window.Highlight || !CSS.highlights) return;
    const links = document.querySelectorAll(`main a[data-r][data-a="${row}"]`);
    CSS.highlights.set("cited", new Highlight(...[...links].flatMap(link => parts(article, link))));
  }

  function show(link) {
    const row = link.dataset.a;
    const original = document.getElementById("a" + row);
    if (!original) return;
    const article = original.cloneNode(true);
    for (const element of [article, ...article.querySelectorAll("[id]")]) element.removeAttribute("id");
    text.replaceChildren(article);
    underline(article, row);
    let first = null;
    if (link.dataset.r) {
      for (const range of parts(article, link).reverse()) {
        const mark = document.createElement("mark");
        range.surroundContents(mark);
        first = mark;
      }
    }
    root.dataset.pane = "";
    pane.hidden = false;
    cover(!wide.matches);
    const folded = first && first.closest("details");
    if (folded) folded.open = true;
    if (first) first.scrollIntoView({ block: "center" });
    else text.scrollTop = 0;
  }

  // The marks beside the one that was followed: the same statement in the other articles.
  function offer(link) {
    const group = link.closest("tr, .marks");
    const links = group ? [...group.querySelectorAll("a[data-r]")] : [];
    marks.replaceChildren(...links.map(other => {
      const copy = other.cloneNode(false);
      copy.className = "m";
      copy.textContent = other.getAttribute("aria-label").replace(/^Source \d+, | (states it|says otherwise)$/g, "");
      if (other === link) copy.setAttribute("aria-current", "true");
      return copy;
    }));
  }

  function point(link) {
    for (const other of document.querySelectorAll("main [aria-current]")) other.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "true");
  }

  function close() {
    if (pane.hidden) return;
    pane.hidden = true;
    delete root.dataset.pane;
    cover(false);
    point(null);
    if (opener) opener.focus();
    opener = null;
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-a]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (pane.contains(link)) {
      for (const other of marks.children) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      show(link);
      return;
    }
    opener = link;
    offer(link);
    point(link);
    show(link);
    // The column may have become narrower, and the mark another place.
    link.scrollIntoView({ block: "nearest" });
    text.focus({ preventScroll: true });
  });
  document.getElementById("close").addEventListener("click", close);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") close();
  });

  // Light or dark: what the system says until the reader says otherwise.
  const button = document.getElementById("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const name = () => { button.textContent = isDark() ? "Light" : "Dark"; };
  try { root.dataset.theme = localStorage.getItem("parallax-theme") || ""; } catch { /* not kept */ }
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("parallax-theme", root.dataset.theme); } catch { /* not kept */ }
    name();
  });
  system.addEventListener("change", name);
  name();
})();
