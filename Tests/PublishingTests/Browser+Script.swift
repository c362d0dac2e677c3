extension Browser {
  /// What the tests ask of a page; runs when all of it is there, and tells the page around it what it finds.
  static let script = #"""
    const found = {};
    let violations = 0;
    document.addEventListener("securitypolicyviolation", () => { violations += 1; });
    const visible = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length;
    // WCAG 2.2, relative luminance and contrast ratio.
    const channels = colour => {
      const numbers = colour.match(/[\d.]+/g).map(Number);
      return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
    };
    const luminance = rgb => {
      const [r, g, b] = rgb.map(value => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = element => {
      for (let node = element; node; node = node.parentElement) {
        const colour = channels(getComputedStyle(node).backgroundColor);
        if (colour.alpha === 1) return colour.rgb;
      }
      return [255, 255, 255];
    };
    const contrast = element => {
      const pair = [luminance(channels(getComputedStyle(element).color).rgb), luminance(ground(element))];
      return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    };
    addEventListener("load", () => {
      const root = document.documentElement;
      found.title = document.title;
      found.scripts = document.querySelectorAll("body script").length;
      found.foreign = document.querySelectorAll("img, svg, iframe, object, embed, link, form, input, base").length;
      const elements = [...document.querySelectorAll("body *")];
      found.handlers = elements.filter(e => [...e.attributes].some(a => a.name.startsWith("on") || a.name === "src")).length;
      found.links = [...document.querySelectorAll("[href]")].filter(e => !e.getAttribute("href").startsWith("#")).length;
      found.resources = performance.getEntriesByType("resource").length;
      found.article = [...document.querySelectorAll(".source [data-o]")].map(e => e.textContent).join("\n");
      found.isDark = String(matchMedia("(prefers-color-scheme: dark)").matches);
      found.innerWidth = innerWidth;
      found.scrollWidth = root.scrollWidth;
      const reachable = [...document.querySelectorAll("a[href], button, summary, [tabindex]")].filter(visible);
      found.unreachable = reachable.filter(e => e.tabIndex < 0).length;
      found.unnamed = reachable.filter(e => !(e.getAttribute("aria-label") || e.textContent).trim()).length;
      const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(e => Number(e.tagName[1]));
      found.headingSkips = levels.filter((level, place) => level > (place ? levels[place - 1] : 0) + 1).length;
      const texts = elements.filter(e => visible(e) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
      const worst = texts.map(e => [contrast(e), e]).sort((a, b) => a[0] - b[0])[0];
      found.contrast = worst[0];
      found.contrastOf = worst[1].outerHTML.slice(0, 200);
      if (selector) {
        const link = document.querySelector(selector);
        link.click();
        const pane = document.getElementById("pane");
        found.paneHidden = String(pane.hidden);
        found.paneMark = [...pane.querySelectorAll("#pane-text mark")].map(e => e.textContent).join("");
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
        found.afterEscape = String(pane.hidden);
        found.focusBack = String(document.activeElement === link);
      }
      setTimeout(() => {
        found.violations = violations;
        parent.postMessage(JSON.stringify(found), "*");
      }, 100);
    });
    """#
}
