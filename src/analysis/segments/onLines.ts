import type {BinRule, Scorecard} from "../../domain/scorecard";
import type {LineRule} from "../../domain/segment";
import {textKey} from "../fit/encode";
import type {EncodedCard} from "../fit/score";

/** A scorecard, and the customers by its bins. */
export interface ScoredCustomers {
  readonly card: Scorecard;
  readonly encoded: EncodedCard;
}

/**
 * For each customer 1 where the scorecard puts them on one of the rule's lines, 0 where on another line of that block, −1 where blank. Undefined where the card has no such line:
 * it has been learnt anew since, or is another.
 */
export function onLines({attribute, bins}: LineRule, {card, encoded}: ScoredCustomers): Int8Array | undefined {
  const k = card.blocks.findIndex((block) => block.attribute === attribute && block.bins.some(({rule}) => bins.some((bin) => isSameBin(bin, rule))));
  if (k < 0) return undefined;
  const lines = card.blocks[k].bins.map(({rule}) => (bins.some((bin) => isSameBin(bin, rule)) ? 1 : 0));
  return Int8Array.from(encoded.blocks[k], (code) => (code < lines.length ? lines[code] : -1));
}

/** Whether two bins hold the same, whatever their points. */
export function isSameBin(a: BinRule, b: BinRule): boolean {
  switch (a.kind) {
    case "number":
      return b.kind === "number" && a.value === b.value;
    case "range":
      return b.kind === "range" && a.from === b.from && a.to === b.to;
    case "texts":
      return b.kind === "texts" && textsOf(a) === textsOf(b);
    case "contains":
    case "lacks":
      return a.kind === b.kind && textKey(a.value) === textKey(b.value);
    case "other":
      return b.kind === "other";
  }
}

/** In an order of their own, since sets have none. */
const textsOf = ({values}: Extract<BinRule, {kind: "texts"}>): string => JSON.stringify(values.map(textKey).sort());
