import { Moon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FLOAT } from "#components/ui/float-classes.ts";
import type { Theme } from "#lib/preferences/themes.ts";
import { ThemeChoices } from "./theme-choices.tsx";

const TRIGGER =
  "inline-grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink max-md:size-11";

export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const t = useTranslations("shell");
  return (
    <Disclosure
      name="header"
      label={t("changeTheme")}
      summary={<Moon size={16} />}
      summaryClassName={TRIGGER}
      panelClassName={`absolute right-0 top-full mt-1 w-44 p-1 ${FLOAT}`}
    >
      <ThemeChoices
        theme={theme}
        words={{
          system: t("themes.system"),
          light: t("themes.light"),
          dark: t("themes.dark"),
        }}
      />
    </Disclosure>
  );
}
