import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {STEPS, type Step} from "../../workflow/state";
import {useWords} from "../language";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  item: {flexGrow: 1, flexBasis: 0},
  step: {
    display: "block",
    width: "100%",
    minHeight: "28px",
    padding: `${tokens.spacingVerticalXXS} 0 0`,
    border: 0,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "transparent",
    textAlign: "start",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    cursor: "pointer",
    ":disabled": {cursor: "default"},
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px"},
  },
  reached: {borderTopColor: tokens.colorBrandStroke1},
  current: {color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold},
});

/** Where the user is among the steps. Those whose answers are there can be gone to; the company's is missing where customers are people. */
export function StepIndicator(props: {step: Step; steps: readonly Step[]; canGoTo: (step: Step) => boolean; onGo: (step: Step) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {step, steps, canGoTo, onGo} = props;
  return (
    <nav aria-label={words.pane.steps}>
      <ol className={styles.steps}>
        {steps.map((each) => {
          const name = words.pane.stepOf(each, STEPS.length, words.pane.stepNames[each - 1]);
          return (
            <li key={each} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.step, each <= step && styles.reached, each === step && styles.current)}
                aria-current={each === step ? "step" : undefined}
                aria-label={name}
                title={name}
                disabled={each !== step && !canGoTo(each)}
                onClick={() => onGo(each)}
              >
                {words.formats.number(each)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
