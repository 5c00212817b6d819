import { useTranslations } from "next-intl";
import { InputField } from "#components/ui/input-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { AccountOfIdentity, IdentityShown } from "#lib/identities/list-identities.ts";
import { PreviewForm } from "./preview-form.tsx";

/** Real names with the accounts under them; each opens to what can be corrected. */
export function IdentityList({ identities }: { readonly identities: readonly IdentityShown[] }) {
  return (
    <ul className="mt-5 border-t border-rule-strong">
      {identities.map((identity) => (
        <li
          key={identity.identityId ?? identity.accounts[0]?.accountId}
          className="border-b border-rule py-3.5 md:grid md:grid-cols-[15rem_minmax(0,1fr)] md:gap-8"
        >
          <IdentityHead identity={identity} />
          <ul className="max-md:mt-2">
            {identity.accounts.map((account) => (
              <AccountLine key={account.accountId} account={account} identity={identity} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function IdentityHead({ identity }: { readonly identity: IdentityShown }) {
  const t = useTranslations("identities");
  const { identityId, accounts, ambassador } = identity;
  return (
    <div className="min-w-0">
      <h2 className="font-medium break-words">{identityId ?? t("unverified")}</h2>
      <p className="text-sm text-ink-3">
        {t("accounts", { count: accounts.length })}
        {ambassador !== null && `, ${t("ambassador", { name: ambassador })}`}
      </p>
      {identityId !== null && (
        <details className="mt-1.5">
          <summary className="w-fit cursor-pointer text-sm text-ink-2 hover:text-ink max-md:flex max-md:min-h-11 max-md:items-center">
            {t("merge")}
          </summary>
          <div className="mt-2 mb-3">
            <PreviewForm given={{ of: "identities-merged", fromIdentityId: identityId }}>
              <InputField
                label={t("mergeInto", { identity: identityId })}
                name="intoIdentityId"
                required
                maxLength={64}
              />
            </PreviewForm>
          </div>
        </details>
      )}
    </div>
  );
}

function AccountLine({
  account,
  identity,
}: {
  readonly account: AccountOfIdentity;
  readonly identity: IdentityShown;
}) {
  const t = useTranslations("identities");
  const { day } = useFormats();
  const { accountId, name, country, registeredAt, orders } = account;
  const isVerified = identity.identityId !== null;
  return (
    <li className="py-1 md:first:pt-0">
      <details>
        <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 hover:bg-sunk max-md:min-h-11">
          <span className="font-medium">{name}</span>
          <span className="text-sm text-ink-3">
            {accountId} · {country} · {t("since", { day: day(registeredAt) })} ·{" "}
            {t("orders", { count: orders })}
          </span>
        </summary>
        <div className="mt-2 mb-3 flex flex-col gap-4 md:pl-4">
          <TextLink href={`/customers/${encodeURIComponent(accountId)}`} className="w-fit">
            {t("open", { name })}
          </TextLink>
          <PreviewForm given={{ of: "identity", accountId }}>
            <InputField
              label={t(isVerified ? "move" : "verify", { name })}
              name="identityId"
              required
              maxLength={64}
            />
          </PreviewForm>
          {(identity.accounts.length > 1 || !isVerified) && (
            <PreviewForm
              given={{ of: "identity-apart", accountId }}
              label={t(isVerified ? "split" : "verifyAlone", { name })}
            />
          )}
        </div>
      </details>
    </li>
  );
}
