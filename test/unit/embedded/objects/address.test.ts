import {expect, test} from "vitest";
import {absoluteAddress, fullAddress, localAddress} from "../../../../src/embedded/objects/address";
import {parseArea} from "../../../../src/embedded/workbook/address";

test.each(["A1", "B2:C4", "A:C", "2:3", "XFD1048576"])("localAddress(area of %s) is that address", (address) => {
  expect(localAddress(parseArea(address) ?? {row: 0, column: 0, rows: 0, columns: 0})).toBe(address);
});

test("fullAddress and absoluteAddress name sheet and cells", () => {
  const area = {row: 0, column: 0, rows: 2, columns: 2};
  expect(fullAddress("ICP Summary", area)).toBe("'ICP Summary'!A1:B2");
  expect(absoluteAddress("Q1", area)).toBe("'Q1'!$A$1:$B$2");
});
