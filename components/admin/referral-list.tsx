import { useTranslations } from "next-intl";
import { InputField } from "#components/ui/input-field.tsx";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { momentField } from "#lib/disputes/counter-fact-input.ts";
import type { AmbassadorShown } from "#lib/referrals/list-ambassador-identities.ts";
import type { ReferralShown } from "#lib/referrals/list-referrals.ts";
import { PreviewForm } from "./preview-form.tsx";

type ReferralListProps = {
  readonly referrals: readonly ReferralShown[];
  readonly ambassadors: readonly AmbassadorShown[];
};

/** Who referred whom and when; each opens to what can be corrected. */
export function ReferralList({ referrals, ambassadors }: ReferralListProps) {
  const t = useTranslations("referrals");
  const { day } = useFormats();
  return (
    <ul className="mt-5 border-t border-rule-strong">
      {referrals.map((referral) => (
        <li key={`${referral.accountId} ${referral.referralId}`} className="border-b border-rule">
          <details>
            <summary className="grid cursor-pointer gap-x-4 py-2.5 hover:bg-sunk md:grid-cols-[1.4fr_1.2fr_1.4fr]">
              <span className="font-medium">{referral.customer}</span>
              <span>{referral.ambassador}</span>
              <span className="text-ink-2">
                {referral.endsAt === null
                  ? t("since", { start: day(referral.startsAt) })
                  : t("between", { start: day(referral.startsAt), end: day(referral.endsAt) })}
              </span>
            </summary>
            <div className="mt-1 mb-4 flex flex-col gap-4">
              <p className="text-sm text-ink-3">
                {referral.accountId} · {referral.referralId}
              </p>
              <PreviewForm
                given={{
                  of: "referral",
                  accountId: referral.accountId,
                  referralId: referral.referralId,
                }}
              >
                <ReferralFields referral={referral} ambassadors={ambassadors} />
              </PreviewForm>
              <PreviewForm
                given={{
                  of: "no-referral",
                  accountId: referral.accountId,
                  referralId: referral.referralId,
                }}
                label={t("neverWas")}
              />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Ambassador, start and end; without a referral, of one that is missing. */
export function ReferralFields({
  referral,
  ambassadors,
}: {
  readonly referral: ReferralShown | null;
  readonly ambassadors: readonly AmbassadorShown[];
}) {
  const t = useTranslations("referrals");
  return (
    <>
      <NativeSelect
        label={t("ambassador")}
        name="ambassadorId"
        defaultValue={referral?.ambassadorId ?? ambassadors[0]?.ambassadorId ?? ""}
        options={ambassadors.map(({ ambassadorId, name }) => ({
          value: ambassadorId,
          label: name,
        }))}
      />
      <InputField
        label={t("starts")}
        name="startsAt"
        type="datetime-local"
        step="any"
        required
        defaultValue={momentField(referral?.startsAt ?? null)}
      />
      <InputField
        label={t("ends")}
        name="endsAt"
        type="datetime-local"
        step="any"
        defaultValue={momentField(referral?.endsAt ?? null)}
      />
    </>
  );
}

/** Who each ambassador is, by real name. */
export function AmbassadorList({ ambassadors }: Pick<ReferralListProps, "ambassadors">) {
  const t = useTranslations("referrals");
  return (
    <ul>
      {ambassadors.map(({ ambassadorId, name, identityId }) => (
        <li key={ambassadorId} className="border-b border-rule">
          <details>
            <summary className="grid cursor-pointer gap-x-4 py-2 hover:bg-sunk md:grid-cols-2">
              <span className="font-medium">{name}</span>
              <span className="text-ink-2">{identityId}</span>
            </summary>
            <div className="mt-1 mb-4">
              <PreviewForm given={{ of: "ambassador-identity", ambassadorId }}>
                <InputField
                  label={t("identityOf", { name })}
                  name="identityId"
                  defaultValue={identityId}
                  required
                  maxLength={64}
                />
              </PreviewForm>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
