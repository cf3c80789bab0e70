import {createRoot} from "react-dom/client";
import {App} from "./App";
import {openPaneDoor} from "./paneDoor";
import {startExcelWorker} from "./remoteDesk";
import {benchOver, openFirst} from "./start";
import {unforeseen} from "./sentences";
import {playgroundHooks} from "./testHooks";

async function start(root: HTMLElement) {
  const excel = startExcelWorker((message) => {
    root.textContent = `The workbook could not start: ${message}. Reload the page.`;
  });
  const bench = await benchOver(excel);
  // A gesture that failed for a reason nobody foresaw must not look as if it had worked.
  window.addEventListener("unhandledrejection", ({reason}) => bench.say({intent: "error", text: unforeseen(String(reason))}));
  const door = openPaneDoor(excel);
  createRoot(root).render(<App bench={bench} door={door} />);
  await openFirst(excel, bench, window.location.search);
  window.lodestarPlayground = playgroundHooks(excel, bench);
}

const root = document.getElementById("root");
if (!root) throw new Error("missing element: root");
void start(root);
