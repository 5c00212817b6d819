import { getTranslations } from "next-intl/server";
import { CorrectionPreview } from "#components/admin/correction-preview.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { correct } from "#lib/corrections/correction-actions.ts";
import { readCorrection } from "#lib/corrections/correction-query.ts";
import type { Effect } from "#lib/corrections/effect.ts";
import { previewCorrections } from "#lib/corrections/preview-corrections.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { CURRENCIES } from "#lib/facts/index.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("correct");
  return { title: t("title") };
}

/** What a correction would do, before it is done. The address is the question. */
export default async function CorrectPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("fact.correct");
  const [t, query] = await Promise.all([getTranslations("correct"), searchParams]);
  const { error: _error, id: _id, done, ...asked } = query;
  const correction = readCorrection(asked);
  const effect = correction === null ? null : await preview(viewer, correction);
  return (
    <>
      <PageHead title={t("title")} />
      <OutcomeNotice query={query} done={done === "recorded" ? t("recorded") : null} />
      {correction !== null && effect !== null ? (
        <CorrectionPreview
          correction={correction}
          effect={effect}
          currency={currencyOf(asked, effect)}
          query={new URLSearchParams(plain(asked)).toString()}
          record={correct}
        />
      ) : (
        <div className="mt-6">
          <EmptySentence link={{ href: "/admin/identities", label: t("goOn") }}>
            {done === "recorded" ? t("recordedNote") : t("unclear")}
          </EmptySentence>
        </div>
      )}
    </>
  );
}

/** null: of what is not on record. */
async function preview(
  viewer: Parameters<typeof previewCorrections>[0],
  correction: Parameters<typeof previewCorrections>[1][number],
) {
  try {
    return await previewCorrections(viewer, [correction]);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The form of an order says it; whatever changes says it too. */
function currencyOf({ currency }: Query, effect: Effect): string | null {
  if (typeof currency === "string" && CURRENCIES.includes(currency)) return currency;
  const [main, ...others] = effect.kind === "known" ? effect.sums : [];
  return main && others.length === 0 ? main.currency : null;
}

function plain(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
