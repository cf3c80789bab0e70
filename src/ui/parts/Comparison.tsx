import {Button, Field, makeStyles, Select, Text, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Objective} from "../../domain/best";
import type {ObjectiveComparison, TraitChange, TraitChangeKind} from "../../domain/comparison";
import {conditionText} from "../../words/conditions";
import type {Stage} from "../../workflow/stage";
import {useWords} from "../language";
import {OBJECTIVE_AIMS, objectiveName} from "../objectiveName";
import {Busy} from "./Busy";
import {Disclosure} from "./Disclosure";
import {Notice} from "./Notice";
import {ProblemBar} from "./ProblemBar";

const useStyles = makeStyles({
  form: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch"},
  list: {listStyleType: "none", margin: 0, padding: 0},
  item: {paddingBlock: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere"},
  second: {display: "block", color: tokens.colorNeutralForeground3},
});

/** What comes first is what a team must know before it chooses. */
const KINDS: readonly TraitChangeKind[] = ["opposes", "vanishes", "appears", "changes", "stays", "notSearched"];

/** Two objectives side by side (M3.5), searched only when somebody asks. */
export function Comparison(props: {
  now: Objective;
  headings: readonly string[];
  comparison: Stage<ObjectiveComparison>;
  onCompare: (other: Objective) => void;
  onCancel: () => void;
  onShow: (address: string) => void;
}) {
  const words = useWords();
  const {comparison, onCancel, onShow, ...form} = props;
  const {card} = words;
  return (
    <Disclosure label={card.compare}>
      <ObjectiveForm {...form} isBusy={comparison.kind === "busy"} />
      {comparison.kind === "busy" && (
        <Busy
          label={card.comparing}
          done={comparison.done}
          all={comparison.all}
          progress={comparison.done === undefined ? undefined : words.traits.searched(comparison.done)}
          onCancel={onCancel}
        />
      )}
      {comparison.kind === "problem" &&
        (comparison.problem.code === "cancelled" ? (
          <Notice intent="info">{words.traits.cancelled}</Notice>
        ) : (
          <ProblemBar problem={comparison.problem} onShow={onShow} />
        ))}
      {comparison.kind === "ready" && <Changes comparison={comparison.value} />}
    </Disclosure>
  );
}

function ObjectiveForm(props: {now: Objective; headings: readonly string[]; isBusy: boolean; onCompare: (other: Objective) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {now, headings, isBusy, onCompare} = props;
  const aims = OBJECTIVE_AIMS.filter((aim) => aim !== now.kind).map((kind): Objective => ({kind}));
  const columns = headings
    .filter((heading) => !(now.kind === "column" && now.heading === heading))
    .map((heading): Objective => ({kind: "column", heading, direction: "highest"}));
  const others = [...aims, ...columns];
  const [chosen, setChosen] = useState(0);
  const other = others[chosen];
  return (
    <div className={styles.form}>
      <Text size={200} className={styles.second}>
        {words.card.compareHint}
      </Text>
      <Field label={words.card.compareWith}>
        <Select value={String(chosen)} onChange={(_, {value}) => setChosen(Number(value))}>
          {others.map((each, position) => (
            <option key={position} value={String(position)}>
              {objectiveName(each, words)}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabled={isBusy || other === undefined} onClick={() => other !== undefined && onCompare(other)}>
        {words.card.compareStart}
      </Button>
    </div>
  );
}

function Changes({comparison}: {comparison: ObjectiveComparison}) {
  const words = useWords();
  const styles = useStyles();
  const {card, profile} = words;
  const {best, changes, second} = comparison;
  return (
    <div role="status">
      <Text block>{card.overlap(best.both.length, best.first, best.second)}</Text>
      <Text block size={200} className={styles.second}>
        {objectiveName(second.measure.objective, words)}: {profile.verdicts[second.verdict]}
      </Text>
      {changes.length === 0 && <Text block>{card.noChanges}</Text>}
      {KINDS.map((kind) => {
        const some = changes.filter(({change}) => change === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind}>
            <Text as="h4" block weight="semibold">
              {card.changes[kind]}
            </Text>
            <ul className={styles.list}>
              {some.map((change) => (
                <li key={change.column} className={styles.item}>
                  <Change change={change} comparison={comparison} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The condition by each objective that has one, and how many of the best of either meet it. */
function Change({change, comparison}: {change: TraitChange; comparison: ObjectiveComparison}) {
  const words = useWords();
  const styles = useStyles();
  const {attribute, first, second} = change;
  const among = [
    {side: comparison.first, best: first?.best ?? change.secondAmongFirst?.best},
    {side: comparison.second, best: second?.best ?? change.firstAmongSecond?.best},
  ];
  const conditions = [first, second].flatMap((trait) => (trait === undefined ? [] : [conditionText(trait.condition, words.language)]));
  return (
    <>
      <Text size={200} className={styles.second}>
        <bdi>{attribute}</bdi>
      </Text>
      <bdi>{[...new Set(conditions)].join(" → ")}</bdi>
      {among.map(
        ({side, best}, position) =>
          best !== undefined && (
            <Text key={position} size={200} className={styles.second}>
              {objectiveName(side.measure.objective, words)}: {words.card.bestIn(best)}
            </Text>
          ),
      )}
    </>
  );
}
