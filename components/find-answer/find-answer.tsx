import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { Section, SectionMargin } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { CODE_DIGITS, CODE_MINUTES } from "#lib/find-answer/code-terms.ts";
import type { Place } from "#lib/find-answer/places.ts";

export type FindAnswerProps = {
  /** A code was asked for: whether one was sent is told nobody. */
  readonly isSent: boolean;
  readonly isWrong: boolean;
  readonly isMistyped: boolean;
  /** For who is signed in; `found` is what the last look-up may tell. */
  readonly lookup: {
    readonly found: { readonly orderId: string; readonly place: Place } | null;
  } | null;
};

const LONGEST_ID = 64;

/** Every way works without script, and says the same of every order. */
export function FindAnswer({ isSent, isWrong, isMistyped, lookup }: FindAnswerProps) {
  const t = useTranslations("findAnswer");
  return (
    <>
      <header className="doc-row pt-8 md:pt-14">
        <div />
        <div>
          <h1 className="font-serif text-verdict tracking-verdict text-balance">{t("title")}</h1>
          <p className="mt-4 max-w-150 font-serif text-lead text-pretty text-ink-2">{t("lead")}</p>
          {isMistyped && (
            <p role="alert" className="mt-4 text-rubric">
              {t("error")}
            </p>
          )}
        </div>
      </header>
      {lookup && <Lookup found={lookup.found} />}
      <Section title={t("codeTitle")} note={t("codeNote")} id="code">
        <div>
          <p className="max-w-150 text-pretty">{t("codeText")}</p>
          <OrderForm action="/why/code" label={t("send")} />
          {isSent && <CodeForm isWrong={isWrong} />}
        </div>
      </Section>
      <Section title={t("linkTitle")} note={t("linkNote")} id="link">
        <p className="max-w-150 font-serif text-clause text-pretty">{t("linkText")}</p>
        <SectionMargin>
          <p>{t.rich("programme", { a: Programme })}</p>
        </SectionMargin>
      </Section>
    </>
  );
}

function Lookup({ found }: NonNullable<FindAnswerProps["lookup"]>) {
  const t = useTranslations("findAnswer");
  return (
    <Section title={t("findTitle")} note={t("findNote")} id="find">
      <div>
        {found && (
          <output className="mb-5 block border-l-2 border-rubric pl-4">
            <span className="block font-serif text-clause text-pretty">
              {t(`place.${found.place}`, { order: found.orderId })}
            </span>
            {found.place !== "unknown" && (
              <span className="mt-1 block text-sm text-ink-3">{t("placeNote")}</span>
            )}
          </output>
        )}
        <p className="max-w-150 text-pretty">{t("findText")}</p>
        <OrderForm action="/why/find" label={t("find")} />
      </div>
    </Section>
  );
}

function OrderForm({ action, label }: { readonly action: string; readonly label: string }) {
  const t = useTranslations("findAnswer");
  return (
    <form action={action} method="post" className="mt-4 flex max-w-110 items-end gap-3">
      <div className="flex-1">
        <InputField
          label={t("order")}
          name="order"
          maxLength={LONGEST_ID}
          autoComplete="off"
          required
        />
      </div>
      <Button type="submit">{label}</Button>
    </form>
  );
}

function CodeForm({ isWrong }: { readonly isWrong: boolean }) {
  const t = useTranslations("findAnswer");
  return (
    <form action="/why/open" method="post" className="mt-6 border-t border-rule pt-5">
      {!isWrong && (
        <output className="mb-4 block max-w-150 font-medium">
          {t("sent", { minutes: CODE_MINUTES })}
        </output>
      )}
      {isWrong && (
        <p role="alert" className="mb-4 max-w-150 text-rubric">
          {t("wrong", { minutes: CODE_MINUTES })}
        </p>
      )}
      <div className="flex max-w-80 items-end gap-3">
        <div className="flex-1">
          <InputField
            label={t("code")}
            name="code"
            maxLength={2 * CODE_DIGITS}
            autoComplete="one-time-code"
            required
          />
        </div>
        <Button type="submit" look="ink">
          {t("open")}
        </Button>
      </div>
    </form>
  );
}

function Programme(said: React.ReactNode) {
  return <TextLink href="/programme">{said}</TextLink>;
}
