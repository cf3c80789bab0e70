import {Field, Input, makeStyles, Radio, RadioGroup, Text, tokens} from "@fluentui/react-components";
import {useState} from "react";
import {CAPACITIES, type CutoffChoice, DEFAULT_CUTOFFS, type Segmentation} from "../../domain/segment";
import {useWords} from "../language";
import {numberToType, typedNumber} from "../numberInput";
import {Notice} from "./Notice";
import {Section} from "./Section";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0},
  item: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  second: {display: "block", color: tokens.colorNeutralForeground3},
  figures: {textAlign: "end", flexShrink: 0, fontVariantNumeric: "tabular-nums"},
  fits: {display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM},
  input: {minWidth: 0},
});

const EVIDENCE = "evidence";
const GIVEN = "given";

/** Everybody in one of three segments, and where they begin (M6.5). */
export function Segments(props: {
  segments: Omit<Segmentation, "segments">;
  chosen: CutoffChoice | undefined;
  onChoose: (choice: CutoffChoice) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {card} = words;
  const {segments, chosen = DEFAULT_CUTOFFS, onChoose} = props;
  const {cutoffs, counts} = segments;
  const value = chosen.kind === "capacity" ? String(chosen.share) : chosen.kind;
  const choose = (picked: string) => {
    if (picked === EVIDENCE) return onChoose({kind: "evidence"});
    if (picked === GIVEN) return onChoose({kind: "given", idealFrom: cutoffs.idealFrom, avoidBelow: cutoffs.avoidBelow});
    onChoose({kind: "capacity", share: Number(picked)});
  };
  return (
    <Section heading={card.segments}>
      <ul className={styles.list}>
        {counts.map(({segment, customers, share, best}) => (
          <li key={segment} className={styles.item}>
            <span>
              <Text weight="semibold">{card.segmentNames[segment]}</Text>
              <Text size={200} className={styles.second}>
                {card.segmentHints[segment]}
              </Text>
            </span>
            <span className={styles.figures}>
              <Text>
                {card.customers(customers)} ({words.formats.percent(share)})
              </Text>
              <Text size={200} align="end" className={styles.second}>
                {card.bestIn(best)}
              </Text>
            </span>
          </li>
        ))}
      </ul>
      <Evidence cutoffs={cutoffs} />
      <Field label={card.cutoffs}>
        <RadioGroup value={value} onChange={(_, {value: picked}) => choose(picked)}>
          <Radio value={EVIDENCE} label={card.byEvidence} />
          {CAPACITIES.map((share) => (
            <Radio key={share} value={String(share)} label={card.byCapacity(share)} />
          ))}
          <Radio value={GIVEN} label={card.given} />
        </RadioGroup>
      </Field>
      {chosen.kind === "given" && (
        <div className={styles.fits}>
          <FitInput label={card.idealFrom} fit={chosen.idealFrom} onFit={(idealFrom) => onChoose({...chosen, idealFrom})} />
          <FitInput label={card.avoidBelow} fit={chosen.avoidBelow} onFit={(avoidBelow) => onChoose({...chosen, avoidBelow})} />
        </div>
      )}
    </Section>
  );
}

/** What speaks for the cut-offs, and a warning where nothing does. */
function Evidence({cutoffs}: {cutoffs: Segmentation["cutoffs"]}) {
  const {card} = useWords();
  const {idealFrom, avoidBelow, ideal, avoid, baseRate, isHeldOut} = cutoffs;
  return (
    <>
      <Text size={200}>
        {idealFrom === undefined
          ? card.nobodyIdeal
          : ideal !== undefined && ideal.customers > 0 && card.idealRate(idealFrom, ideal.rate, baseRate, isHeldOut)}
      </Text>
      <Text size={200}>
        {avoidBelow === undefined
          ? card.nobodyAvoid
          : avoid !== undefined && avoid.customers > 0 && card.avoidRate(avoidBelow, avoid.rate, baseRate, isHeldOut)}
      </Text>
      {ideal !== undefined && ideal.rate <= baseRate && <Notice intent="warning">{card.idealNoBetter}</Notice>}
    </>
  );
}

/** A fit from 0 to 100, or nothing for nobody. */
function FitInput({label, fit, onFit}: {label: string; fit: number | undefined; onFit: (fit: number | undefined) => void}) {
  const styles = useStyles();
  const {card, formats} = useWords();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (fit === undefined ? "" : numberToType(fit, formats.locale));
  const number = text.trim() === "" ? undefined : typedNumber(text, formats.locale);
  const isValid = number === undefined || (number >= 0 && number <= 100);
  const take = () => {
    if (typed === undefined || !isValid) return;
    setTyped(undefined);
    if (number !== fit) onFit(number);
  };
  return (
    <Field label={label} {...(isValid ? {} : {validationState: "error", validationMessage: card.cutInvalid})}>
      <Input
        className={styles.input}
        inputMode="decimal"
        value={text}
        onChange={(_, {value}) => setTyped(value)}
        onBlur={take}
        onKeyDown={({key}) => key === "Enter" && take()}
      />
    </Field>
  );
}
