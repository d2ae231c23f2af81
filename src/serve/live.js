// The page as it is being written: loads it anew after a save, and shows what is wrong with the site.
(function () {
  "use strict";
  const script = document.currentScript;
  const edition = script.dataset.edition;
  let source = null;

  // A hidden page listens to nothing: a browser opens only six connections to one server.
  function listen() {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource("/__fundament/reload");
      source.onmessage = function (event) {
        if (event.data !== edition) location.reload();
      };
    }
  }

  async function showProblems() {
    const answer = await fetch("/__fundament/problems");
    const html = await answer.text();
    if (!answer.ok || html === "") return;
    const host = document.createElement("fundament-problems");
    host.lang = "en";
    host.dir = "ltr";
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = '<link rel="stylesheet" href="/__fundament/live.css">' + html;
    const details = root.querySelector("details");
    if (sessionStorage.getItem("fundament-problems") === "closed") details.open = false;
    details.addEventListener("toggle", function () {
      sessionStorage.setItem("fundament-problems", details.open ? "open" : "closed");
    });
    document.body.append(host);
  }

  document.addEventListener("visibilitychange", listen);
  listen();
  if (script.dataset.problems !== "here") showProblems();
})();
