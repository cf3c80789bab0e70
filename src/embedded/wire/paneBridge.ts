/**
 * Runs in the pane's frame before office.js, in the playground only: puts a synthetic parent in place of the frame's, so
 * that office.js finds Excel on the web around it, whatever the address of the page and also over plain http.
 */
import {frameName} from "./frame";
import type {LodestarHost, LodestarPane} from "./paneHost";
import {SyntheticParent} from "./syntheticParent";

declare global {
  interface Window {
    /** On the page around the pane. */
    lodestarHost?: LodestarHost;
    /** On the pane's own window. */
    lodestarPane?: LodestarPane;
  }
}

/** office.js trusts an https parent of the page's own host name, and asks for no proof. */
const origin = `https://${window.location.hostname}`;

/** What office.js remembers of an earlier host in this tab would stand against what we say now. */
function forgetEarlierHost(): void {
  const keys = Array.from({length: sessionStorage.length}, (_key, index) => sessionStorage.key(index));
  for (const key of keys)
    if (key !== null && /hostInfoValue$|CachedSessionSettings$|xdmInfo$|serializerVersion$|IsDialog$/.test(key)) sessionStorage.removeItem(key);
}

function install(host: LodestarHost): void {
  const post = (data: string) => void window.setTimeout(() => window.dispatchEvent(new MessageEvent("message", {data, origin})), 0);
  const parent = new SyntheticParent(host, origin, post);
  const postMessage = (message: unknown) => void parent.receive(message).catch(tell);
  Object.defineProperty(window, "parent", {value: {postMessage}, configurable: true, writable: true});
  window.name = frameName(origin, host.locale);
  window.lodestarPane = parent;
  // A frame that was taken away still hears of calls, and its functions would fail without a page around them.
  host.subscribe((entries) => void (window.closed || parent.tellEvents(entries))).catch(tell);
}

/** A fault of the embedded Excel is nobody's answer; it must be seen. */
function tell(fault: unknown): void {
  setTimeout(() => {
    throw fault;
  }, 0);
}

const host = window.parent === window ? undefined : window.parent.lodestarHost;
if (host === undefined) throw new Error("no lodestarHost: this page belongs in the playground's frame");
forgetEarlierHost();
install(host);
