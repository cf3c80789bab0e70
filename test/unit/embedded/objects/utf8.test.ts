import {expect, test} from "vitest";
import {utf8Length} from "../../../../src/embedded/objects/utf8";

test.each(["", "plain", "tiếng Việt", "فارسی", "“20–50”", "😀 a"])("utf8Length(%j) is what TextEncoder makes", (text) => {
  expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
});
