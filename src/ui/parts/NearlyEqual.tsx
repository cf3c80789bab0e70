import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Aim} from "../../domain/settings";
import type {Tier} from "../../domain/tier";
import {useWords} from "../language";
import {AimPicker} from "./AimPicker";
import {Notice} from "./Notice";

const useStyles = makeStyles({
  ways: {margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  redraws: {display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS},
});

/** No tier clearly leads: the three ways out (M2.4). */
export function NearlyEqual(props: {
  redraws: readonly (readonly Tier[])[];
  aim: Aim;
  onAim: (aim: Aim) => void;
  onRedraw: (tiers: readonly Tier[]) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const [isAccepted, setAccepted] = useState(false);
  const {redraws, aim, onAim, onRedraw} = props;
  if (isAccepted) return null;
  return (
    <Notice intent="warning" title={words.revenue.nearlyEqual}>
      <Text as="p">{words.revenue.nearlyEqualHint}</Text>
      <ol className={styles.ways}>
        <li>
          <AimPicker aim={aim} label={words.revenue.byGoal} onChoose={onAim} />
        </li>
        <li>
          {words.revenue.redraw}
          <div className={styles.redraws}>
            {redraws.length === 0 && <Text size={200}>{words.revenue.noRedraw}</Text>}
            {redraws.map((tiers, position) => (
              <Button key={position} size="small" onClick={() => onRedraw(tiers)}>
                {words.revenue.redrawTo(tiers)}
              </Button>
            ))}
          </div>
        </li>
        <li>
          <Button size="small" onClick={() => setAccepted(true)}>
            {words.revenue.goOn}
          </Button>
        </li>
      </ol>
    </Notice>
  );
}
