/** The languages that the product speaks: English, Vietnamese, Persian (right to left). */
export type Language = "en" | "vi" | "fa";

export const LANGUAGES: readonly Language[] = ["en", "vi", "fa"];

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: Language): boolean => language === "fa";
