import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";

export type VersusRow = {
  readonly key: string;
  readonly term: string;
  readonly recorded: React.ReactNode;
  /** null: nothing follows from the claim that is shown here. */
  readonly claimed: React.ReactNode;
  /** The contested fact itself: large, and its claim on a red line. */
  readonly isContested?: boolean;
};

export type VersusTableProps = {
  readonly caption: string;
  readonly rows: readonly VersusRow[];
};

/** The stored fact beside the claimed one, and what follows from each. */
export function VersusTable({ caption, rows }: VersusTableProps) {
  const t = useTranslations("disputes.versus");
  return (
    <table className="w-full border-collapse text-left max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-ink-3 max-md:sr-only">
        <tr className="border-b border-rule">
          <td className="w-[26%]">
            <span className="sr-only">{t("fact")}</span>
          </td>
          <th scope="col" className="w-[37%] pr-6 pb-2 font-text">
            {t("recorded")}
          </th>
          <th scope="col" className="pb-2 font-text">
            {t("claimed")}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map(({ key, ...row }) => (
          <Row key={key} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ term, recorded, claimed, isContested = false }: Omit<VersusRow, "key">) {
  const t = useTranslations("disputes.versus");
  const value = joinClasses(
    "py-2 align-top max-md:col-span-1 max-md:py-0.5 max-md:*:whitespace-normal",
    isContested && "font-serif text-clause/6.5",
  );
  return (
    <tr className="border-b border-rule last:border-b-0 max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:py-2">
      <th
        scope="row"
        className={joinClasses(
          "pr-6 align-top font-text text-ink-2 max-md:col-span-2 max-md:text-sm max-md:text-ink-3",
          isContested ? "py-2.75 max-md:py-0" : "py-2 max-md:py-0",
        )}
      >
        {term}
      </th>
      <td className={joinClasses(value, "md:pr-6")}>
        <span className="block text-xs text-ink-3 md:hidden">{t("recorded")}</span>
        {recorded}
      </td>
      <td className={joinClasses(value, claimed === null && "max-md:hidden")}>
        <span className="block text-xs text-ink-3 md:hidden">{t("claimed")}</span>
        {isContested ? <span className="rubric-line underline-offset-5">{claimed}</span> : claimed}
      </td>
    </tr>
  );
}
