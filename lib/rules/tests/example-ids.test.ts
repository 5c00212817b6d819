import { expect, test } from "vitest";
import { EXAMPLE_IDS } from "#lib/rules/examples/example-ids.ts";
import { examples } from "#lib/rules/examples/index.ts";

test("every name of an example is the name of one case", () => {
  expect(examples.map(({ id }) => id).toSorted()).toEqual(EXAMPLE_IDS.toSorted());
});
