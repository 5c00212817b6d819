import { expect, test } from "vitest";
import { recordIntervals } from "#lib/rules/index.ts";
import { seededDraw } from "./histories/draw.ts";
import { drawWorld } from "./histories/draw-world.ts";
import { historiesOf } from "./histories/module-histories.ts";
import { hasOwnRecordBefore } from "./naive/cohort.ts";

test("an identity's record intervals hold the instants at which it had a record, and no others", () => {
  for (let seed = 0; seed < 800; seed += 1) {
    const { facts, policies } = drawWorld(seededDraw(seed), 10);
    const world = { ...facts, policies };
    for (const history of historiesOf(facts)) {
      const { identityId } = history;
      if (identityId === null) continue;
      const intervals = recordIntervals(history);
      const instants = [
        ...history.orders.map((order) => order.paidAt ?? order.placedAt),
        ...history.refunds.map((refund) => refund.refundedAt),
      ].flatMap((at) => [at - 1, at, at + 1]);
      for (const at of instants) {
        const isInside = intervals.some(
          ({ after, before }) => after < at && (before === null || at < before),
        );
        expect(isInside).toBe(hasOwnRecordBefore(world, `identity ${identityId}`, at));
      }
    }
  }
});

test("record intervals are apart and in order of time", () => {
  for (let seed = 0; seed < 800; seed += 1) {
    for (const history of historiesOf(drawWorld(seededDraw(seed), 10).facts)) {
      const intervals = recordIntervals(history);
      for (const [index, { after, before }] of intervals.entries()) {
        expect(before ?? Infinity).toBeGreaterThan(after);
        const next = intervals[index + 1];
        expect(next?.after ?? Infinity).toBeGreaterThanOrEqual(before ?? Infinity);
      }
    }
  }
});
