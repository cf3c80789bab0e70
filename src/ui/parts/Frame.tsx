import {Button, Field, Input, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Understanding} from "../../domain/customers";
import type {Choices} from "../../domain/settings";
import {isCurrencyCode, type Formats} from "../../words/formats";
import type {StartWords} from "../../words/words";
import {useWords} from "../language";
import {currencyOf} from "../currency";
import {HeadingRow} from "./HeadingRow";
import {TypedInput} from "./TypedInput";

const useStyles = makeStyles({
  line: {display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS},
  text: {color: tokens.colorNeutralForeground2},
  fields: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
});

/** Currency, period and as-of date (M0.4): one line to read, three fields to change it. */
export function Frame(props: {
  understanding: Understanding;
  choices: Choices;
  onCurrency: (code: string | undefined) => void;
  onPeriod: (period: string | undefined) => void;
  onAsOf: (serial: number | undefined) => void;
  /** The sheet row (from 0) of the headings, where it can be another: not in an Excel table. */
  onHeadingRow?: ((row: number | undefined) => void) | undefined;
}) {
  const words = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const {understanding, choices} = props;
  const currency = currencyOf(understanding, choices);
  return (
    <div className={styles.fields}>
      <div className={styles.line}>
        <Text size={200} className={styles.text}>
          {frameLine(words.start, words.formats, understanding, choices)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={`${isOpen ? words.start.done : words.start.edit}: ${words.start.frame}`}
        >
          {isOpen ? words.start.done : words.start.edit}
        </Button>
      </div>
      {isOpen && (
        <>
          <TypedInput
            label={words.start.currency}
            hint={words.start.currencyHint}
            value={currency ?? ""}
            fault={(text) => (text === "" || isCurrencyCode(text) ? undefined : words.start.currencyInvalid)}
            onCommit={(text) => props.onCurrency(text === "" ? undefined : text)}
          />
          <TypedInput
            label={words.start.period}
            hint={words.start.periodHint}
            value={choices.period ?? ""}
            onCommit={(text) => props.onPeriod(text === "" ? undefined : text)}
          />
          {props.onHeadingRow && <HeadingRow row={understanding.headingRow} lastRow={understanding.lastRow} onChange={props.onHeadingRow} />}
          <Field label={words.start.asOf}>
            <Input type="date" value={isoDate(choices.asOf ?? understanding.period?.last)} onChange={(_, {value}) => props.onAsOf(serialOf(value))} />
          </Field>
        </>
      )}
    </div>
  );
}

function frameLine(start: StartWords, formats: Formats, understanding: Understanding, choices: Choices): string {
  const {period} = understanding;
  const asOf = choices.asOf ?? period?.last;
  return [
    currencyOf(understanding, choices) ?? start.currencyUnknown,
    choices.period ?? (period && start.periodBetween(period.first, period.last)),
    asOf === undefined ? start.asOfToday : start.asOfText(asOf),
  ]
    .filter((part) => part !== undefined)
    .join(formats.separator);
}

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_1970 = 25_569;

const isoDate = (serial: number | undefined): string =>
  serial === undefined ? "" : new Date((Math.floor(serial) - SERIAL_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** The serial date of what a date field holds; undefined where it was cleared. */
const serialOf = (iso: string): number | undefined => (iso === "" ? undefined : Date.parse(iso) / MILLISECONDS_A_DAY + SERIAL_1970);
