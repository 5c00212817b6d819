import { useTranslations } from "next-intl";
import Link from "next/link";
import { joinClasses } from "#components/ui/join-classes.ts";
import { type OfferedClaim, subjectOf } from "#lib/disputes/choose-claim.ts";
import { useStepName } from "./use-dispute-words.ts";

export type ClaimListProps = {
  readonly customer: string;
  readonly claims: readonly OfferedClaim[];
  readonly chosen: OfferedClaim | null;
  /** The test that was contested on the order's page: its claims stand first, the others are kept back. */
  readonly step: string | null;
  /** The page itself; what is chosen stands in its address. */
  readonly action: string;
};

/** What can be said to be wrong, by the test that it concerns; links, so that each is an address. */
export function ClaimList({ claims, step, ...props }: ClaimListProps) {
  const t = useTranslations("disputes.open");
  const asked = claims.filter((each) => each.step === step);
  const others = claims.filter((each) => each.step !== step);
  if (asked.length === 0) return <Steps {...props} claims={claims} />;
  return (
    <>
      <Steps {...props} claims={asked} />
      {others.length > 0 && (
        <details className="mt-4">
          <summary className="rubric-line w-fit">{t("other")}</summary>
          <div className="mt-4">
            <Steps {...props} claims={others} />
          </div>
        </details>
      )}
    </>
  );
}

function Steps({ customer, claims, chosen, action }: Omit<ClaimListProps, "step">) {
  const claim = useTranslations("disputes.claim");
  const stepName = useStepName("ambassador");
  const steps = Map.groupBy(claims, ({ step }) => step);
  return (
    <div className="flex flex-col gap-5">
      {[...steps].map(([step, offered]) => (
        <div key={step}>
          <h3 className="text-sm text-ink-3">{stepName(step)}</h3>
          <ul>
            {offered.map((each) => (
              <li key={`${each.claim} ${subjectOf(each.recorded)}`}>
                <ClaimLink
                  href={hrefOf(action, each)}
                  isChosen={each === chosen}
                  subject={isSeveral(each, offered) ? subjectOf(each.recorded) : ""}
                >
                  {claim(each.claim, { customer })}
                </ClaimLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ClaimLink({
  href,
  isChosen,
  subject,
  children,
}: {
  readonly href: string;
  readonly isChosen: boolean;
  readonly subject: string;
  readonly children: React.ReactNode;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      {...(isChosen && { "aria-current": "true" as const })}
      className={joinClasses(
        "block border-b border-rule py-2 font-serif text-clause hover:bg-sunk max-md:min-h-11",
        isChosen && "shadow-[-14px_0_0_var(--color-paper),-16px_0_0_var(--color-rubric)]",
      )}
    >
      <span className={isChosen ? "rubric-line underline-offset-5" : ""}>{children}</span>
      {subject !== "" && <span className="ml-3 font-sans text-sm text-ink-3">{subject}</span>}
    </Link>
  );
}

function isSeveral(each: OfferedClaim, offered: readonly OfferedClaim[]): boolean {
  return offered.filter(({ claim }) => claim === each.claim).length > 1;
}

function hrefOf(action: string, { step, claim, recorded }: OfferedClaim): string {
  const of = subjectOf(recorded);
  const query = new URLSearchParams({ step, claim, ...(of === "" ? {} : { of }) });
  return `${action}?${query}#fact`;
}
