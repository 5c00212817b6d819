import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckPanel } from "#components/check/check-panel.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { getCheck } from "#lib/check/get-check.ts";

type Props = {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check");
  return { title: t("title") };
}

export default async function CheckPage({ searchParams }: Props) {
  const viewer = await requireViewer("customer.list");
  const check = await getCheck(viewer, await searchParams);
  const t = await getTranslations("check");
  return (
    <>
      <PageHead
        title={t("title")}
        summary={t(viewer.audience === "ambassador" ? "leadAmbassador" : "lead")}
      />
      <div className="mt-6">
        {check === null ? (
          <EmptySentence link={{ href: "/customers", label: t("link") }}>
            {t("noCustomer")}
          </EmptySentence>
        ) : (
          <CheckPanel {...check} action="/check" isOneCustomer={false} />
        )}
      </div>
    </>
  );
}
