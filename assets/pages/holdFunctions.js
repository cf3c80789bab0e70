/* Runs right after Office.js and before Lodestar's own scripts, which take their time. Excel may have opened this page only for cells that wait for our functions,
   and calls them as soon as Office.js says that it is ready: without this they would fail, because nothing stands behind their names yet. Associating them ends it. */
/* eslint-disable no-var -- in the JavaScript of 2009, as browserCheck.js */
(function () {
  var functions = window.CustomFunctions;
  var isOld = document.documentElement.className === "old";
  if (functions && functions.delayInitialization && !isOld) functions.delayInitialization();
})();
