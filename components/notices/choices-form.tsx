import { useTranslations } from "next-intl";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { CHECKBOX } from "#components/ui/checkbox-field.tsx";
import { Cell, HeadCell, RowHead, Table } from "#components/ui/table.tsx";
import { LOCALES } from "#lib/i18n/locales.ts";
import type { NoticeChoices } from "#lib/notices/notice-choices.ts";
import type { NoticeAction } from "./notice-entry.tsx";

type Topic = keyof NoticeChoices["topics"];

export type ChoicesFormProps = {
  readonly choices: NoticeChoices;
  readonly topics: readonly Topic[];
  readonly save: NoticeAction;
};

/** What a person is told, by topic and way. A plain form: it works without script. */
export function ChoicesForm({ choices, topics, save }: ChoicesFormProps) {
  const t = useTranslations("notices.choices");
  return (
    <form action={save} className="mt-6 max-w-160">
      <Table>
        <thead>
          <tr>
            <HeadCell>{t("topic")}</HeadCell>
            <HeadCell className="w-20">{t("inApp")}</HeadCell>
            <HeadCell className="w-20">{t("byMail")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <RowHead>
                {t(topic)}
                <span className="block max-w-90 text-sm font-text text-ink-3">
                  {t(`${topic}Note`)}
                </span>
              </RowHead>
              <Way name={`${topic}InApp`} topic={topic} way="inApp" choices={choices} />
              <Way name={`${topic}ByMail`} topic={topic} way="byMail" choices={choices} />
            </tr>
          ))}
        </tbody>
      </Table>
      {/* What this person is never told of keeps what it was. */}
      {(["decisions", "imports"] as const)
        .filter((topic) => !topics.includes(topic))
        .map((topic) => (
          <Kept key={topic} topic={topic} choices={choices} />
        ))}
      <div className="mt-6 max-w-60">
        <NativeSelect
          label={t("language")}
          name="language"
          defaultValue={choices.language}
          options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      <Button type="submit" look="ink" className="mt-6">
        {t("save")}
      </Button>
    </form>
  );
}

type WayProps = {
  readonly name: string;
  readonly topic: Topic;
  readonly way: "inApp" | "byMail";
  readonly choices: NoticeChoices;
};

function Way({ name, topic, way, choices }: WayProps) {
  const t = useTranslations("notices.choices");
  return (
    <Cell>
      <label className="flex max-md:min-h-11 max-md:min-w-11">
        <input
          type="checkbox"
          name={name}
          aria-label={t("label", { topic: t(topic), channel: t(way) })}
          defaultChecked={choices.topics[topic][way]}
          className={CHECKBOX}
        />
      </label>
    </Cell>
  );
}

function Kept({ topic, choices }: { readonly topic: Topic; readonly choices: NoticeChoices }) {
  const { inApp, byMail } = choices.topics[topic];
  return (
    <>
      {inApp && <input type="hidden" name={`${topic}InApp`} value="on" />}
      {byMail && <input type="hidden" name={`${topic}ByMail`} value="on" />}
    </>
  );
}
