import {makeStyles} from "@fluentui/react-components";

const useStyles = makeStyles({hidden: {position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)"}});

/** What a screen reader says when an answer has changed; those who see the pane see the answer itself. */
export function Announcement({children}: {children: string | undefined}) {
  const styles = useStyles();
  return (
    <div aria-live="polite" className={styles.hidden}>
      {children}
    </div>
  );
}
