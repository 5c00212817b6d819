import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContestView } from "#components/disputes/contest-view.tsx";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { orderHref } from "#components/verdict/story-of.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadCheckOptions } from "#lib/check/load-check-options.ts";
import { checkOpening } from "#lib/disputes/check-opening.ts";
import { chooseClaim, fieldsOf, missingOrder } from "#lib/disputes/choose-claim.ts";
import { getDisputeForm } from "#lib/disputes/get-dispute-form.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";

export type ContestQuery = Readonly<Record<string, string | string[] | undefined>>;

export type ContestPageProps = {
  readonly viewer: Viewer;
  readonly accountId: string;
  /** null: the order is missing. */
  readonly orderId: string | null;
  readonly query: ContestQuery;
};

/** Where a fact is contested: what is chosen and stated stands in the address, and the rules answer it. */
export async function ContestPage({ viewer, accountId, orderId, query }: ContestPageProps) {
  const found = await getDisputeForm(viewer, { accountId, orderId });
  if (found === null) notFound();
  const { products, currencies } = await loadCheckOptions(viewer, accountId);
  const form =
    orderId === null ? { ...found, claims: [missingOrder(products, currencies)] } : found;
  const choice = orderId === null ? { ...query, step: "missing", claim: "missing-order" } : query;
  const chosen = chooseClaim(form, choice);
  const check =
    chosen?.stated &&
    (await checkOpening(viewer, {
      accountId,
      orderId,
      step: chosen.offered.step,
      counterFact: chosen.stated,
    }));
  const code = form.order?.productCode ?? String(query["productCode"] ?? "");
  const productName = products.find(({ value }) => value === code)?.label ?? code;
  const key = orderId === null ? null : { accountId, orderId };
  const customerHref = `/customers/${encodeURIComponent(accountId)}`;
  return (
    <>
      <Head
        order={key}
        customer={form.customerName}
        customerHref={customerHref}
        product={productName}
      />
      <ContestView
        form={form}
        chosen={chosen}
        check={check ?? null}
        step={typeof query["step"] === "string" ? query["step"] : null}
        action={key === null ? `${customerHref}/dispute` : `${orderHref(key)}/dispute`}
        orderHref={key && orderHref(key)}
        productName={productName}
        programmeStart={AMBASSADOR_2025.programmeStart}
        currency={form.order?.currency ?? currencies[0] ?? "USD"}
        currencies={currencies}
        products={products}
        sent={{
          ...statedFields(choice),
          ...(chosen && { step: chosen.offered.step, claim: chosen.offered.claim }),
          accountId,
          ...(orderId !== null && { forOrder: orderId }),
          requestId: crypto.randomUUID(),
        }}
      />
    </>
  );
}

async function Head({
  order,
  customer,
  customerHref,
  product,
}: {
  readonly order: { readonly accountId: string; readonly orderId: string } | null;
  readonly customer: string;
  readonly customerHref: string;
  readonly product: string;
}) {
  const t = await getTranslations("disputes.open");
  const shell = await getTranslations("shell");
  const title = t(order === null ? "missingTitle" : "title");
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: shell("nav.customers"), href: "/customers" },
          { label: customer, href: customerHref },
          ...(order === null ? [] : [{ label: order.orderId, href: orderHref(order) }]),
          { label: title },
        ]}
      />
      <header className="pt-2 md:pt-3">
        <h1 className="font-serif text-title tracking-title">{title}</h1>
        <p className="mt-2 max-w-160 font-serif text-clause text-pretty text-ink-2">
          {order === null
            ? t("missingLead", { customer })
            : t("lead", { order: order.orderId, customer, product })}
        </p>
      </header>
    </>
  );
}

/** Only what the form knows goes on from the address into what is sent. */
function statedFields(query: ContestQuery): Readonly<Record<string, string>> {
  const { of } = query;
  const given = Object.entries(fieldsOf(query)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(given), ...(typeof of === "string" && { of }) };
}
