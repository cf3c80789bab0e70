/** What a parameter takes before the function sees it. */
export type ParameterType = "any" | "number" | "string" | "boolean";

/** A parameter of a custom function. */
export interface CustomParameter {
  readonly type: ParameterType;
  /** Takes a range as rows of cells; otherwise one cell. */
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  /** Takes all arguments from here on, as one list. */
  readonly isRepeating: boolean;
}

/** A function of an add-in that formulas may call, without the code behind it: that runs where the add-in does. */
export interface CustomFunction {
  readonly id: string;
  /** As it stands in formulas, in capitals. */
  readonly name: string;
  readonly parameters: readonly CustomParameter[];
  /** Whether it is called with errors among its cells; else the first error is its answer. */
  readonly takesErrors: boolean;
  /** Whether errors and data types come to it as Excel's own objects. */
  readonly takesDataTypes: boolean;
}

/** `functions.json`, as far as it is read. */
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters?: readonly {
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

const TYPES: readonly ParameterType[] = ["any", "number", "string", "boolean"];

/**
 * Reads what an add-in says of its functions, the content of its `functions.json`
 * [learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json]. Throws where that is no such file.
 */
export function readFunctions(json: string): CustomFunction[] {
  // Our own build writes it; what is wrong with it shows at the first field.
  const {functions, allowErrorForDataTypeAny = false, allowCustomDataForDataTypeAny = false} = JSON.parse(json) as Metadata;
  return functions.map(({id, name, parameters = []}) => ({
    id,
    name: name.toUpperCase(),
    takesErrors: allowErrorForDataTypeAny,
    takesDataTypes: allowCustomDataForDataTypeAny,
    parameters: parameters.map(({type, dimensionality, optional = false, repeating = false}) => ({
      type: TYPES.find((each) => each === type) ?? "any",
      isMatrix: dimensionality === "matrix",
      isOptional: optional,
      isRepeating: repeating,
    })),
  }));
}
