import * as fc from "fast-check";
import { expect, test } from "vitest";
import { extentOf, placeLabels, type LabelToPlace } from "./place-labels.ts";

const anchor = fc.constantFrom("start", "end", "middle");
const row = fc.constantFrom("above", "below");
const label = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.integer({ min: 20, max: 220 }),
  slots: fc.array(fc.record({ row, anchor, dx: fc.integer({ min: -9, max: 9 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
});
const labels = fc
  .array(label, { maxLength: 8 })
  .map((all) => all.map((each, key): LabelToPlace => ({ ...each, key: String(key) })));
const widths = fc.constant([300, 1000] as const);

test("placed labels never cross each other at any width between", () => {
  fc.assert(
    fc.property(labels, widths, fc.integer({ min: 300, max: 1000 }), (all, limits, width) => {
      const placed = placeLabels(all, [], limits);
      for (const [index, one] of placed.entries()) {
        for (const other of placed.slice(index + 1)) {
          if (one.slot.row !== other.slot.row) continue;
          const [a, b] = [extentOf(one, width), extentOf(other, width)];
          expect(a.right <= b.left || b.right <= a.left).toBe(true);
        }
      }
    }),
  );
});

test("placed labels never leave the axis", () => {
  fc.assert(
    fc.property(labels, widths, (all, limits) => {
      for (const each of placeLabels(all, [], limits)) {
        for (const width of limits) {
          const { left, right } = extentOf(each, width);
          expect(left >= 0 && right <= width).toBe(true);
        }
      }
    }),
  );
});

test("a label takes its first slot where nothing is in the way", () => {
  const alone: LabelToPlace = {
    key: "a",
    at: 0.5,
    width: 80,
    slots: [
      { row: "above", anchor: "end", dx: 0 },
      { row: "below", anchor: "start", dx: 0 },
    ],
  };
  expect(placeLabels([alone], [], [300, 1000])[0]?.slot).toEqual({
    row: "above",
    anchor: "end",
    dx: 0,
  });
});

test("a mark in the row pushes a label elsewhere", () => {
  const given: LabelToPlace = {
    key: "a",
    at: 0.5,
    width: 80,
    slots: [
      { row: "on", anchor: "start", dx: 0 },
      { row: "below", anchor: "start", dx: 0 },
    ],
  };
  const mark = { row: "on", at: 0.55, halfWidth: 9 };
  expect(placeLabels([given], [mark], [300, 1000])[0]?.slot.row).toBe("below");
});

test("a label turns away from a line that it would cross, where it can", () => {
  const slots = [
    { row: "above", anchor: "start", dx: 0 },
    { row: "above", anchor: "end", dx: 0 },
  ] as const;
  const one = { key: "one", at: 0.5, width: 100, slots };
  const line = { row: "above", at: 0.55, halfWidth: 0 };
  const place = (lines: readonly (typeof line)[]) =>
    placeLabels([one], [], [400, 1000], lines)[0]?.slot.anchor;
  expect(place([])).toBe("start");
  expect(place([line])).toBe("end");
  expect(place([line, { ...line, at: 0.45 }])).toBe("start");
});
