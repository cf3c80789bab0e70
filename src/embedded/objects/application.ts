import {oneOf} from "./arguments";
import {HostObject} from "./hostObject";

/** Excel.Application. */
export class ApplicationObject extends HostObject {
  readonly excelClass = "Application";

  get CalculationMode(): string {
    return this.session.workbook.calculationMode;
  }

  set CalculationMode(value: unknown) {
    this.session.workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
  }

  get CalculationState(): string {
    return "Done";
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): CultureInfoObject {
    return new CultureInfoObject(this.session);
  }

  Calculate(kind: unknown): void {
    const wanted = oneOf(kind, ["Recalculate", "Full", "FullRebuild"]);
    this.session.workbook.calculate(wanted === "Recalculate" ? "Recalculate" : "Full");
  }

  /** The embedded workbook calculates when it is read, so there is nothing to put off. */
  SuspendApiCalculationUntilNextSync(): void {}

  /** Nothing is drawn before the batch ends. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** Excel.CultureInfo of the host's language. */
export class CultureInfoObject extends HostObject {
  readonly excelClass = "CultureInfo";

  get Name(): string {
    return this.session.options.locale;
  }

  get NumberFormat(): NumberFormatInfoObject {
    return new NumberFormatInfoObject(this.session);
  }
}

/** Excel.NumberFormatInfo. */
export class NumberFormatInfoObject extends HostObject {
  readonly excelClass = "NumberFormatInfo";

  get NumberDecimalSeparator(): string {
    return ".";
  }

  get NumberGroupSeparator(): string {
    return ",";
  }
}

/** Excel.Runtime: `context.runtime.enableEvents`. */
export class RuntimeObject extends HostObject {
  readonly excelClass = "Runtime";

  get EnableEvents(): boolean {
    return this.session.eventsEnabled;
  }

  set EnableEvents(value: unknown) {
    this.session.eventsEnabled = value === true;
  }
}
