import { expect, test } from "vitest";
import { chooseLocale } from "./choose-locale.ts";

test.each([
  ["the reader's choice beats the browser", "zh", "en", "zh"],
  ["a cookie that is no language of ours is ignored", "fr", "zh-CN", "zh"],
  ["regions of a language are that language", undefined, "zh-Hans-CN,en;q=0.8", "zh"],
  ["the weights decide, not the order", undefined, "en;q=0.2, zh;q=0.9", "zh"],
  ["a refused language is not taken", undefined, "zh;q=0, en;q=0.1", "en"],
  ["languages we do not have are passed over", undefined, "fr, de;q=0.9, zh;q=0.1", "zh"],
  ["without any wish it is English", undefined, null, "en"],
  ["a header that makes no sense is English", undefined, ";;q=x,,", "en"],
])("%s", (_guarantee, cookie, header, expected) => {
  expect(chooseLocale(cookie, header)).toBe(expected);
});
