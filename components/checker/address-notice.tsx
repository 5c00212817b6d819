import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { AddressProblem } from "#lib/case/case-address.ts";

/** An address that opens nothing: what is wrong with it, and the way on. */
export function AddressNotice({
  problem,
  onStart,
}: {
  readonly problem: AddressProblem;
  readonly onStart: () => void;
}) {
  const t = useTranslations("checker");
  return (
    <div role="alert" className="max-w-150 pt-6">
      <h2 className="font-serif text-title tracking-title text-balance">{t("address.title")}</h2>
      <p className="mt-3 font-serif text-clause text-pretty text-ink-2">
        {t(`address.${problem}`)}
      </p>
      <p className="mt-5">
        <Button onClick={onStart}>{t("startOver")}</Button>
      </p>
    </div>
  );
}
