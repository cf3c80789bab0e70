import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {JSDOM, VirtualConsole} from "jsdom";

/** One answer of the runtime, as Excel gets it. */
export interface Invoked {
  readonly id: number;
  readonly failed: boolean;
  /** The value, or the sentence of an error. */
  readonly value: unknown;
  readonly errorCode: number | undefined;
}

/** Microsoft's own custom functions runtime, and what Excel does with it: calls arrive as messages, answers go back as requests. */
export interface OfficeRuntime {
  /** Calls functions in one message, in order. Arguments as Excel puts them into JSON; `flags` as in its protocol (4: errors, 8: data types). */
  invoke(calls: readonly {readonly name: string; readonly values: readonly unknown[]; readonly flags?: number}[]): Promise<readonly Invoked[]>;
  /** Names that functions stand behind, in capitals. */
  associated(): string[];
  close(): void;
}

const RUNTIME = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js");
const script = readFileSync(RUNTIME, "utf8");
/** The runtime finds itself by its script element. Nothing is loaded: jsdom fetches no scripts unless it is told to. */
const PAGE = '<!doctype html><html><head><script src="https://localhost/custom-functions-runtime.debug.js"></script></head><body></body></html>';

const [REQUEST, ANSWER, EVENTS] = [1, 2, 3];
const INVOKE = 1000;

interface Request {
  readonly id: number;
  readonly type: number;
  readonly message: {readonly body: string | {readonly Actions?: readonly Action[]}};
}

interface Action {
  readonly Name?: string;
  readonly ArgumentInfo?: {readonly Arguments?: readonly unknown[]};
}

/** Starts the runtime and makes its `CustomFunctions` the one that our functions find. `close` takes it away again. */
export function startRuntime(): OfficeRuntime {
  const waiting = new Map<number, (answer: Invoked) => void>();
  let nextId = 1;
  const bridge: {onMessageFromHost: ((text: string) => void) | null; sendMessageToHost(text: string): void} = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      // The library makes these messages.
      const request = JSON.parse(text) as Request;
      if (request.type !== REQUEST) return;
      const {body} = request.message;
      const {Actions = []} = typeof body === "string" ? (JSON.parse(body) as {Actions?: readonly Action[]}) : body;
      for (const {Name, ArgumentInfo} of Actions)
        if (Name?.startsWith("SetInvocation")) for (const one of resultsIn(ArgumentInfo?.Arguments)) settle(one);
      const answered = {statusCode: 200, headers: {}, body: {Results: []}};
      setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({id: request.id, type: ANSWER, message: answered})));
    },
  };
  const {window} = new JSDOM(PAGE, {url: "https://localhost/taskpane.html", runScripts: "outside-only", virtualConsole: new VirtualConsole()});
  Object.assign(window, {_richApiNativeBridge: bridge});
  window.eval(script);
  // The script defines it; our functions look for it where a page has it.
  const runtime = window["CustomFunctions"] as {_association: {mappings: object}};
  const global = globalThis as {CustomFunctions?: unknown};
  global.CustomFunctions = runtime;

  function settle(answer: Invoked): void {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  }

  return {
    invoke: (calls) => {
      const answers = calls.map(({name, values, flags = 12}) => {
        const id = nextId++;
        const entry = [1, INVOKE, "", JSON.stringify([id, name, values, "Sheet1!A1", flags]), "", false];
        return {entry, answer: new Promise<Invoked>((resolve) => waiting.set(id, resolve))};
      });
      const entries = answers.map(({entry}) => entry);
      bridge.onMessageFromHost?.(JSON.stringify({type: EVENTS, message: {entries}}));
      return Promise.all(answers.map(({answer}) => answer));
    },
    associated: () => Object.keys(runtime._association.mappings),
    close: () => {
      delete global.CustomFunctions;
      window.close();
    },
  };
}

/** Answers stand in an array each, or as objects where the host is older. */
function resultsIn(args: readonly unknown[] = []): Invoked[] {
  // The library makes these answers, one list of them as the only argument.
  const [results = []] = args as (readonly (readonly unknown[] | Invoked)[])[];
  return results.map((one) => {
    if (!Array.isArray(one)) return one as Invoked;
    const [id, isGood, value, errorCode] = one as [number, boolean, unknown, unknown];
    return {id, failed: !isGood, value, errorCode: typeof errorCode === "number" ? errorCode : undefined};
  });
}
