import {makeStyles, Text, tokens} from "@fluentui/react-components";
import {ColumnTripleRegular, TableRegular, TagRegular} from "@fluentui/react-icons";
import type {ReactNode} from "react";
import type {PlannedColumn, WorkbookPlan} from "../../domain/plan";
import type {Preview} from "../../workflow/state";
import {useWords} from "../language";
import {columnLetters} from "../columnLetters";
import {ProblemBar} from "./ProblemBar";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  item: {display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start"},
  icon: {fontSize: "20px", flexShrink: 0, color: tokens.colorBrandForeground1},
  second: {display: "block", color: tokens.colorNeutralForeground3},
});

/** Columns that hold cleaned numbers for the formulas; the others are results. */
const HELPERS: ReadonlySet<string> = new Set(["metric", "amount"]);

/** Everything that will be added to the workbook, before it is, and what stands in the way. */
export function PlanPreview({preview, onShow}: {preview: Preview; onShow: (address: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {plan, obstacles} = preview;
  return (
    <>
      <ul className={styles.list}>
        {plan.columns.map((column) => (
          <Item key={column.key} icon={<ColumnTripleRegular />} second={columnNote(column, plan)}>
            {words.writing.column(column.heading, columnLetters(column.column), plan.source.sheet)}
          </Item>
        ))}
        {plan.sheets.map(({anchor, title}) => (
          <Item key={anchor} icon={<TableRegular />}>
            {words.writing.sheet(title)}
          </Item>
        ))}
        {plan.names.length > 0 && <Item icon={<TagRegular />}>{words.writing.names(plan.names.length + plan.sheets.length)}</Item>}
      </ul>
      <Text weight="semibold">{words.writing.overwritesNothing}</Text>
      {obstacles.map((problem, position) => (
        <ProblemBar key={position} problem={problem} intent="warning" title={position === 0 ? words.writing.obstacles : undefined} onShow={onShow} />
      ))}
    </>
  );

  function columnNote(column: PlannedColumn, {source}: WorkbookPlan): string {
    const place = column.widensTable && source.table !== undefined ? words.writing.columnWidens(source.table) : words.writing.columnBeside;
    return HELPERS.has(column.key) ? [words.writing.helper, place].join(words.formats.separator) : place;
  }
}

function Item({icon, second, children}: {icon: ReactNode; second?: string; children: ReactNode}) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Text>
        {children}
        {second !== undefined && (
          <Text size={200} className={styles.second}>
            {second}
          </Text>
        )}
      </Text>
    </li>
  );
}
