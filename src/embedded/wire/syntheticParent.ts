import type {EventEntry} from "../objects/subscriptions";
import {DOCUMENT_SELECTION_CHANGED} from "../objects/subscriptions";
import type {FrameRequest} from "./frame";
import {REGISTER_EVENT, UNREGISTER_EVENT, answerTo, appContext, readRequest} from "./frame";
import type {DocumentSetting, LodestarHost, LodestarPane} from "./paneHost";
import {requirementMatrix} from "./requirementMatrix";

/** Office's numbers for calls and events. */
const Call = {executeRichApi: 93, refreshSettings: 75, saveSettings: 76, commandCompleted: 94} as const;
const Event = {richApiMessage: 33, appCommandInvoked: 39, documentSelectionChanged: 2} as const;

/** Office's code for a call that this host does not have. */
const UNSUPPORTED = 5000;

/** Office's code for a fault of the host itself. */
const INTERNAL_ERROR = 5001;

/** A call's parameters, as far as we play it. */
interface CallData {
  readonly DdaMethod: {readonly DispatchId: number};
  /** Custom data, method, path, headers, body, permissions, flags ... */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: {readonly Properties?: readonly DocumentSetting[]};
}

/** Plays the page of Excel on the web towards office.js: answers what it posts to its parent, and tells it events. */
export class SyntheticParent implements LodestarPane {
  #events = new Map<number, FrameRequest>();

  /** `origin` is what the answers claim to come from; `post` hands them to office.js. */
  constructor(
    private readonly host: LodestarHost,
    private readonly origin: string,
    private readonly post: (message: string) => void,
  ) {}

  /** Takes what office.js posted. When the host itself fails, the add-in hears of an internal error, and our caller of the reason. */
  async receive(message: unknown): Promise<void> {
    const request = readRequest(message);
    if (request === undefined) return;
    try {
      this.post(answerTo(request, this.origin, await this.#answer(request)));
    } catch (fault) {
      this.post(answerTo(request, this.origin, {Version: 1, Error: INTERNAL_ERROR, Data: []}));
      throw fault;
    }
  }

  invoke(actionId: string): boolean {
    return this.#tell(Event.appCommandInvoked, ["ribbon", actionId, JSON.stringify({source: {id: actionId}})]);
  }

  tellEvents(entries: readonly EventEntry[]): boolean {
    if (entries.some(([, type]) => type === DOCUMENT_SELECTION_CHANGED)) this.#tell(Event.documentSelectionChanged, {});
    return this.#tell(Event.richApiMessage, {ArrayData: entries});
  }

  #tell(event: number, data: unknown): boolean {
    const registration = this.#events.get(event);
    if (registration !== undefined) this.post(answerTo(registration, this.origin, data, {isEvent: true}));
    return registration !== undefined;
  }

  async #answer(request: FrameRequest): Promise<unknown> {
    if (request._actionType === REGISTER_EVENT) this.#events.set(eventOf(request), request);
    if (request._actionType === UNREGISTER_EVENT) this.#events.delete(eventOf(request));
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#context();
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        // The client library gives every call this shape.
        return this.#call(request._data as CallData);
      default:
        return {Version: 1, Error: request._actionType === REGISTER_EVENT || request._actionType === UNREGISTER_EVENT ? 0 : UNSUPPORTED};
    }
  }

  async #context(): Promise<object> {
    const settings = await this.host.settings();
    return appContext({locale: this.host.locale, requirementMatrix: requirementMatrix(this.host.apiVersion ?? "1.12"), settings});
  }

  async #call(data: CallData): Promise<object> {
    switch (data.DdaMethod.DispatchId) {
      case Call.executeRichApi:
        return this.#execute(data.ArrayData ?? []);
      case Call.refreshSettings:
        return {Version: 1, Error: 0, Properties: {Settings: (await this.host.settings()).map(([Name, Value]) => ({Name, Value}))}};
      case Call.saveSettings:
        await this.host.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        return {Version: 1, Error: 0};
      case Call.commandCompleted:
        return {Version: 1, Error: 0};
      default:
        return {Version: 1, Error: UNSUPPORTED};
    }
  }

  async #execute(data: readonly unknown[]): Promise<object> {
    const [body, , flags] = data.slice(4);
    const answer = await this.host.execute(String(body), Number(flags));
    if (answer.ooeError !== undefined) return {Version: 1, Error: answer.ooeError, Data: []};
    return {Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer.body]};
  }
}

function eventOf(request: FrameRequest): number {
  const data = request._data;
  return typeof data === "object" && data !== null && "eventDispId" in data ? Number(data.eventDispId) : Number.NaN;
}
