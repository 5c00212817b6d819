import { beforeAll, describe, expect, test } from "vitest";
import type { NoticeContent } from "#lib/notices/notice-content.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { writeNoticeMail } from "./write-notice-mail.tsx";

beforeAll(() => {
  process.env["AUTH_SECRET"] ??= "only-for-the-tests-of-this-very-project";
});

const QUOTE = "The refund went out in <May>.\nWhich purchase was it for?";
const DISPUTE = {
  kind: "dispute",
  disputeId: "11111111-1111-4111-8111-111111111111",
  accountId: "tallgrass-studio",
  orderId: "261008-604471",
  customer: "Tallgrass Studio",
  dueAt: Date.parse("2026-12-04T23:59:59+08:00"),
  text: QUOTE,
  ending: null,
} as const;

const outcome = (isEarned: boolean) => ({
  verdict: isEarned ? ("eligible" as const) : ("ineligible" as const),
  outcome: isEarned ? ("FIRST_PURCHASE" as const) : ("PRODUCT_ALREADY_PURCHASED" as const),
  rateBasisPoints: isEarned ? 3_200 : 0,
  currency: "USD",
  rebateMinor: isEarned ? 155_520 : 0,
});
const CHANGE = {
  accountId: "tallgrass-studio",
  orderId: "260729-815503",
  productCode: "vm",
  customer: "Tallgrass Studio",
  product: "Elastic Compute",
  before: outcome(false),
  after: outcome(true),
};

const NOTICES: readonly NoticeContent[] = [
  ...(["in-review", "question", "message", "taken-back"] as const).map(
    (stage) => ({ ...DISPUTE, side: "ambassador", stage }) as const,
  ),
  ...(["upheld", "accepted", "accepted-in-part", "goodwill"] as const).map(
    (ending) => ({ ...DISPUTE, side: "ambassador", stage: "decided", ending }) as const,
  ),
  ...(
    [
      "opened",
      "in-review",
      "answered",
      "message",
      "approval-wanted",
      "withdrawn",
      "reopened",
      "overdue",
      "taken-back",
    ] as const
  ).map((stage) => ({ ...DISPUTE, side: "reviewer", stage, orderId: null }) as const),
  {
    kind: "decisions",
    cause: "dispute",
    orders: 9,
    sums: [{ currency: "USD", beforeMinor: 0, afterMinor: 155_520 }],
    first: [CHANGE, { ...CHANGE, orderId: "gone", after: null, customer: null, product: null }],
  },
];

const nameOf = (content: NoticeContent) =>
  content.kind === "dispute"
    ? [content.side, content.stage, content.ending].filter(Boolean).join(" ")
    : content.kind;

/** What the plain text must hold, as it was written. */
const wordsOf = (content: NoticeContent) =>
  content.kind === "dispute" ? [QUOTE] : ["260729-815503", "1,555.20"];

describe.each(LOCALES)("a mail in %s", (locale) => {
  test.each(NOTICES.map((content) => [nameOf(content), content] as const))(
    "of %s says it whole in both its parts, leads to it, and loads nothing",
    async (_name, content) => {
      const mail = await write(content, locale);
      const html = mail.html ?? "";
      expect(mail.subject).not.toBe("");
      expect(html).toContain(`lang="${locale === "zh" ? "zh-Hans" : "en"}"`);
      expect(html).not.toMatch(/<img|<script|src=|url\(/iu);
      expect(mail.body).toContain(mail.subject);
      expect(mail.body).toMatch(/https?:\/\/\S+\/(admin\/)?(disputes|orders)/u);
      expect(mail.body).not.toMatch(/notices\.|undefined|\{|争议/u);
      for (const words of wordsOf(content)) expect(mail.body).toContain(words);
      expect(html).not.toContain("<May>");
    },
  );
});

test.each([
  ["in-review", null, true],
  ["question", null, false],
  ["decided", "upheld", false],
] as const)(
  "an ambassador is told a day only while a reviewer decides: %s",
  async (stage, ending, isTold) => {
    const { body } = await write({ ...DISPUTE, side: "ambassador", stage, ending }, "en");
    expect(/4\s*Dec\s*2026/u.test(body)).toBe(isTold);
  },
);

function write(content: NoticeContent, locale: (typeof LOCALES)[number]) {
  return writeNoticeMail({
    noticeId: 7,
    isDigest: false,
    content,
    to: { name: "Mara Lindqvist", email: "mara@example.com" },
    locale,
  });
}
