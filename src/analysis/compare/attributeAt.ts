import type {Attribute, AttributeTable} from "../../domain/attribute";

/** The attribute of a sheet column. A profile of another table is a fault of ours. */
export function attributeAt({attributes}: AttributeTable, column: number): Attribute {
  const attribute = attributes.find((one) => one.column === column);
  if (attribute === undefined) throw new Error(`no such column: ${column}`);
  return attribute;
}
