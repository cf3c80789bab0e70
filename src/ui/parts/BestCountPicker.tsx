import {Field, Select} from "@fluentui/react-components";
import {useState} from "react";
import type {BestCount} from "../../domain/best";
import {useWords} from "../language";
import {numberToType, typedNumber} from "../numberInput";
import {TypedInput} from "./TypedInput";

const COUNTS = [10, 20, 50];
const OTHER = "other";

/** How many customers are best (M3.2): a round number, the top fifth, or a number that is typed. */
export function BestCountPicker({wanted, topFifth, onChoose}: {wanted: BestCount; topFifth: number; onChoose: (count: BestCount) => void}) {
  const words = useWords();
  const [isTyping, setTyping] = useState(false);
  const isOther = isTyping || (wanted !== "pareto" && !COUNTS.includes(wanted));
  const {locale} = words.formats;
  const isCount = (count: number) => Number.isInteger(count) && count >= 1;
  return (
    <>
      <Field label={words.best.count}>
        <Select
          value={isOther ? OTHER : String(wanted)}
          onChange={(_, {value}) => {
            setTyping(value === OTHER);
            if (value !== OTHER) onChoose(value === "pareto" ? value : Number(value));
          }}
        >
          {COUNTS.map((count) => (
            <option key={count} value={String(count)}>
              {words.best.countOf(count)}
            </option>
          ))}
          <option value="pareto">{words.best.topFifth(topFifth)}</option>
          <option value={OTHER}>{words.best.otherCount}</option>
        </Select>
      </Field>
      {isOther && (
        <TypedInput
          label={words.best.otherCount}
          isLabelHidden
          value={wanted === "pareto" ? "" : numberToType(wanted, locale)}
          fault={(text) => (isCount(typedNumber(text, locale)) ? undefined : words.best.countInvalid)}
          onCommit={(text) => onChoose(typedNumber(text, locale))}
          input={{inputMode: "numeric"}}
        />
      )}
    </>
  );
}
