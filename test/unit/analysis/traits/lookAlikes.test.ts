import {describe, expect, test} from "vitest";
import {coleCoefficient} from "../../../../src/analysis/traits/lookAlikes";
import type {Cell} from "../../../../src/domain/cell";
import type {Profile} from "../../../../src/domain/profile";
import type {Choices} from "../../../../src/domain/settings";
import {sheetOf} from "../sheet";
import {profileOf} from "../steps";

const LIST: Partial<Choices> = {objective: {kind: "list", heading: "Best list"}};

/** Two hundred customers of whom the first thirty are best. */
function found(columns: Readonly<Record<string, (i: number, isBest: boolean) => Cell>>, choices: Partial<Choices> = {}): Profile {
  const rows = Array.from({length: 200}, (_, i): Cell[] => [
    `C${i}`,
    1000 + ((i * 37) % 200),
    i < 30 ? 1 : 0,
    ...Object.values(columns).map((valueOf) => valueOf(i, i < 30)),
  ]);
  return profileOf(sheetOf([["Company", "ARR", "Best list", ...Object.keys(columns)], ...rows], {block: 200}), {...LIST, ...choices});
}

const told = ({traits}: Profile) =>
  Object.fromEntries(traits.map(({attribute, verdict, sameAs, inProfile}) => [attribute, {verdict, sameAs, inProfile}]));
const COUNTRIES = ["Germany", "France", "Spain", "Italy", "Malta"];
const countryOf = (i: number, isBest: boolean) => (isBest && i % 10 !== 0 ? "Germany" : COUNTRIES[i % 5]);

describe("traits that say the same", () => {
  test("a country's capital follows the country, and stays out of the profile", () => {
    const profile = found({City: (i, isBest) => `${countryOf(i, isBest)} City`, Country: countryOf});
    expect(told(profile)).toEqual({
      City: {verdict: "defining", sameAs: undefined, inProfile: true},
      Country: {verdict: "defining", sameAs: "City", inProfile: false},
    });
    expect(profile.verdict).toBe("strong");
  });

  test("of a country and its several cities the country leads, since it says it in one value", () => {
    const profile = found({City: (i, isBest) => `${countryOf(i, isBest)} ${i % 4}`, Country: countryOf});
    expect(told(profile)).toMatchObject({City: {sameAs: "Country", inProfile: false}, Country: {verdict: "defining", inProfile: true}});
  });

  test("of one city and its country the city leads where it alone makes the best", () => {
    const cityOf = (i: number, isBest: boolean) =>
      isBest ? "Berlin" : i % 5 === 0 ? ["Munich", "Hamburg", "Bonn", "Berlin"][(i / 5) % 4] : `${COUNTRIES[i % 5]} City`;
    const profile = found({City: cityOf, Country: (i, isBest) => (isBest ? "Germany" : COUNTRIES[i % 5])});
    expect(told(profile)).toMatchObject({
      City: {verdict: "defining", inProfile: true},
      Country: {verdict: "defining", sameAs: "City", inProfile: false},
    });
  });

  test("the user may put a follower in, and take the leader out", () => {
    const columns = {City: (i: number, isBest: boolean) => `${countryOf(i, isBest)} City`, Country: countryOf};
    const profile = found(columns, {attributesOn: ["Country"], attributesOff: ["City"]});
    expect(told(profile)).toMatchObject({City: {inProfile: false}, Country: {sameAs: "City", inProfile: true}});
  });

  test("two traits that merely meet in the best are two", () => {
    const profile = found({
      Country: (i, isBest) => (isBest ? "Germany" : COUNTRIES[i % 5]),
      "Tools used": (i, isBest) => (isBest || i % 4 === 0 ? "ERP" : "Mail"),
    });
    expect(told(profile)).toMatchObject({Country: {sameAs: undefined, inProfile: true}, "Tools used": {sameAs: undefined, inProfile: true}});
    expect(profile.verdict).toBe("strong");
  });

  test("coleCoefficient(…) is 0 where a condition holds for nobody or everybody", () => {
    expect([coleCoefficient(0, 0, 5, 10), coleCoefficient(5, 10, 5, 10), coleCoefficient(0, 0, 0, 0)]).toEqual([0, 0, 0]);
  });
});
