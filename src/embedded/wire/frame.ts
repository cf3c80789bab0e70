/** Messages between office.js in a frame and the page that plays Excel on the web around it. */

const CONVERSATION = "lodestar";
const CONTROL = "pane";

export const INVOKE = 0;
export const REGISTER_EVENT = 1;
export const UNREGISTER_EVENT = 2;

/** What office.js asks of the page. */
export interface FrameRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

const REQUEST_MESSAGE = 0;
const ANSWER_MESSAGE = 1;

/** Reads a message that office.js posted; undefined where it is something else. */
export function readRequest(message: unknown): FrameRequest | undefined {
  if (typeof message !== "string") return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    // Other scripts post texts of their own to their parent; they are not for us.
    return undefined;
  }
  const isRequest = typeof parsed === "object" && parsed !== null && "_messageType" in parsed && parsed._messageType === REQUEST_MESSAGE;
  // Only office.js posts messages of this type; it gives them these fields.
  return isRequest ? (parsed as FrameRequest) : undefined;
}

/** An answer to a request, or, with a response type of 1, an event that the request had asked for. */
export function answerTo(request: FrameRequest, origin: string, data: unknown, options: {isEvent?: boolean; error?: number} = {}): string {
  return JSON.stringify({
    _messageType: ANSWER_MESSAGE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: options.error ?? 0,
    _responseType: options.isEvent ? 1 : 0,
    _serializerVersion: 1,
  });
}

/** The name that a frame's window must have for office.js to see Excel on the web, with the given language, around it. */
export function frameName(origin: string, locale: string): string {
  const SHARED_RUNTIME = 1;
  const CUSTOM_FUNCTIONS = 2;
  const hostInfo = ["Excel", "Web", "16.00", locale, "lodestar", "", "disableLogging", String(SHARED_RUNTIME + CUSTOM_FUNCTIONS)].join("$");
  const xdmInfo = [CONVERSATION, CONTROL, origin].join("|");
  return JSON.stringify({baseFrameName: "lodestar", hostInfo, xdmInfo, serializerVersion: "1", flights: "[]"});
}

/** What office.js asks first: the document and the host it is in. */
export function appContext(about: {locale: string; requirementMatrix: object; settings: readonly (readonly [string, string])[]}): object {
  const EXCEL_ON_THE_WEB = 16;
  const READ_WRITE = 1;
  const TASK_PANE = 1;
  return {
    _id: CONTROL,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16",
    _appMinorVersion: 0,
    _appUILocale: about.locale,
    _dataLocale: about.locale,
    _docUrl: "Book1.xlsx",
    _clientMode: READ_WRITE,
    _settings: about.settings,
    _reason: "documentOpened",
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: "lodestar",
    _appInstanceId: "lodestar",
    _requirementMatrix: JSON.stringify(about.requirementMatrix),
    _hostFullVersion: "16.0.18000.10000",
    _addinName: "Lodestar",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
