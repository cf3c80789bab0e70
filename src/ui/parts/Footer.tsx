import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useWords} from "../language";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: {marginInlineStart: "auto"},
});

/** The way on and the way back. The primary action stands at the end of the line. */
export function Footer(props: {onBack?: () => void; primary: string; onPrimary: () => void; isPrimaryDisabled: boolean}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      {props.onBack && <Button onClick={props.onBack}>{words.pane.back}</Button>}
      <Button appearance="primary" className={styles.primary} onClick={props.onPrimary} disabledFocusable={props.isPrimaryDisabled}>
        {props.primary}
      </Button>
    </footer>
  );
}
