import { getTranslations } from "next-intl/server";
import { BareShell } from "#components/shell/bare-shell.tsx";
import { NoticePage } from "#components/shell/notice-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

export async function generateMetadata() {
  const t = await getTranslations("page");
  return { title: t("notFoundTitle") };
}

export default async function NotFound() {
  const t = await getTranslations("page");
  return (
    <BareShell>
      <NoticePage
        title={t("notFoundTitle")}
        action={
          <ButtonLink href="/" look="ink">
            {t("notFoundLink")}
          </ButtonLink>
        }
      >
        {t("notFoundText")}
      </NoticePage>
    </BareShell>
  );
}
