import { useTranslations } from "next-intl";
import { ClientWords } from "#components/shell/client-words.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section, SectionMargin, SectionWide } from "#components/ui/section.tsx";
import type { ChosenClaim } from "#lib/disputes/choose-claim.ts";
import type { DisputeForm, OpeningCheck } from "#lib/disputes/dispute-view.ts";
import { ClaimList } from "./claim-list.tsx";
import { CounterFactFields, type CounterFactFieldsProps } from "./counter-fact-fields.tsx";
import { OpeningPreview } from "./opening-preview.tsx";
import { OpeningRefusals } from "./opening-refusals.tsx";
import { SaidForm } from "./said-form.tsx";
import { useFactRows } from "./use-fact-rows.ts";

export type ContestViewProps = Pick<
  CounterFactFieldsProps,
  "currency" | "currencies" | "products"
> & {
  readonly form: DisputeForm;
  readonly chosen: ChosenClaim | null;
  /** Of what was stated; null while nothing is. */
  readonly check: OpeningCheck | null;
  /** The page itself. */
  readonly action: string;
  /** The test that was contested on the order's page. */
  readonly step: string | null;
  readonly orderHref: string | null;
  readonly productName: string;
  readonly programmeStart: number;
  /** What the form of the request is sent with: the fields as the address holds them. */
  readonly sent: Readonly<Record<string, string>>;
};

/** One question after the other: what is wrong, how it is, what that would change; and only then, send it. */
export function ContestView(props: ContestViewProps) {
  const { form, chosen, check } = props;
  const t = useTranslations("disputes.open");
  const blocked = check?.refusals ?? form.refusals;
  return (
    <>
      {form.order !== null && (
        <Section title={t("steps")} note={t("stepsNote")} id="claims">
          <div>
            <ClaimList
              customer={form.customerName}
              claims={form.claims}
              chosen={chosen?.offered ?? null}
              step={props.step}
              action={props.action}
            />
          </div>
        </Section>
      )}
      {chosen !== null && <Fact {...props} chosen={chosen} />}
      {check !== null && (
        <Section title={t("previewTitle")} note={t("previewNote")} id="preview">
          <div>
            <OpeningPreview
              check={check}
              product={props.productName}
              programmeStart={props.programmeStart}
            />
          </div>
          <SectionMargin>{t("previewHidden")}</SectionMargin>
        </Section>
      )}
      {blocked.length > 0 && (
        <Section title={t("cannot")} id="cannot">
          <div>
            <OpeningRefusals
              refusals={blocked}
              currency={check?.currency ?? props.currency}
              orderHref={props.orderHref}
              product={props.productName}
              programmeStart={props.programmeStart}
            />
          </div>
        </Section>
      )}
      {check !== null && blocked.length === 0 && <Send {...props} />}
    </>
  );
}

function Fact(props: ContestViewProps & { readonly chosen: ChosenClaim }) {
  const t = useTranslations("disputes.open");
  const { chosen, form } = props;
  const { step, claim, recorded } = chosen.offered;
  const productName = (code: string) =>
    props.products.find(({ value }) => value === code)?.label ?? code;
  const rowsOf = useFactRows({
    customer: form.customerName,
    currency: props.currency,
    productName,
  });
  const isWhole = chosen.stated !== null && chosen.stated === recorded;
  return (
    <Section title={t("fact")} note={isWhole ? undefined : t("factNote")} id="fact">
      <SectionWide>
        <div className="grid grid-cols-1 gap-x-12 gap-y-5 md:grid-cols-2">
          {claim !== "missing-order" && (
            <dl>
              {rowsOf(recorded, "recorded").map(({ key, term, value }) => (
                <div key={key} className="border-b border-rule py-2 last:border-b-0">
                  <dt className="text-sm text-ink-3">{t("believed", { term })}</dt>
                  <dd className="font-serif text-clause">{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {isWhole ? (
            <dl>
              {rowsOf(recorded, "claimed").map(({ key, value }) => (
                <div key={key} className="py-2">
                  <dt className="text-sm text-ink-3">{t("claimed")}</dt>
                  <dd className="font-serif text-clause">
                    <span className="rubric-line underline-offset-5">{value}</span>
                  </dd>
                </div>
              ))}
            </dl>
          ) : (
            <form action={`${props.action}#preview`} className="flex flex-col gap-3.5">
              <input type="hidden" name="step" value={step} />
              <input type="hidden" name="claim" value={claim} />
              <input type="hidden" name="stated" value="1" />
              <CounterFactFields {...props} fact={chosen.stated ?? recorded} />
              {chosen.isWrong && (
                <p role="alert" className="text-rubric">
                  {t("wrong")}
                </p>
              )}
              <Button
                type="submit"
                look={props.check === null ? "ink" : "outline"}
                className="self-start max-md:w-full"
              >
                {t(props.check === null ? "preview" : "previewAgain")}
              </Button>
            </form>
          )}
        </div>
      </SectionWide>
    </Section>
  );
}

function Send({ sent }: ContestViewProps) {
  const t = useTranslations("disputes.open");
  return (
    <Section title={t("say")} note={t("sayNote")} id="send">
      <div>
        <ClientWords names={["disputes", "refusal"]}>
          <SaidForm
            action="/api/disputes"
            fields={sent}
            textLabel={t("text")}
            textNote={t("textNote")}
            submitLabel={t("send")}
          />
        </ClientWords>
      </div>
    </Section>
  );
}
