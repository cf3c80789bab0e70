import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {choose, TODAY, understood, valueOf} from "../sheet";
import {cellsOf, linkedIntake} from "./linkedSheets";

function joined(customers: Cell[][], orders: Cell[][]) {
  const {intake, links} = linkedIntake({title: "Customers", rows: customers}, [["orders", {title: "Orders", rows: orders}]]);
  return {
    amounts: cellsOf(valueOf(intake.attributes(choose({links}), TODAY)), "Amount ordered"),
    link: understood(intake, choose({links})).links?.[0],
  };
}

const CUSTOMERS: Cell[][] = [
  ["Account ID", "Account", "Country"],
  ["K1", "Alder GmbH", "DE"],
  ["K2", "Alder AG", "DE"],
  ["K3", "Cedar", "FR"],
  ["K4", "Dogwood", "ES"],
];

describe("a sheet with ids and names", () => {
  test("is joined by the id where there is one, even where the name says another customer; else by the name", () => {
    const {amounts, link} = joined(CUSTOMERS, [
      ["Order", "Account ID", "Account", "Amount"],
      ["A1", "K1", "Alder AG", 1],
      ["A2", "K1", "Alder GmbH", 2],
      ["A3", "K3", "Cedar", 4],
      ["A4", "", "CEDAR Inc.", 8],
      ["A5", "", "Dogwood", 16],
    ]);
    expect(amounts).toEqual([3, null, 12, 16]);
    expect(link).toMatchObject({customerHeading: "Account ID", heading: "Account ID", byName: 1, lostRows: 0});
  });

  test("whose id is of nobody is not given to a namesake, but listed", () => {
    const {amounts, link} = joined(CUSTOMERS, [
      ["Order", "Account ID", "Account", "Amount"],
      ["A1", "K1", "Alder GmbH", 1],
      ["A2", "K3", "Cedar", 4],
      ["A3", "K9", "Cedar", 8],
    ]);
    expect(amounts).toEqual([1, null, 4, null]);
    expect(link).toMatchObject({lost: [{row: 3, name: "K9"}]});
  });

  test("which are not the same kind of id is joined by the name", () => {
    const {amounts, link} = joined(CUSTOMERS, [
      ["Account ID", "Account", "Amount"],
      ["X-900", "Alder GmbH", 1],
      ["X-901", "Cedar", 4],
    ]);
    expect(amounts).toEqual([1, null, 4, null]);
    expect(link).toMatchObject({heading: "Account", byName: 0});
  });
});

describe("numbers as keys", () => {
  const numbered: Cell[][] = [
    ["ID", "Company", "Country"],
    [1, "Alder", "DE"],
    [2, "Birch", "FR"],
    [3, "Cedar", "FR"],
  ];

  test("are not the customer's where every row of the other sheet has its own", () => {
    const {amounts, link} = joined(numbered, [
      ["ID", "Company", "Amount"],
      [1, "Cedar", 1],
      [2, "Cedar", 2],
      [3, "Alder", 4],
    ]);
    expect(amounts).toEqual([4, null, 3]);
    expect(link?.heading).toBe("Company");
  });

  test("are the same as texts of the same number, also without the zeros that Excel takes away", () => {
    const {amounts, link} = joined(numbered, [
      ["Customer ID", "Amount"],
      ["001", 1],
      ["003", 2],
      ["003", 4],
    ]);
    expect(amounts).toEqual([1, null, 6]);
    expect(link).toMatchObject({customerHeading: "ID", heading: "Customer ID"});
  });
});

test("names with a comma before the legal form are names, however much they look like several values a cell", () => {
  const {amounts, link} = joined(CUSTOMERS, [
    ["Account", "Amount"],
    ["Cedar, Ltd.", 1],
    ["Dogwood, Inc.", 2],
    ["Cedar, Ltd.", 4],
  ]);
  expect(amounts).toEqual([null, null, 5, 2]);
  expect(link).toMatchObject({heading: "Account", byName: 3});
});
