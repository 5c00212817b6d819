import { readTheme } from "#lib/preferences/read-theme.ts";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SkipLink } from "./skip-link.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** A frame that knows nobody and leads nowhere: for signing in, and for what is not there. */
export async function BareShell({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="relative z-10 border-b border-rule bg-paper">
        <div className="wrap flex h-13.5 items-center md:h-15">
          <Brand />
          <div className="ml-auto flex items-center gap-3">
            <LanguageSwitch />
            <ThemeSwitch theme={await readTheme()} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="wrap flex-1 outline-none">
        {children}
      </main>
    </>
  );
}
