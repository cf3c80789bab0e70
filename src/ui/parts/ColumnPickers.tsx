import type {Understanding} from "../../domain/customers";
import type {Choices} from "../../domain/settings";
import {setAmount, setCustomer, setMetric} from "../../workflow/actions";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {ColumnPicker} from "./ColumnPicker";

/** The three columns that everything rests on: who the customer is, what they pay us, and what makes a customer large. */
export function ColumnPickers(props: {understanding: Understanding; choices: Choices; onChange: (action: (state: State) => State) => void}) {
  const words = useWords();
  const {understanding, choices, onChange} = props;
  const {columns, numericColumns} = understanding;
  const at = (column: number | undefined) => columns.find((each) => each.column === column);
  const numeric = columns.filter(({column}) => numericColumns.includes(column));
  return (
    <>
      <ColumnPicker
        label={words.start.customer}
        columns={columns}
        chosen={at(understanding.customerColumn)}
        isByHand={choices.customerHeading !== undefined}
        onChoose={(heading) => onChange((state) => setCustomer(state, heading))}
      />
      <ColumnPicker
        label={words.start.amount}
        columns={numeric}
        chosen={at(understanding.amountColumn)}
        isByHand={choices.amountHeading !== undefined}
        onChoose={(heading) => onChange((state) => setAmount(state, heading))}
      />
      <ColumnPicker
        label={words.start.metric}
        columns={numeric}
        chosen={at(understanding.metricColumn)}
        isByHand={choices.metricHeading !== undefined}
        onChoose={(heading) => onChange((state) => setMetric(state, heading))}
      />
    </>
  );
}
