import { eq } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { NOTICE_TOPICS, noticePreferences, type NoticeTopic } from "#db/schema/notices.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type NoticeChoices = {
  /** Of mails. */
  readonly language: Locale;
  readonly topics: {
    readonly [Topic in NoticeTopic]: { readonly inApp: boolean; readonly byMail: boolean };
  };
};

/** The topics there are for a person: decisions are an ambassador's. */
export function topicsFor(viewer: Viewer): readonly NoticeTopic[] {
  return viewer.role === "ambassador" ? NOTICE_TOPICS : ["disputes"];
}

/** What the viewer wants to be told; everything, in the language of the page, where nothing was chosen. */
export async function getNoticeChoices(viewer: Viewer, pageLocale: Locale): Promise<NoticeChoices> {
  const [row] = await withViewer(viewer, (tx) =>
    tx.select().from(noticePreferences).where(eq(noticePreferences.personId, viewer.personId)),
  );
  return {
    language: row?.language ?? pageLocale,
    topics: {
      disputes: { inApp: row?.disputesInApp ?? true, byMail: row?.disputesByMail ?? true },
      decisions: { inApp: row?.decisionsInApp ?? true, byMail: row?.decisionsByMail ?? true },
      imports: { inApp: row?.importsInApp ?? true, byMail: row?.importsByMail ?? true },
    },
  };
}

export async function setNoticeChoices(viewer: Viewer, choices: NoticeChoices): Promise<void> {
  const { language, topics } = choices;
  const row = {
    language,
    disputesInApp: topics.disputes.inApp,
    disputesByMail: topics.disputes.byMail,
    decisionsInApp: topics.decisions.inApp,
    decisionsByMail: topics.decisions.byMail,
    importsInApp: topics.imports.inApp,
    importsByMail: topics.imports.byMail,
  };
  await withViewer(viewer, (tx) =>
    tx
      .insert(noticePreferences)
      .values({ personId: viewer.personId, ...row })
      .onConflictDoUpdate({ target: noticePreferences.personId, set: row }),
  );
}
