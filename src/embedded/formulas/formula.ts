import type {Token} from "@borgar/fx";
import type {Expression} from "./expression";
import {visit} from "./expression";
import type {Piece, Scope} from "./parse";
import {readExpression, readPieces} from "./parse";
import type {Notation, Reference} from "./reference";
import {printTarget} from "./reference";

/** Functions whose answer may change although no cell did. */
const VOLATILE: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT"]);

/**
 * A relative formula, shared by all cells in which it reads the same in R1C1. It is read into a tree once; its text
 * is printed from its pieces, so that it follows renamed sheets, tables and headings by itself.
 */
export class Formula {
  readonly references: readonly Reference[];
  private tree: Expression | undefined;
  private volatile: boolean | undefined;

  constructor(
    readonly pieces: readonly Piece[],
    private readonly tokens: readonly Token[],
    readonly scope: Scope,
  ) {
    this.references = pieces.filter((piece): piece is Reference => typeof piece !== "string");
  }

  /** The formula as a tree; throws HostError("InvalidArgument") where the text is no formula. */
  get expression(): Expression {
    this.tree ??= readExpression(this.r1c1(), this.pieces, this.tokens);
    return this.tree;
  }

  get isVolatile(): boolean {
    if (this.volatile === undefined) {
      this.volatile = false;
      visit(this.expression, (each) => {
        if (each.kind === "call" && VOLATILE.has(each.name)) this.volatile = true;
      });
    }
    return this.volatile;
  }

  /** Text in A1, with "=", as it reads in a cell. */
  a1(row: number, column: number): string {
    return this.print("A1", row, column);
  }

  /** Text in R1C1, with "=": the same in every cell. */
  r1c1(): string {
    return this.print("R1C1", 0, 0);
  }

  private print(notation: Notation, row: number, column: number): string {
    return this.pieces.map((piece) => (typeof piece === "string" ? piece : printTarget(piece.target, notation, row, column))).join("");
  }

  /** The same formula with other references, in the order of {@link references}. */
  withReferences(references: readonly Reference[]): Formula {
    let next = 0;
    const pieces = this.pieces.map((piece) => (typeof piece === "string" ? piece : (references[next++] ?? piece)));
    return new Formula(pieces, this.tokens, this.scope);
  }
}

/** Reads a formula's text as it stands in a cell. */
export function readFormula(text: string, notation: Notation, row: number, column: number, scope: Scope): Formula {
  const {pieces, tokens} = readPieces(text, notation, row, column, scope);
  return new Formula(pieces, tokens, scope);
}

/** The formulas of a workbook, each distinct R1C1 text once for a sheet and table. */
export class FormulaBook {
  private known = new Map<Scope["sheet"], Map<string, Formula>>();

  read(text: string, notation: Notation, row: number, column: number, scope: Scope): Formula {
    const found = notation === "R1C1" ? this.lookUp(scope, text) : undefined;
    return found ?? this.intern(readFormula(text, notation, row, column, scope));
  }

  /** The one object for a formula; also proves that it can be read. */
  intern(formula: Formula): Formula {
    const key = formula.r1c1();
    const found = this.lookUp(formula.scope, key);
    if (found !== undefined) return found;
    if (formula.expression.kind === "missing") throw new Error(`empty formula: ${key}`);
    const {sheet, table} = formula.scope;
    let ofSheet = this.known.get(sheet);
    if (ofSheet === undefined) this.known.set(sheet, (ofSheet = new Map<string, Formula>()));
    ofSheet.set(`${table?.id ?? ""} ${key}`, formula);
    return formula;
  }

  /** Titles, table names or headings changed: the same text may now mean something else. */
  forget(): void {
    this.known.clear();
  }

  private lookUp(scope: Scope, r1c1: string): Formula | undefined {
    return this.known.get(scope.sheet)?.get(`${scope.table?.id ?? ""} ${r1c1}`);
  }
}
