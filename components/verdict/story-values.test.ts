import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { formatsFor } from "#lib/i18n/formats.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { messagesFor } from "#lib/i18n/messages.ts";
import {
  AMBASSADOR_2025,
  CLASSES,
  FACT_NAMES,
  FACT_VALUES,
  KINDS,
  REASONS,
} from "#lib/rules/index.ts";
import { storyValues, type StoryValues } from "./story-values.ts";
import type { DecidingRecord, Story } from "./story.ts";

const DAY = Date.UTC(2026, 10, 12);
const EXACT = {
  isExact: true,
  orderId: "o-9",
  href: "/o-9",
  paidAt: Date.UTC(2023, 8, 18),
  paidMinor: 100,
  currency: "USD",
  activeUntil: null,
} as const;
const RECORDS: readonly (DecidingRecord | null)[] = [
  null,
  { isExact: false, place: "before-referral" },
  { isExact: false, place: "outside-referral" },
  { ...EXACT, account: null },
  { ...EXACT, account: "Nordhaven Automation" },
];
const FACTS: readonly Story["facts"][] = [
  {},
  { purchase: "free-of-charge" },
  { chain: "other-subscription" },
];
const CHINESE_DAY = /2023年/;
const ENGLISH_DAY = /2023/;

const STORY: Story = {
  audience: "ambassador",
  verdict: "ineligible",
  outcome: "PRODUCT_ALREADY_PURCHASED",
  facts: {},
  customer: "Nordhaven Robotics",
  ambassador: "Mara Lindqvist",
  product: "Object Storage",
  kind: "new",
  billing: "subscription",
  currency: "USD",
  listMinor: 294_000,
  paidMinor: 264_000,
  placedAt: DAY,
  paidAt: DAY,
  recordedAt: DAY,
  referral: { startsAt: DAY, endsAt: DAY },
  record: null,
  anchorPaidAt: DAY,
  cohort: "existing",
  refundedMinor: 100,
  refundedInFullAt: DAY,
  baseMinor: 264_000,
  rateBasisPoints: 1200,
  capBasisPoints: 1500,
  rebateMinor: 31_680,
  isFlagged: false,
  policy: AMBASSADOR_2025,
  factsAsOf: DAY,
};

/** Tags only decorate: what is said is what stands between them. */
const TAGS = { v: plain, m: plain, em: plain, b: plain, nb: plain };
function plain(said: string): string {
  return said;
}

describe.each(LOCALES)("in %s", (locale) => {
  const say = speaker(locale);

  test.each(["sentence", "fact", "rule", "so"] as const)(
    "every %s can be said of every story, and names nothing that is not known",
    (namespace) => {
      for (const outcome of [...CLASSES, ...REASONS]) {
        for (const story of storiesOf()) {
          const said = say(namespace, outcome, story);
          expect(said, outcome).not.toMatch(/NOTHING|[{}<>]/);
          expect(said.length, outcome).toBeGreaterThan(3);
        }
      }
    },
  );

  test("every fact that was seen can be said of every story", () => {
    // The first purchase of an upgrade is always under the same referral: its day is known.
    for (const name of FACT_NAMES.filter((each) => each !== "firstPurchase")) {
      for (const value of FACT_VALUES[name]) {
        for (const story of storiesOf()) {
          expect(say("seen", `${name}.${value}`, story), `${name} ${value}`).not.toMatch(/NOTHING/);
        }
      }
    }
  });

  test("of a record outside the referral no day, account or order is told", () => {
    for (const outcome of [...CLASSES, ...REASONS]) {
      for (const story of storiesOf()) {
        if (story.record?.isExact !== false) continue;
        const said = say("fact", outcome, story);
        expect(said).not.toMatch(locale === "zh" ? CHINESE_DAY : ENGLISH_DAY);
        expect(said).not.toMatch(/Automation|o-9/);
      }
    }
  });
});

function* storiesOf(): Generator<Story> {
  for (const record of RECORDS) {
    for (const facts of FACTS) {
      for (const kind of KINDS) {
        // An ambassador is never shown a record of another account, nor a reviewer a coarse one.
        const isLinked = record?.isExact === true && record.account !== null;
        if (!isLinked) yield { ...STORY, record, facts, kind };
        if (record?.isExact !== false) {
          yield { ...STORY, audience: "reviewer", record, facts, kind };
        }
      }
    }
  }
}

function speaker(locale: Locale) {
  const translate = createTranslator({
    locale,
    messages: messagesFor(locale),
    onError: (error) => {
      throw error;
    },
  });
  return (namespace: string, key: string, story: Story): string => {
    const values = storyValues(story, formatsFor(locale, "Asia/Shanghai"), { dates: "long" });
    return translate.markup(`${namespace}.${key}` as "rule.UNPAID", {
      ...known(values),
      ...TAGS,
    });
  };
}

/** Makes what is not known visible where a sentence names it all the same. */
function known(values: StoryValues): StoryValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === "" ? "NOTHING" : value]),
  );
}
