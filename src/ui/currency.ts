import type {Understanding} from "../domain/customers";
import type {Choices} from "../domain/settings";

/** The currency of what they pay us: the user's, else the one the sheet shows. */
export const currencyOf = (understanding: Understanding, choices: Choices): string | undefined =>
  choices.currency ?? understanding.columns.find(({column}) => column === understanding.amountColumn)?.currency;
