"use client";

import { Check } from "lucide-react";
import { setTheme } from "#lib/preferences/set-theme.ts";
import { THEMES, type Theme } from "#lib/preferences/themes.ts";

export type ThemeChoicesProps = {
  readonly theme: Theme;
  readonly words: { readonly [T in Theme]: string };
};

/** A plain form, so that it works without script; with it the page changes before the server answers. */
export function ThemeChoices({ theme, words }: ThemeChoicesProps) {
  return (
    <form action={setTheme}>
      {THEMES.map((each) => (
        <button
          key={each}
          type="submit"
          name="theme"
          value={each}
          aria-pressed={each === theme}
          onClick={() => showTheme(each)}
          className="flex w-full items-center gap-2 rounded-sm px-2.5 py-1.5 text-left hover:bg-sunk max-md:min-h-11"
        >
          <span className="w-4">{each === theme && <Check size={14} />}</span>
          {words[each]}
        </button>
      ))}
    </form>
  );
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
