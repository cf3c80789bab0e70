import {makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle} from "@fluentui/react-components";
import type {ReactNode} from "react";

const useStyles = makeStyles({title: {display: "block"}, body: {whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: "6px"}});

/** Something worth saying that is no problem, with what can be done about it. */
export function Notice(props: {intent: "info" | "success" | "warning"; title?: string; children: ReactNode; actions?: ReactNode}) {
  const styles = useStyles();
  return (
    <MessageBar intent={props.intent} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        {props.title !== undefined && <MessageBarTitle className={styles.title}>{props.title}</MessageBarTitle>}
        {props.children}
      </MessageBarBody>
      {props.actions !== undefined && <MessageBarActions>{props.actions}</MessageBarActions>}
    </MessageBar>
  );
}
