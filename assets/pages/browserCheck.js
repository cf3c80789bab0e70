/* Runs before everything else, in the JavaScript of 2009, because Internet Explorer and the first Edge must understand it. */
/* eslint-disable no-var -- there is nothing else in that JavaScript */
(function () {
  var agent = window.navigator.userAgent;
  var isOld = /Trident|MSIE|Edge\//.test(agent) || typeof window.Proxy !== "function" || typeof window.ResizeObserver !== "function";
  if (isOld) {
    document.documentElement.className = "old";
    document.addEventListener("DOMContentLoaded", function () {
      showInstead("old");
    });
    return;
  }

  /* A page that the browser kept from before a new version names scripts that are gone. Nothing else can say so then. */
  var ownFiles = window.location.href.replace(/[^/]*$/, "");
  window.addEventListener(
    "error",
    function (event) {
      var source = event.target && event.target.tagName === "SCRIPT" ? String(event.target.src) : "";
      if (source.indexOf(ownFiles) === 0 && document.getElementById("pane").children.length === 0) showInstead("stale");
    },
    true
  );
  document.addEventListener("DOMContentLoaded", function () {
    document.getElementById("reload").addEventListener("click", function () {
      window.location.reload();
    });
  });

  function showInstead(id) {
    document.getElementById(id).removeAttribute("hidden");
    document.getElementById("pane").style.display = "none";
  }
})();
