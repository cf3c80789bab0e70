/** What scoring a list of prospects says, on the sheet and in the pane. Texts with slots in braces are for the sheet; every language has the slots of English. */
export interface ProspectWords {
  readonly sheet: TargetSheetWords;
  readonly pane: ScoringWords;
}

/** The sheet of target accounts. */
export interface TargetSheetWords {
  /** Title of the sheet; the prefix ICP stays in every language. */
  readonly name: string;
  /** {source} */
  readonly title: string;
  /** {ideal} {neutral} {avoid} {all} */
  readonly finding: string;
  /** {profile} {date} */
  readonly made: string;
  readonly sorted: string;
  /** {count} */
  readonly cut: string;
  readonly answers: string;
  readonly again: string;
  /** {attributes} */
  readonly missing: string;
  readonly rank: string;
  readonly prospect: string;
  /** Of prospects without a name. {row} */
  readonly unnamed: string;
  readonly fit: string;
  readonly segment: string;
  readonly reason: string;
  /** Beside a prospect with an owner or a next step that the list has no more. */
  readonly gone: string;
  readonly owner: string;
  readonly nextStep: string;
  readonly row: string;
}

/** The page of the pane. */
export interface ScoringWords {
  readonly title: (source: string) => string;
  readonly offer: (source: string) => string;
  readonly score: string;
  readonly choose: string;
  readonly reading: string;
  readonly finding: (ideal: number, all: number) => string;
  readonly second: (neutral: number, avoid: number) => string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly attribute: string;
  readonly column: string;
  readonly none: string;
  readonly byMeaning: string;
  readonly notFound: string;
  /** Share of prospects whose value the scorecard knows. */
  readonly known: (share: number) => string;
  readonly strange: (values: readonly string[]) => string;
  readonly first: string;
  readonly values: string;
  readonly back: string;
  readonly noProfile: string;
  readonly write: string;
  readonly update: string;
}
