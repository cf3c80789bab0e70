import type {Formula} from "../formulas/formula";
import type {NameModel} from "./model";
import type {Sheet} from "./sheet";
import type {Workbook} from "./workbook";

/** A defined name of the embedded workbook. Its formula is read as if it stood in A1. */
export class DefinedName implements NameModel {
  comment = "";
  visible = true;
  meaning: Formula;
  private shownName: string;

  constructor(
    private readonly book: Workbook,
    name: string,
    formula: string,
    readonly scope: Sheet | undefined,
  ) {
    this.shownName = name;
    this.meaning = book.readNameFormula(formula, scope);
  }

  get name(): string {
    return this.shownName;
  }

  set name(name: string) {
    if (name.toLowerCase() !== this.shownName.toLowerCase()) this.book.checkFreeName(name, this.scope);
    this.shownName = name;
    this.book.structureChanged("names");
  }

  get formula(): string {
    return this.meaning.a1(0, 0);
  }

  set formula(formula: string) {
    this.meaning = this.book.readNameFormula(formula, this.scope);
    this.book.structureChanged("names");
  }
}
