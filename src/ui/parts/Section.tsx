import {makeStyles, Text, tokens} from "@fluentui/react-components";
import {useId, type ReactNode} from "react";

const useStyles = makeStyles({
  section: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  head: {display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, minHeight: "28px"},
  heading: {margin: 0},
});

/** A named part of a step. */
export function Section({heading, aside, children}: {heading: string; aside?: ReactNode; children: ReactNode}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h3" id={id} size={400} weight="semibold" className={styles.heading}>
          {heading}
        </Text>
        {aside}
      </div>
      {children}
    </section>
  );
}
