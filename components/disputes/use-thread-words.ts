import { useTranslations } from "next-intl";
import type { DisputeDetail } from "#lib/disputes/dispute-view.ts";
import type { ThreadWords } from "./thread-of.ts";

/** Who said what: an ambassador is told which side, a reviewer which person. */
export function useThreadWords({ audience, ambassadorName }: DisputeDetail): ThreadWords {
  const t = useTranslations("disputes.thread");
  return {
    by: ({ side, actorName }) => {
      switch (side) {
        case "ambassador":
          return audience === "ambassador" ? t("you") : (actorName ?? ambassadorName);
        case "reviewer":
          return actorName ?? t("reviewer");
        case "system":
          return t("system");
        default:
          return side satisfies never;
      }
    },
    deed: ({ kind }) => (kind === "said" ? null : t(`deed.${kind}`)),
  };
}
