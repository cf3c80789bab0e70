import {CollectionObject, HostObject, NullObject} from "./hostObject";
import {refusal} from "./refusal";

/** Excel.ConditionalFormatCollection. The embedded Excel keeps none, so there is nothing to list or clear; adding one is refused as not found. */
export class ConditionalFormatCollection extends CollectionObject<HostObject> {
  readonly excelClass = "ConditionalFormatCollection";

  items(): readonly HostObject[] {
    return [];
  }

  GetCount(): number {
    return 0;
  }

  GetItemOrNullObject(): NullObject {
    return new NullObject(this.session);
  }

  GetItem(id: unknown): never {
    throw refusal("ItemNotFound", String(id));
  }

  ClearAll(): void {}
}

/** Excel.DataValidation of cells without rules: the embedded Excel keeps none, and setting one is refused as not found. */
export class DataValidationObject extends HostObject {
  readonly excelClass = "DataValidation";

  get Type(): string {
    return "None";
  }

  get Rule(): object {
    return {};
  }

  get Valid(): boolean {
    return true;
  }

  Clear(): void {}
}
