import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { BareShell } from "#components/shell/bare-shell.tsx";
import { SignInPanel } from "#components/sign-in/sign-in-panel.tsx";
import { DEMO_ROLES, demoNameOf } from "#lib/auth/demo-person.ts";
import { getViewer } from "#lib/auth/get-viewer.ts";
import { offeredWays } from "#lib/auth/offered-ways.ts";
import { safePath } from "#lib/auth/safe-path.ts";
import { signInAsDemo } from "#lib/auth/sign-in-as-demo.ts";
import { signInErrorOf } from "#lib/auth/sign-in-answer.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const to = safePath(query["to"]);
  if ((await getViewer()) !== null) redirect(to);
  const { hasEmail, provider, hasDemo } = offeredWays(await headers());
  const people = DEMO_ROLES.map((role) => ({ role, name: demoNameOf(role) }));
  return (
    <BareShell>
      <Heading query={query} />
      <SignInPanel
        to={to}
        hasEmail={hasEmail}
        provider={provider}
        demo={hasDemo ? { people, signIn: signInAsDemo } : null}
      />
    </BareShell>
  );
}

async function Heading({ query }: { readonly query: Query }) {
  const t = await getTranslations("signIn");
  return (
    <div className="max-w-160 pt-12 md:pt-20">
      <h1 className="font-serif text-verdict tracking-verdict text-balance">{t("title")}</h1>
      <p className="mt-4 font-serif text-lead text-pretty text-ink-2">{t("lead")}</p>
      {query["error"] !== undefined && (
        <p role="alert" className="mt-6 text-rubric">
          {t(`errors.${signInErrorOf(query["error"])}`)}
        </p>
      )}
      {query["sent"] !== undefined && (
        <output className="mt-6 block font-medium">{t("sent")}</output>
      )}
    </div>
  );
}
