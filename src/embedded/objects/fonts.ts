import {colour, finiteNumber, oneOf, text, truth} from "./arguments";
import {LookObject} from "./look";
import {UNDERLINES} from "./lookWords";

/** Excel.RangeFill. No fill reads as white, as in Excel. */
export class RangeFillObject extends LookObject {
  readonly excelClass = "RangeFill";

  get Color(): string | null {
    return this.shared("fill", "#FFFFFF");
  }

  set Color(value: unknown) {
    this.change({fill: value === "" ? undefined : colour(value)});
  }

  Clear(): void {
    this.change({fill: undefined});
  }
}

/** Excel.RangeFont. */
export class RangeFontObject extends LookObject {
  readonly excelClass = "RangeFont";

  get Bold(): boolean | null {
    return this.shared("bold", false);
  }

  set Bold(value: unknown) {
    this.change({bold: truth(value) || undefined});
  }

  get Italic(): boolean | null {
    return this.shared("italic", false);
  }

  set Italic(value: unknown) {
    this.change({italic: truth(value) || undefined});
  }

  get Underline(): string | null {
    const isUnderlined = this.shared("underline", false);
    return isUnderlined === null ? null : isUnderlined ? "Single" : "None";
  }

  set Underline(value: unknown) {
    this.change({underline: oneOf(value, UNDERLINES) !== "None" || undefined});
  }

  get Color(): string | null {
    return this.shared("fontColor", "#000000");
  }

  set Color(value: unknown) {
    this.change({fontColor: value === "" ? undefined : colour(value)});
  }

  get Size(): number | null {
    return this.shared("fontSize", 11);
  }

  set Size(value: unknown) {
    this.change({fontSize: finiteNumber(value)});
  }

  get Name(): string | null {
    return this.shared("fontName", "Calibri");
  }

  set Name(value: unknown) {
    this.change({fontName: text(value)});
  }
}

/** Excel.FormatProtection: cells are locked unless they were unlocked, which only shows on a protected sheet. */
export class FormatProtectionObject extends LookObject {
  readonly excelClass = "FormatProtection";

  get Locked(): boolean | null {
    const isUnlocked = this.shared("unlocked", false);
    return isUnlocked === null ? null : !isUnlocked;
  }

  set Locked(value: unknown) {
    this.change({unlocked: !truth(value) || undefined});
  }
}
