import { useTranslations } from "next-intl";
import { MOST_COUNTED } from "#lib/notices/most-counted.ts";
import { BellLink } from "./bell-link.tsx";

/** The bell of the header, with how many notices are new. */
export function NoticeBell({ unread }: { readonly unread: number }) {
  const t = useTranslations("notices");
  // The number takes its place in the browser, where it may grow: "#" stands for it.
  const some = t("bell", { count: MOST_COUNTED }).replace(String(MOST_COUNTED), "#");
  return <BellLink unread={unread} words={{ none: t("bell", { count: 0 }), some }} />;
}
