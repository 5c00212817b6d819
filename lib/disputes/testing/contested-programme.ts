import { withSystem } from "#db/client/with-system.ts";
import { people } from "#db/schema/index.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { recordFacts } from "#lib/decisions/record-facts.ts";
import {
  BY_TEST,
  DAY,
  makeAmbassador,
  orderOnDay,
} from "#lib/decisions/testing/small-programme.ts";
import { makeAccount, makeReferral, makeVersion } from "#lib/facts/testing/make-facts.ts";

/** Recently enough to be disputed, whenever the tests run. */
export const BEGINNING = Math.floor(Date.now() / DAY) * DAY - 60 * DAY;

const at = (day: number) => ({ placedAt: BEGINNING + day * DAY, paidAt: BEGINNING + day * DAY });

export function orderAt(day: number, given: Parameters<typeof orderOnDay>[1]) {
  return orderOnDay(0, { ...at(day), listMinor: 100_000, paidMinor: 100_000, ...given });
}

/**
 * A customer whom `name` referred, under one real name with an account of another person that bought the
 * same product before: "Tallgrass Studio" and "Tallgrass Media".
 */
export async function recordMixedUp(name: string, title: string, ambassadorId = "ann") {
  await withSystem((tx) =>
    recordFacts(
      tx,
      {
        ambassadors: [makeAmbassador(ambassadorId)],
        products: [
          makeVersion({ productCode: "vm", name: "Elastic Compute" }),
          makeVersion({ productCode: "db", name: "Relational Database" }),
        ],
        accounts: [
          makeAccount({
            accountId: `${name}-studio`,
            identityId: `${name}-name`,
            displayName: `${title} Studio`,
          }),
          makeAccount({
            accountId: `${name}-media`,
            identityId: `${name}-name`,
            displayName: `${title} Media`,
          }),
        ],
        referrals: [
          makeReferral({
            referralId: `${name}-referral`,
            accountId: `${name}-studio`,
            ambassadorId,
            startsAt: BEGINNING,
          }),
        ],
        orders: [
          orderAt(-20, { orderId: `${name}-early`, accountId: `${name}-media`, productCode: "vm" }),
          orderAt(5, { orderId: `${name}-vm`, accountId: `${name}-studio`, productCode: "vm" }),
          orderAt(9, { orderId: `${name}-db`, accountId: `${name}-studio`, productCode: "db" }),
        ],
      },
      { ...BY_TEST, source: "demo", recordedAt: BEGINNING + 40 * DAY },
    ),
  );
}

function contextOf(viewer: Viewer, personId: string): RequestContext {
  return { viewer: { ...viewer, personId }, origin: null };
}

export const ANN = contextOf(ambassadorViewer("ann"), "person-ann");
export const BOB = contextOf(ambassadorViewer("bob"), "person-bob");
export const REVIEWER = contextOf(reviewerViewer(), "person-reviewer");
export const OTHER_REVIEWER = contextOf(reviewerViewer(), "person-other-reviewer");
export const ADMIN = contextOf(reviewerViewer("admin"), "person-admin");
export const OTHER_ADMIN = contextOf(reviewerViewer("admin"), "person-other-admin");

/** Whoever does something in these tests may sign in. */
export async function recordPeople() {
  await withSystem(async (tx) => {
    await recordFacts(tx, { ambassadors: [makeAmbassador("ann"), makeAmbassador("bob")] }, BY_TEST);
    for (const { viewer } of [ANN, BOB, REVIEWER, OTHER_REVIEWER, ADMIN, OTHER_ADMIN]) {
      const { personId, role, ambassadorId } = viewer;
      await tx.insert(people).values({
        id: personId,
        name: personId,
        email: `${personId}@example.com`,
        role,
        ambassadorId,
        invitedAt: 1,
        invitedBy: "test",
      });
    }
  });
}

/** The form as an ambassador sends it: the identity is contested at the last test. */
export function wrongIdentity(name: string) {
  return {
    accountId: `${name}-studio`,
    orderId: `${name}-vm`,
    step: "class",
    counterFact: { claim: "identity-apart" },
    message: "They share a first word and nothing else.",
    requestId: `request-${name}`,
  } as const;
}

export const PDF = { name: "extract.pdf", content: new TextEncoder().encode("%PDF-1.7 extract") };
