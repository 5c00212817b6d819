import { useTranslations } from "next-intl";
import { CHECKBOX } from "#components/ui/checkbox-field.tsx";
import type { PartChoice } from "#lib/disputes/part-choices.ts";

/** What of the claim is so: a box for each account of the real name, or for each earlier order. */
export function PartFields({ choices }: { readonly choices: readonly PartChoice[] }) {
  const t = useTranslations("disputeDesk.part");
  return (
    <fieldset>
      <legend className="text-sm text-ink-2">{t("legend")}</legend>
      <div className="mt-1.5 flex flex-col gap-1.5">
        {choices.map(({ key, accountName, orderId, isClaimed }) => (
          <label key={key} className="flex items-start gap-2.5 max-md:min-h-11">
            <input
              type="checkbox"
              name="part"
              value={key}
              defaultChecked={isClaimed}
              className={CHECKBOX}
            />
            <span>
              {orderId === null
                ? t("apart", { customer: accountName })
                : t("order", { order: orderId })}
              {isClaimed && <span className="block text-sm text-ink-3">{t("claimed")}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
