import {HostError} from "../workbook/hostError";

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  SizeMismatch: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
};

/** Excel's sentence for one of its error codes; the code itself where we know no better. */
export const messageFor = (code: string): string => MESSAGES[code] ?? code;

/** An error as Excel gives it, with Excel's own sentence; a detail (a member, an address) is added in brackets. */
export function refusal(code: string, detail?: string): HostError {
  return new HostError(code, detail === undefined ? messageFor(code) : `${messageFor(code)} (${detail})`);
}

/** The refusal of an array whose shape is not that of its range. */
export const wrongShape = (): HostError => new HostError("InvalidArgument", messageFor("SizeMismatch"));

/** HTTP status that accompanies an error code in an answer. */
export function httpStatus(code: string): number {
  switch (code) {
    case "ItemNotFound":
    case "ApiNotFound":
      return 404;
    case "AccessDenied":
      return 403;
    case "ItemAlreadyExists":
      return 409;
    case "GeneralException":
      return 500;
    default:
      return 400;
  }
}
