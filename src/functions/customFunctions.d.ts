/** As much of Microsoft's custom functions runtime as we use; @types/office-js does not describe it. */
declare namespace CustomFunctions {
  function associate(id: string, functionObject: (...args: never[]) => unknown): void;

  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
    divisionByZero = "#DIV/0!",
    invalidNumber = "#NUM!",
    nullReference = "#NULL!",
  }

  /** An error value of Excel. Its message is shown beside #VALUE! and #N/A only. */
  class Error extends globalThis.Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
  }
}
