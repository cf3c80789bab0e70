import type {AttributeValues} from "../../domain/attribute";

/** Whether a customer has no value. */
export function isBlank(values: AttributeValues, i: number): boolean {
  switch (values.kind) {
    case "number":
      return Number.isNaN(values.numbers[i]);
    case "text":
      return values.codes[i] < 0;
    case "many":
      return values.starts[i] === values.starts[i + 1];
  }
}
