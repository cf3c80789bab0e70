import {proxy} from "comlink";
import type {Bench} from "./bench";
import {createBench} from "./bench";
import type {RemoteExcel} from "./remoteDesk";

/** Where the sample customers and prospects lie. */
const samples = {customers: "/assets/samples/customers.csv", prospects: "/assets/samples/prospects.csv"};

/** What the manifest points to: the functions of the add-in, as Excel knows them before the add-in starts. */
const functions = "/functions.json";

/** The bench over the worker, in step with it. */
export async function benchOver(excel: RemoteExcel): Promise<Bench> {
  const bench = createBench(excel, (tell) => proxy(tell));
  await excel.listen(proxy(bench.notice));
  return bench;
}

/** Makes the add-in's functions known, then opens what the address asks for (`?file=/some/file.xlsx`), else the sample customers. */
export async function openFirst(excel: RemoteExcel, bench: Bench, search: string): Promise<void> {
  const asked = new URLSearchParams(search).get("file");
  const told = await knowFunctions(excel);
  try {
    if (asked !== null) await bench.open(decodeURIComponent(asked.split("/").at(-1) ?? asked), await (await fetched(asked)).blob());
    else await bench.startSample(await (await fetched(samples.customers)).text(), await (await fetched(samples.prospects)).text());
  } catch (error) {
    bench.say({intent: "error", text: `${error instanceof Error ? error.message : String(error)} Open another file.`});
  }
  if (!bench.state().sheet) await bench.startBlank();
  if (told !== undefined && !bench.state().message) bench.say({intent: "warning", text: told});
}

/** Makes the add-in's functions known; a sentence where their description cannot be loaded, for everything else works without them. */
async function knowFunctions(excel: RemoteExcel): Promise<string | undefined> {
  try {
    await excel.knowFunctions(await (await fetched(functions)).text());
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Cells with functions of Lodestar will read #NAME?.`;
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`“${address}” cannot be loaded (${response.status}).`);
  return response;
}
