import {success} from "../../domain/outcome";
import {activePlace} from "./active";
import {attempt, type ExcelApi, hostCode} from "./attempt";

/** Milliseconds of quiet after which a change of selection counts; people walk through sheets with the arrow keys. */
const QUIET = 150;
/** Milliseconds after which a host that refused to tell of changes is asked again, and how often. */
const RETRY = 5000;
const TRIES = 10;

/** Calls back when the user looks at another sheet or table; a selection that stays inside of one, and our own writes, say nothing. */
export async function onActiveSourceChanged(excel: ExcelApi, listener: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let last = await placeNow();

  async function placeNow(): Promise<string | undefined> {
    const place = await activePlace(excel);
    return place.ok ? place.value : undefined;
  }
  async function look(): Promise<void> {
    const place = await placeNow();
    // A host that cannot answer now (someone types in a cell, a chart is selected) will report the next selection.
    if (isStopped || place === undefined || place === last) return;
    last = place;
    listener();
  }
  async function moved(): Promise<void> {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void look(), QUIET);
  }

  let handlers: Awaited<ReturnType<typeof addHandlers>> = [];
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Asks for events. Where the host refuses, the list can be chosen by hand meanwhile, so it is only asked again. */
  async function register(tries: number): Promise<void> {
    const added = await attempt(excel, {action: "read"}, async (context) => success(await addHandlers(context, moved)));
    if (added.ok) handlers = added.value;
    else if (!isStopped && tries > 0) retry = setTimeout(() => void register(tries - 1), RETRY);
    if (isStopped) await removeHandlers(excel, handlers);
  }
  await register(TRIES);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    clearTimeout(retry);
    await removeHandlers(excel, handlers);
  };
}

async function addHandlers(context: Excel.RequestContext, moved: () => Promise<void>) {
  const {worksheets} = context.workbook;
  const added = [worksheets.onActivated.add(moved), context.workbook.onSelectionChanged.add(moved)];
  await context.sync();
  return added;
}

async function removeHandlers(excel: ExcelApi, handlers: Awaited<ReturnType<typeof addHandlers>>): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  try {
    await excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch (error) {
    // A host that cannot be reached tells no events either; ours are ignored from now on.
    if (hostCode(error) === undefined) throw error;
  }
}
