import {expect, test} from "vitest";
import {keyCommand} from "../../../../src/playground/grid/keys";

const press = (key: string, held: {ctrl?: boolean; shift?: boolean; alt?: boolean} = {}) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});

test("keyCommand(arrow) moves; with Shift it extends, with Ctrl it goes to the edge", () => {
  expect(keyCommand(press("ArrowRight"), false)).toEqual({does: "move", step: {rows: 0, columns: 1}, extend: false, toEdge: false});
  expect(keyCommand(press("ArrowDown", {ctrl: true, shift: true}), false)).toEqual({
    does: "move",
    step: {rows: 1, columns: 0},
    extend: true,
    toEdge: true,
  });
});

test("keyCommand(arrow left) goes on to the next column on a sheet that reads from right to left", () => {
  expect(keyCommand(press("ArrowLeft"), true)).toMatchObject({step: {rows: 0, columns: 1}});
});

test("keyCommand(Tab) and keyCommand(Enter) go back with Shift", () => {
  expect(keyCommand(press("Tab", {shift: true}), false)).toMatchObject({step: {rows: 0, columns: -1}, extend: false});
  expect(keyCommand(press("Enter", {shift: true}), false)).toMatchObject({step: {rows: -1, columns: 0}, extend: false});
});

test("keyCommand(letter) is not the grid's: it is typed into the cell", () => {
  expect(keyCommand(press("a"), false)).toBeUndefined();
  expect(keyCommand(press("v", {ctrl: true}), false)).toBeUndefined();
});

test.each([
  ["z", {ctrl: true}, "undo"],
  ["Z", {ctrl: true, shift: true}, "redo"],
  ["t", {ctrl: true}, "table"],
  ["F2", {}, "edit"],
  ["Delete", {}, "empty"],
  ["PageDown", {ctrl: true}, "nextSheet"],
] as const)("keyCommand(%s %o) does %s", (key, held, does) => {
  expect(keyCommand(press(key, held), false)).toEqual({does});
});
