const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Whether a text uses Excel's wildcards or its escape "~". */
export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

/** Excel's wildcards as a regular expression: * any text, ? one character, ~ takes the next one literally. Case does not count. */
export function wildcardPattern(text: string, where: "whole" | "anywhere"): RegExp {
  let pattern = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const next = text.charAt(i + 1);
    if (character === "~" && (next === "*" || next === "?" || next === "~")) {
      pattern += next.replace(SPECIAL, "\\$&");
      i++;
    } else pattern += character === "*" ? "[^]*" : character === "?" ? "[^]" : character.replace(SPECIAL, "\\$&");
  }
  return new RegExp(where === "whole" ? `^${pattern}$` : pattern, "i");
}
