import { expect, test } from "vitest";
import { sharedText } from "./shared-text.ts";

test("a text stays what it is, however many there are", () => {
  for (let number = 0; number < 120_000; number += 1) {
    const text = `text ${number % 70_000}`;
    if (sharedText(text) !== text) throw new Error(text);
  }
  expect(sharedText("text 1")).toBe("text 1");
});
