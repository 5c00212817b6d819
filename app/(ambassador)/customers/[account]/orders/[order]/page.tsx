import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "#lib/auth/can.ts";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { endOfDay } from "#lib/decisions/read/programme-clock.ts";
import { getNeighbours } from "#lib/decisions/read/get-neighbours.ts";
import { getOrder } from "#lib/decisions/read/get-order.ts";
import { readId } from "#lib/decisions/read/read-id.ts";
import { listDisputesOfOrder } from "#lib/disputes/list-disputes.ts";
import { OrderAnswerView } from "./order-answer-view.tsx";
import { OrderLinks } from "./order-links.tsx";

type Props = {
  readonly params: Promise<{ readonly account: string; readonly order: string }>;
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("orderFacts");
  return { title: `${t("order")} ${readId((await params).order) ?? ""}` };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("order.list");
  const { account, order } = await params;
  const accountId = readId(account);
  const orderId = readId(order);
  if (accountId === null || orderId === null) notFound();
  const query = await searchParams;
  const { on } = query;
  const asOf = typeof on === "string" ? endOfDay(on) : null;
  const answer = await getOrder(viewer, { accountId, orderId }, asOf);
  if (answer === null) notFound();
  const { paidAt, placedAt } = answer.order;
  const neighbours = await getNeighbours(viewer, { orderId, listedAt: paidAt ?? placedAt });
  const disputes = await listDisputesOfOrder(viewer, { accountId, orderId });
  return (
    <>
      <OrderAnswerView
        answer={answer}
        neighbours={neighbours}
        disputes={disputes}
        mayCorrect={can(viewer, "fact.correct")}
      />
      <OrderLinks viewer={viewer} order={answer.order} query={query} />
    </>
  );
}
