// Shows what a word means beside the word itself, where the browser can. Without this file, or without popovers, the
// link leads to the list at the end of the page.
(function () {
  if (!HTMLElement.prototype.hasOwnProperty("popover")) return;
  var list = document.querySelector(".words-on-this-page[data-close]");
  var links = document.querySelectorAll("a.term");
  for (var i = 0; list && i < links.length; i++) links[i].addEventListener("click", show);

  function show(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    var link = event.currentTarget;
    var entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry) return;
    event.preventDefault();
    var panel = make(entry);
    link.after(panel);
    panel.showPopover();
  }

  // A new one each time, so that the page holds no word twice for those who read or print it.
  function make(entry) {
    var panel = document.createElement("div");
    panel.className = "term-panel";
    panel.lang = document.documentElement.lang;
    panel.dir = document.documentElement.dir;
    panel.setAttribute("popover", "auto");
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", entry.querySelector("dt").textContent);
    var words = document.createElement("dl");
    var copy = entry.cloneNode(true);
    copy.removeAttribute("id");
    words.append(copy);
    var close = document.createElement("button");
    close.type = "button";
    close.className = "button";
    close.textContent = list.dataset.close;
    close.autofocus = true;
    close.addEventListener("click", function () { panel.hidePopover(); });
    panel.append(words, close);
    panel.addEventListener("toggle", function (event) {
      if (event.newState === "closed") panel.remove();
    });
    return panel;
  }
})();
