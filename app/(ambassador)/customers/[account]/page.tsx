import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { getCheck } from "#lib/check/get-check.ts";
import { getCustomer } from "#lib/decisions/read/customers/get-customer.ts";
import { readId } from "#lib/decisions/read/read-id.ts";
import { CustomerView } from "./customer-view.tsx";

type Props = {
  readonly params: Promise<{ readonly account: string }>;
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: readId((await params).account) ?? "" };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("customer.list");
  const accountId = readId((await params).account);
  const customer = accountId === null ? null : await getCustomer(viewer, accountId);
  if (customer === null) notFound();
  const check = await getCheck(viewer, await searchParams, customer.accountId);
  return <CustomerView customer={customer} check={check} />;
}
