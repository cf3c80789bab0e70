import {Badge, Field, makeStyles, Select, Text, tokens} from "@fluentui/react-components";
import type {Role} from "../../domain/customers";
import type {ColumnReport} from "../../domain/dataReport";
import {isToldRole, NAMED_ROLES} from "../../domain/roles";
import {useWords} from "../language";
import {CellList} from "./CellList";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: {display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS},
  badge: {flexShrink: 0},
  muted: {color: tokens.colorNeutralForeground2},
});

/** Below this confidence the user is asked to look, as where the columns are chosen. */
const SURE = 0.7;
/** Stands for the detected meaning; no role is called so. */
const DETECTED = "(detected)";

/** One column: what it holds, what it means, and which of its cells should be looked at. */
export function ColumnReportCard(props: {
  report: ColumnReport;
  /** The user's word on its meaning; undefined where there is none. */
  role: Role | undefined;
  onRole: (role: Role | undefined) => void;
  onShow: (address: string) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {report, role, onRole, onShow} = props;
  const own = words.data.report;
  const isUnsure = role === undefined && report.role !== undefined && report.confidence < SURE;
  const blank = report.rows - report.filled;
  const found = [
    [own.unreadable(report.unreadable.count), report.unreadable],
    [own.errors(report.errors.count), report.errors],
    [own.outliers(report.outliers.count), report.outliers],
  ] as const;
  return (
    <li className={styles.card} aria-label={report.heading}>
      <div className={styles.head}>
        <Text weight="semibold">
          <bdi>{report.heading}</bdi>
        </Text>
        {(isUnsure || role !== undefined) && (
          <Badge appearance="tint" color={isUnsure ? "warning" : "informative"} className={styles.badge}>
            {isUnsure ? own.unsure : own.byHand}
          </Badge>
        )}
      </div>
      <Text size={200} className={styles.muted}>
        {[
          own.kinds[report.kind],
          own.filled(report.rows === 0 ? 0 : report.filled / report.rows, blank),
          ...(report.linkedFrom === undefined ? [] : [own.from(report.linkedFrom)]),
        ].join(words.formats.separator)}
      </Text>
      {report.examples.length > 0 && (
        <Text size={200} className={styles.muted}>
          {words.start.examples(report.examples)}
        </Text>
      )}
      {report.linkedFrom === undefined && <RolePicker report={report} role={role} onRole={onRole} />}
      {found.map(([label, cells], i) =>
        cells.count === 0 ? null : (
          <Disclosure key={i} label={label} name={`${report.heading}: ${label}`}>
            <CellList cells={cells.cells} count={cells.count} onShow={onShow} />
          </Disclosure>
        ),
      )}
      {report.missingForTraits > 0 && <Text size={200}>{own.tooFewValues(report.missingForTraits)}</Text>}
    </li>
  );
}

function RolePicker({report, role, onRole}: {report: ColumnReport; role: Role | undefined; onRole: (role: Role | undefined) => void}) {
  const words = useWords();
  const own = words.data.report;
  const named = (each: Role | undefined): string =>
    each === undefined || each === "" ? own.noRole : isToldRole(each) ? own.roles[each] : own.otherRole(each);
  return (
    <Field size="small">
      <Select
        size="small"
        aria-label={own.roleOf(report.heading)}
        value={role ?? DETECTED}
        onChange={(_, {value}) => onRole(value === DETECTED ? undefined : value)}
      >
        <option value={DETECTED}>{role === undefined ? named(report.role) : own.detected}</option>
        <option value="">{own.noRole}</option>
        {NAMED_ROLES.map((each) => (
          <option key={each} value={each}>
            {own.roles[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
