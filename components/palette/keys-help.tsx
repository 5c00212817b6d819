"use client";

import { useTranslations } from "next-intl";
import { KeyCap } from "#components/ui/key-cap.tsx";
import { Modal } from "#components/ui/modal.tsx";

/** Every key that does something, by where it does it. */
const KEYS = [
  { place: "anywhere", does: "palette", caps: ["Ctrl", "K"] },
  { place: "anywhere", does: "search", caps: ["/"] },
  { place: "anywhere", does: "help", caps: ["?"] },
  { place: "lists", does: "next", caps: ["j"] },
  { place: "lists", does: "previous", caps: ["k"] },
  { place: "lists", does: "peek", caps: ["Space"] },
  { place: "lists", does: "open", caps: ["Enter"] },
  { place: "lists", does: "close", caps: ["Esc"] },
  { place: "ribbon", does: "marks", caps: ["←", "→"] },
  { place: "ribbon", does: "order", caps: ["Enter"] },
  { place: "dispute", does: "take", caps: ["c"] },
  { place: "dispute", does: "accept", caps: ["a"] },
  { place: "dispute", does: "part", caps: ["p"] },
  { place: "dispute", does: "uphold", caps: ["u"] },
  { place: "dispute", does: "ask", caps: ["q"] },
  { place: "dispute", does: "goodwill", caps: ["g"] },
  { place: "dispute", does: "decideNext", caps: ["Ctrl", "Enter"] },
  { place: "dispute", does: "nextDispute", caps: ["j"] },
  { place: "dispute", does: "previousDispute", caps: ["k"] },
] as const;
const PLACES = ["anywhere", "lists", "ribbon"] as const;
const REVIEWERS_PLACES = [...PLACES, "dispute"] as const;

const IS_APPLE = /Mac|iP(?:hone|ad)/;

export function KeysHelp({
  isReviewer,
  onClose,
}: {
  /** Whoever decides no dispute has no use for the keys of deciding. */
  readonly isReviewer: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations("keys");
  const isApple = IS_APPLE.test(navigator.userAgent);
  return (
    <Modal label={t("title")} onClose={onClose}>
      <section
        className="max-h-[76vh] overflow-y-auto px-6 pt-5 pb-3"
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t("title")}
      >
        <h2 className="font-serif text-lead">{t("title")}</h2>
        <p className="mt-1 text-sm text-ink-2">{t("hint")}</p>
        {(isReviewer ? REVIEWERS_PLACES : PLACES).map((place) => (
          <section
            key={place}
            className="mt-4 border-t border-rule pt-3 pb-1 md:grid md:grid-cols-[7.5rem_minmax(0,1fr)]"
          >
            <h3 className="py-1 text-sm text-ink-3">{t(`places.${place}`)}</h3>
            <dl>
              {KEYS.filter((key) => key.place === place).map(({ does, caps }) => (
                <div key={does} className="flex justify-between gap-6 py-1">
                  <dt>{t(`does.${does}`)}</dt>
                  <dd className="flex gap-1 whitespace-nowrap">
                    {caps.map((cap) => (
                      <KeyCap key={cap}>{isApple && cap === "Ctrl" ? "⌘" : cap}</KeyCap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <form method="dialog" className="mt-3 flex justify-end border-t border-rule pt-3 md:hidden">
          <button type="submit" className="min-h-11 px-2 text-ink-2">
            {t("close")}
          </button>
        </form>
      </section>
    </Modal>
  );
}
