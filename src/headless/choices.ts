import {type Choices, DEFAULT_CHOICES} from "../domain/settings";
import type {Options} from "./options";

/**
 * The choices of the pane that a command line stands for. Floors and tiers are typed lowest first ("--floors 6,21 --tiers
 * Small,Medium,Large"); the pane shows the highest first. Floors typed from high to low are taken as they are, with their tiers.
 */
export function choicesOf(options: Options): Choices {
  const {floors, tiers, customer, amount, metric, objective, best, excluded, isB2C, language, output} = options;
  const isHighestFirst = floors !== undefined && floors.length > 1 && floors.every((floor, i) => i === 0 || floor < (floors[i - 1] ?? Infinity));
  const highestFirst = <T>(items: readonly T[]): readonly T[] => (isHighestFirst ? items : [...items].reverse());
  return {
    ...DEFAULT_CHOICES,
    language,
    output,
    tierCount: tiers?.length ?? (floors === undefined ? DEFAULT_CHOICES.tierCount : floors.length + 1),
    ...(customer === undefined ? {} : {customerHeading: customer}),
    ...(amount === undefined ? {} : {amountHeading: amount}),
    ...(metric === undefined ? {} : {metricHeading: metric}),
    ...(objective === undefined ? {} : {objective}),
    ...(best === undefined ? {} : {bestCount: best}),
    ...(excluded === undefined ? {} : {excludedHeadings: excluded}),
    ...(options.writesDataReport === undefined ? {} : {writesDataReport: true}),
    ...(isB2C === undefined ? {} : {isB2C}),
    ...(tiers === undefined ? {} : {tierNames: highestFirst(tiers)}),
    ...(floors === undefined ? {} : {floorMethod: "manual" as const, floors: highestFirst(floors)}),
  };
}
