/** Excel's words for how cells look. */
export const HORIZONTAL = ["General", "Left", "Center", "Right"] as const;
export const VERTICAL = ["Top", "Center", "Bottom"] as const;
export const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;
export const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
