import {makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {Problem} from "../../domain/problem";
import {ProblemText} from "./ProblemText";

const useStyles = makeStyles({
  title: {display: "block"},
  // Sentences that name a place and a way out need their lines; Fluent's own bar would cut them.
  body: {whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: "6px"},
});

/** One problem, said plainly where it matters, with what can be done about it. */
export function ProblemBar(props: {
  problem: Problem;
  intent?: "error" | "warning" | "info";
  title?: string;
  onShow: (address: string) => void;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const {problem, intent = "error", title, onShow, children} = props;
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        <ProblemText problem={problem} onShow={onShow} />
      </MessageBarBody>
      {children !== undefined && children !== false && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
