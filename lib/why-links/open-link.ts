import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { withSystem } from "#db/client/with-system.ts";
import { type LinkReader, people, whyLinks } from "#db/schema/index.ts";
import { hashToken } from "#lib/auth/secret-token.ts";
import { toViewer, type Viewer } from "#lib/auth/viewer.ts";
import { getOrder } from "#lib/decisions/read/get-order.ts";
import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import { forCustomer } from "#lib/rules/index.ts";
import type { SharedAnswer } from "./shared-answer.ts";

/** What `makeSecretToken` makes; anything else is no token and asks the database nothing. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The answer behind a link. It is read in the name of whoever made the link, so that a link shows no
 * order that its maker may no longer see, and then reduced to what may be shown without a sign-in.
 *
 * @returns null for a link that is not there, ended, was taken back, or whose maker is gone: all the same
 */
export async function openLink(token: string, now = Date.now()): Promise<SharedAnswer | null> {
  if (!TOKEN.test(token)) return null;
  const link = await findLink(token, now);
  if (link === null) return null;
  const { accountId, orderId } = link;
  const answer = await getOrder(link.reads, { accountId, orderId });
  if (answer === null) return null;
  await noteOpened(link, now);
  return sharedAnswer(answer, link);
}

type OpenLink = {
  readonly linkId: string;
  readonly accountId: string;
  readonly orderId: string;
  readonly reader: LinkReader;
  readonly showsMoney: boolean;
  readonly expiresAt: number;
  readonly reads: Viewer;
};

const makerColumns = {
  personId: people.id,
  name: people.name,
  role: people.role,
  ambassadorId: people.ambassadorId,
};

async function findLink(token: string, now: number): Promise<OpenLink | null> {
  const [row] = await withSystem((tx) =>
    tx
      .select({
        linkId: whyLinks.linkId,
        accountId: whyLinks.accountId,
        orderId: whyLinks.orderId,
        reader: whyLinks.reader,
        showsMoney: whyLinks.showsMoney,
        expiresAt: whyLinks.expiresAt,
        madeBy: whyLinks.madeBy,
        maker: makerColumns,
      })
      .from(whyLinks)
      // A suspended maker's links open nothing.
      .leftJoin(people, and(eq(people.id, whyLinks.madeBy), isNull(people.suspendedAt)))
      .where(
        and(
          eq(whyLinks.tokenHash, hashToken(token)),
          isNull(whyLinks.revokedAt),
          gt(whyLinks.expiresAt, now),
        ),
      ),
  );
  if (!row) return null;
  const { madeBy, maker, ...link } = row;
  if (madeBy === null) return { ...link, reads: CODE_READER };
  if (maker === null || maker.role === "reviewer") return null;
  return { ...link, reads: toViewer({ ...maker, ...NO_SESSION }) };
}

/** Reading in somebody's name is no session of theirs. */
const NO_SESSION = { sessionId: "", email: "", isDemo: false } as const;

/** A link that a mailed code made is nobody's: it was proved that the order is the reader's own. */
const CODE_READER = toViewer({
  ...NO_SESSION,
  personId: "mailed code",
  name: "",
  role: "reviewer",
  ambassadorId: null,
});

async function noteOpened({ linkId, accountId, orderId }: OpenLink, now: number): Promise<void> {
  await withSystem((tx) =>
    tx
      .update(whyLinks)
      .set({ lastOpenedAt: now, timesOpened: sql`${whyLinks.timesOpened} + 1` })
      .where(
        and(
          eq(whyLinks.accountId, accountId),
          eq(whyLinks.orderId, orderId),
          eq(whyLinks.linkId, linkId),
        ),
      ),
  );
}

function sharedAnswer(answer: OrderAnswer, { reader, showsMoney, expiresAt }: OpenLink) {
  const { order, customer } = answer;
  return {
    reader,
    expiresAt,
    order: {
      orderId: order.orderId,
      at: order.paidAt ?? order.placedAt,
      isPaid: order.paidAt !== null,
    },
    customerName: customer.name,
    productName: answer.productName,
    explanation: forCustomer(answer.explanation, { showsMoney }),
    whatIfs: answer.whatIfs.map(({ levers, possibility, class: rebateClass, rebateMinor }) => ({
      levers,
      possibility,
      class: rebateClass,
      rebateMinor: showsMoney ? rebateMinor : null,
    })),
    knownAt: answer.knownAt,
    path: `/customers/${encodeURIComponent(order.accountId)}/orders/${encodeURIComponent(order.orderId)}`,
  } satisfies SharedAnswer;
}
