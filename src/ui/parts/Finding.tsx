import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";

const useStyles = makeStyles({
  finding: {margin: 0},
  second: {color: tokens.colorNeutralForeground2},
});

/** The answer of a step in one sentence, with what should be known beside it. It is read out when it changes. */
export function Finding({children, second}: {children: ReactNode; second?: ReactNode}) {
  const styles = useStyles();
  return (
    <div className={styles.finding} role="status">
      <Text block size={500} weight="semibold">
        {children}
      </Text>
      {second !== undefined && (
        <Text block className={styles.second}>
          {second}
        </Text>
      )}
    </div>
  );
}
