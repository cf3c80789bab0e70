/** A failure as Excel reports it to an add-in: one of Excel's error codes, with its message. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}
