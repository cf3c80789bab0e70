import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {CardCheck} from "../../domain/scorecard";
import {multipleText} from "../../words/conditions";
import {useWords} from "../language";
import {GainsCurve} from "./GainsCurve";
import {Section} from "./Section";

const useStyles = makeStyles({
  text: {margin: 0},
  quiet: {margin: 0, color: tokens.colorNeutralForeground2},
});

/** How good the scorecard is on customers it has not seen, in plain sentences and one small picture (M6.8). */
export function CardQuality({check}: {check: CardCheck}) {
  const words = useWords();
  const styles = useStyles();
  const {card, formats} = words;
  const {readable, needed, best, notes} = check;
  const {auc, interval, topBandLift, caughtInTopFifth, gains} = readable;
  const isTried = !Number.isNaN(auc);
  return (
    <Section heading={card.quality}>
      {isTried ? (
        <>
          <p className={styles.text}>{card.finding(auc, interval[0], interval[1])}</p>
          {interval[0] <= 0.5 && (
            <p className={styles.text}>
              <strong>{card.byChance}</strong>
            </p>
          )}
          <p className={styles.quiet}>{card.topBand(multipleText(topBandLift, formats), caughtInTopFifth)}</p>
          {gains.length > 0 && <GainsCurve gains={gains} />}
        </>
      ) : (
        <p className={styles.text}>{card.notTried}</p>
      )}
      {needed && <p className={styles.text}>{card.needed(Math.max(1, needed.best - best))}</p>}
      {notes.map((note) => (
        <Text key={note} size={200} className={styles.quiet}>
          {card.checkNotes[note]}
        </Text>
      ))}
    </Section>
  );
}
