import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { InputField } from "#components/ui/input-field.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { DemoRole } from "#lib/auth/demo-person.ts";

export type SignInPanelProps = {
  /** Where to go once signed in. */
  readonly to: string;
  readonly hasEmail: boolean;
  readonly provider: string | null;
  /** null: no demo sign-in here. */
  readonly demo: {
    readonly people: readonly { readonly role: DemoRole; readonly name: string }[];
    readonly signIn: (form: FormData) => void | Promise<void>;
  } | null;
};

/** The ways to sign in that there are; every one works without script. */
export function SignInPanel({ to, hasEmail, provider, demo }: SignInPanelProps) {
  const t = useTranslations("signIn");
  return (
    <>
      {hasEmail && (
        <Section title={t("emailTitle")} id="by-email">
          <form action="/sign-in/link" method="post" className="flex max-w-100 flex-col gap-4">
            <input type="hidden" name="to" value={to} />
            <InputField
              label={t("email")}
              name="email"
              type="email"
              autoComplete="email"
              placeholder={t("emailHint")}
              note={t("emailNote")}
              maxLength={254}
              required
            />
            <Button type="submit" look="ink" className="self-start">
              {t("send")}
            </Button>
          </form>
        </Section>
      )}
      {provider !== null && (
        <Section title={t("oidcTitle")} id="by-provider">
          {/* Not a Link: it leads out of the app, and must not be fetched ahead. */}
          <a
            href={`/sign-in/oidc?${new URLSearchParams({ to })}`}
            className={buttonClasses({ className: "justify-self-start" })}
          >
            {t("oidc", { provider })}
          </a>
        </Section>
      )}
      {demo && <DemoSection to={to} {...demo} />}
    </>
  );
}

function DemoSection({
  to,
  people,
  signIn,
}: { readonly to: string } & NonNullable<SignInPanelProps["demo"]>) {
  const t = useTranslations("signIn");
  const mailbox = useTranslations("mailbox");
  return (
    <Section title={t("demoTitle")} note={t("demoNote")} id="demo">
      <div className="flex flex-col items-start gap-3">
        {people.map(({ role, name }) => (
          <form key={role} action={signIn}>
            <input type="hidden" name="person" value={role} />
            <input type="hidden" name="to" value={to} />
            <Button type="submit">{t(`demo.${role}`, { name })}</Button>
          </form>
        ))}
        <TextLink href="/sign-in/mailbox">{mailbox("open")}</TextLink>
      </div>
    </Section>
  );
}
