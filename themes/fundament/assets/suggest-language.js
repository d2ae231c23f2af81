// Marks the reader's language on the page that offers them all. The page works without this file.
(function () {
  var wanted = navigator.languages || [navigator.language || ""];
  var links = document.querySelectorAll(".tongues a[hreflang]");
  for (var i = 0; i < wanted.length; i++) {
    var tag = wanted[i].toLowerCase();
    for (var j = 0; j < links.length; j++) {
      var known = links[j].hreflang.toLowerCase();
      if (known === tag || known === tag.split("-")[0]) {
        links[j].classList.add("suggested");
        return;
      }
    }
  }
})();
