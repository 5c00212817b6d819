import Link from "next/link";
import { useTranslations } from "next-intl";
import { BecauseSign } from "#components/ui/because-sign.tsx";

export function Brand() {
  const t = useTranslations("shell");
  return (
    <Link
      href="/"
      aria-label={t("home")}
      className="inline-flex items-center gap-2.5 font-serif text-[1.375rem]/none font-[500] tracking-[-0.01em] md:w-[calc(var(--hang)+var(--gap)-1.5rem)] paper:text-md"
    >
      <BecauseSign size={17} />
      <span className="relative top-px" lang="en">
        Because
      </span>
    </Link>
  );
}
