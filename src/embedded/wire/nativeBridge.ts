import type {ExcelHost} from "../objects/excelHost";
import {OOE} from "../objects/excelHost";
import {messageFor} from "../objects/refusal";

/** What the client library looks for as `_richApiNativeBridge`: texts go to the host, the host calls back with texts. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** Kinds of messages on the bridge. */
const REQUEST = 1;
const ANSWER = 2;
const EVENTS = 3;

/** A bridge between the client library in this process and a host. Returns also how to take it down. */
export function nativeBridge(host: ExcelHost): {bridge: NativeBridge; close: () => void} {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(message) {
      // The library makes these messages; see BridgeRequest.
      const request = JSON.parse(message) as BridgeRequest;
      if (request.type === REQUEST) void answer(request);
    },
  };
  const send = (message: string) => bridge.onMessageFromHost?.(message);

  async function answer({id, flags, message}: BridgeRequest): Promise<void> {
    const {statusCode, body} = await bridgeAnswer(host, message.body, flags);
    // The body is JSON already. Put in as it is, large answers are not escaped and read twice.
    send(`{"id":${id},"type":${ANSWER},"message":{"statusCode":${statusCode},"headers":{},"body":${body}}}`);
  }

  const stop = host.onEvents((entries) => send(JSON.stringify({type: EVENTS, message: {entries}})));
  return {bridge, close: stop};
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: {readonly body: string | object};
}

interface BridgeAnswer {
  readonly statusCode: number;
  readonly body: string;
}

async function bridgeAnswer(host: ExcelHost, body: string | object, flags: number): Promise<BridgeAnswer> {
  try {
    const answered = await host.execute(body, flags);
    if (answered.ooeError === undefined) return {statusCode: 200, body: answered.body};
    return refused(ooeName(answered.ooeError));
  } catch (error) {
    // A fault of the embedded Excel itself: the add-in sees a failed sync, the developer the reason.
    return refused("GeneralException", `embedded Excel: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

const refused = (code: string, message = messageFor(code)): BridgeAnswer => ({statusCode: 400, body: JSON.stringify({error: {code, message}})});

const ooeName = (number: number): string => Object.entries(OOE).find(([, each]) => each === number)?.[0] ?? "GeneralException";
