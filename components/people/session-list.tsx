import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { FormAction } from "./person-form.tsx";

export type SessionLine = {
  readonly sessionId: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly method: "email" | "oidc" | "demo";
  /** null: unknown. */
  readonly named: { readonly browser: string; readonly system: string } | null;
  readonly isThis: boolean;
};

export function SessionList({
  sessions,
  end,
}: {
  readonly sessions: readonly SessionLine[];
  readonly end: FormAction;
}) {
  const t = useTranslations("sessions");
  const { dayTime } = useFormats();
  return (
    <ul className="mt-6 border-t border-rule-strong">
      {sessions.map((session) => {
        const browser = session.named ? t("browserOn", session.named) : t("unknownBrowser");
        return (
          <li
            key={session.sessionId}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-rule py-3"
          >
            <div className="min-w-0 flex-1">
              <p className="font-medium">{session.isThis ? t("this") : browser}</p>
              <p className="text-sm text-ink-3">
                {session.isThis && `${browser} · `}
                {t(`method.${session.method}`)} ·{" "}
                {t("started", { when: dayTime(session.startedAt) })} ·{" "}
                {t("seen", { when: dayTime(session.seenAt) })}
              </p>
            </div>
            <form action={end}>
              <input type="hidden" name="sessionId" value={session.sessionId} />
              <Button type="submit" size="small" aria-label={t("endLabel", { browser })}>
                {t("end")}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
