/* Runs before everything else, in the JavaScript of 2009, because Internet Explorer and the first Edge must understand it. */
/* eslint-disable no-var -- there is nothing else in that JavaScript */
(function () {
  var agent = window.navigator.userAgent;
  var isOld = /Trident|MSIE|Edge\//.test(agent) || typeof window.Proxy !== "function" || typeof window.ResizeObserver !== "function";
  if (!isOld) return;
  document.documentElement.className = "old";
  document.addEventListener("DOMContentLoaded", function () {
    document.getElementById("old").removeAttribute("hidden");
    document.getElementById("pane").style.display = "none";
  });
})();
