import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { getCustomer } from "#lib/decisions/read/customers/get-customer.ts";
import { readId } from "#lib/decisions/read/read-id.ts";
import { CustomerView } from "./customer-view.tsx";

type Props = { readonly params: Promise<{ readonly account: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: readId((await params).account) ?? "" };
}

export default async function CustomerPage({ params }: Props) {
  const viewer = await requireViewer("customer.list");
  const accountId = readId((await params).account);
  const customer = accountId === null ? null : await getCustomer(viewer, accountId);
  if (customer === null) notFound();
  return <CustomerView customer={customer} />;
}
