import { useTranslations } from "next-intl";
import type { DisputeDetail } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Stage, StageName } from "./stage-strip.tsx";

/** The four stages of a dispute, with the days on which it came to them. */
export function useStages(dispute: DisputeDetail): readonly Stage[] {
  const t = useTranslations("disputes.stage");
  const { dayOfMonth } = useFormats();
  const at = stageNow(dispute);
  const isOver = dispute.stage === "decided" || dispute.stage === "withdrawn";
  const last = (...kinds: readonly string[]) =>
    dispute.entries.findLast(({ kind }) => kinds.includes(kind))?.at ?? null;
  const askedAt = last("asked");
  const since = last("claimed", "assigned", "answered", "sent-back");
  const end = dispute.decidedAt ?? last("withdrawn");
  const isReopened = dispute.round === 2;
  const state = (name: StageName): Stage["state"] => {
    if (name === at) return isOver ? "done" : "now";
    if (name === "asked") return askedAt === null ? "ahead" : "done";
    return ORDER.indexOf(name) < ORDER.indexOf(at) ? "done" : "ahead";
  };
  const opened = isReopened ? (last("reopened") ?? dispute.openedAt) : dispute.openedAt;
  return [
    {
      name: "opened",
      label: t(isReopened ? "reopened" : "opened"),
      note: dayOfMonth(opened),
      state: state("opened"),
    },
    {
      name: "review",
      label: t(dispute.stage === "awaiting-approval" ? "approval" : "review"),
      note:
        since === null || state("review") === "ahead" ? "" : t("since", { day: dayOfMonth(since) }),
      state: state("review"),
    },
    {
      name: "asked",
      label: t(dispute.audience === "reviewer" ? "askedReview" : "asked"),
      note: askedAt === null ? "" : dayOfMonth(askedAt),
      state: state("asked"),
    },
    {
      name: "decided",
      label: t(dispute.stage === "withdrawn" ? "withdrawn" : "decided"),
      note: end === null ? t("due", { day: dayOfMonth(dispute.dueAt) }) : dayOfMonth(end),
      state: state("decided"),
    },
  ];
}

const ORDER: readonly StageName[] = ["opened", "review", "asked", "decided"];

function stageNow({ stage }: DisputeDetail): StageName {
  switch (stage) {
    case "opened":
    case "reopened":
      return "opened";
    case "in-review":
    case "awaiting-approval":
      return "review";
    case "needs-you":
      return "asked";
    case "decided":
    case "withdrawn":
      return "decided";
    default:
      return stage satisfies never;
  }
}
