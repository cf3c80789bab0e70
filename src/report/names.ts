/** The defined names and the anchors of one profile. Names are English for ever; formulas and recognition go by them. */
export interface ReportNames {
  readonly summary: string;
  readonly shortlist: string;
  readonly profile: string;
  readonly data: string;
  /** Names of the tiers, highest first. */
  readonly tiers: string;
  /** Floors of the tiers, highest first. */
  readonly floors: string;
  /** Whether the floors run from high to low. */
  readonly floorsOK: string;
  /** Columns of the data sheet. */
  readonly dataTier: string;
  readonly dataMetric: string;
  readonly dataAmount: string;
  readonly dataCustomer: string;
}

/** Names of the workbook's profile in a slot, from 1; from the second on they carry its number. @example reportNames(2).floors // "ICP_Floors_2" */
export function reportNames(slot: number): ReportNames {
  if (!Number.isInteger(slot) || slot < 1) throw new Error(`invalid slot: ${slot}`);
  const suffix = slot === 1 ? "" : `_${slot}`;
  return {
    summary: `ICP_Summary${suffix}`,
    shortlist: `ICP_Shortlist${suffix}`,
    profile: `ICP_Profile${suffix}`,
    data: `ICP_Data${suffix}`,
    tiers: `ICP_Tiers${suffix}`,
    floors: `ICP_Floors${suffix}`,
    floorsOK: `ICP_FloorsOK${suffix}`,
    dataTier: `ICP_DataTier${suffix}`,
    dataMetric: `ICP_DataMetric${suffix}`,
    dataAmount: `ICP_DataAmount${suffix}`,
    dataCustomer: `ICP_DataCustomer${suffix}`,
  };
}

/** Title of a new sheet in a slot. @example slottedTitle("ICP Summary", 2) // "ICP Summary 2" */
export const slottedTitle = (title: string, slot: number): string => (slot === 1 ? title : `${title} ${slot}`);
