import { useTranslations } from "next-intl";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { KeyCap } from "#components/ui/key-cap.tsx";
import { HiddenFields } from "./hidden-fields.tsx";

export type FormAction = (form: FormData) => void | Promise<void>;

export type TakePanelProps = {
  readonly fields: Readonly<Record<string, string>>;
  /** null: nobody has it. */
  readonly claimedBy: { readonly personId: string; readonly name: string } | null;
  readonly viewerId: string;
  readonly reviewers: readonly { readonly personId: string; readonly name: string }[];
  readonly may: {
    readonly claim: boolean;
    readonly assign: boolean;
    readonly release: boolean;
  };
  readonly claim: FormAction;
  readonly assign: FormAction;
  readonly release: FormAction;
};

/** Who decides it: take it, hand it over, give it back. */
export function TakePanel(props: TakePanelProps) {
  const t = useTranslations("disputeDesk.take");
  const { fields, claimedBy, viewerId, may } = props;
  const isMine = claimedBy?.personId === viewerId;
  return (
    <div className="flex flex-col gap-3.5">
      {claimedBy === null && may.claim && (
        <form action={props.claim}>
          <HiddenFields fields={fields} />
          <Button
            type="submit"
            look="ink"
            data-claim-button
            aria-keyshortcuts="c"
            className="max-md:w-full"
          >
            {t("claim")}
            <span aria-hidden className="max-md:hidden">
              <KeyCap>C</KeyCap>
            </span>
          </Button>
          <p className="mt-1.5 text-sm text-ink-3">{t("note")}</p>
        </form>
      )}
      {claimedBy !== null && <p>{isMine ? t("mine") : t("notYours", { name: claimedBy.name })}</p>}
      {(may.assign || may.release) && (
        <details className="group">
          <summary className="rubric-line w-fit text-sm">{t("change")}</summary>
          <div className="mt-3 flex flex-wrap items-end gap-2.5">
            {may.assign && (
              <form action={props.assign} className="flex flex-1 items-end gap-2.5">
                <HiddenFields fields={fields} />
                <div className="min-w-40 flex-1">
                  <NativeSelect
                    label={t("assign")}
                    name="personId"
                    defaultValue={viewerId}
                    options={props.reviewers.map(({ personId, name }) => ({
                      value: personId,
                      label: name,
                    }))}
                  />
                </div>
                <Button type="submit">{t("assignSubmit")}</Button>
              </form>
            )}
            {may.release && (
              <form action={props.release}>
                <HiddenFields fields={fields} />
                <Button type="submit" look="plain">
                  {t("release")}
                </Button>
              </form>
            )}
          </div>
        </details>
      )}
    </div>
  );
}
