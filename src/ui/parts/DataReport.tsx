import {Checkbox, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useEffect} from "react";
import {setRole, setWritesDataReport} from "../../workflow/dataActions";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "./Busy";
import {ColumnReportCard} from "./ColumnReportCard";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0},
  hint: {color: tokens.colorNeutralForeground3},
});

/** What is known of every column, on demand. */
export function DataReport({state, session}: {state: State; session: Session}) {
  const words = useWords();
  return (
    <Disclosure label={words.data.report.heading}>
      <Columns state={state} session={session} />
    </Disclosure>
  );
}

function Columns({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const styles = useStyles();
  const own = words.data.report;
  const {list} = state;
  // The report is of one reading of the list; another reading, or another choice about its columns, is another list.
  useEffect(() => {
    if (list.kind === "ready") void session.report();
  }, [list, session]);
  const report = latest(state.report);
  if (report === undefined) return <Busy label={own.thinking} />;
  const {roles = {}, writesDataReport = false} = state.choices;
  return (
    <>
      <Text size={200}>{own.rows(report.rows, report.customers)}</Text>
      {report.tooThin.map(({why, have, need}) => (
        <Text key={why} size={200}>
          {own.tooThin[why](have, need)}
        </Text>
      ))}
      <Checkbox
        checked={writesDataReport}
        onChange={(_, {checked}) => void session.change((before) => setWritesDataReport(before, checked === true))}
        label={own.write}
      />
      <Text size={200} className={styles.hint}>
        {own.writeHint}
      </Text>
      <ul className={styles.list}>
        {report.columns.map((column) => (
          <ColumnReportCard
            key={column.column}
            report={column}
            role={Object.prototype.hasOwnProperty.call(roles, column.heading) ? roles[column.heading] : undefined}
            onRole={(role) => void session.change((before) => setRole(before, column.heading, role))}
            onShow={(address) => void session.show({address})}
          />
        ))}
      </ul>
    </>
  );
}
