"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { KeyCap } from "#components/ui/key-cap.tsx";
import { Modal } from "#components/ui/modal.tsx";
import { paletteGroups } from "./palette-entries.ts";
import { PaletteItem } from "./palette-item.tsx";
import type { PalettePage } from "./palette-page.ts";
import { useFound } from "./use-found.ts";

const GROUP =
  "border-b border-rule py-2 last:border-0 md:grid md:grid-cols-[6.5rem_minmax(0,1fr)] " +
  "[&>[cmdk-group-heading]]:px-4 [&>[cmdk-group-heading]]:py-1.5 " +
  "[&>[cmdk-group-heading]]:text-sm [&>[cmdk-group-heading]]:text-ink-3";

/** Leads to any customer, order or page by a few letters of it. */
export function Palette({
  pages,
  onClose,
}: {
  readonly pages: readonly PalettePage[];
  readonly onClose: () => void;
}) {
  const t = useTranslations("palette");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const { found, state } = useFound(words);
  const groups = paletteGroups(words, found, pages);
  const first = groups[0]?.entries[0]?.href ?? "";
  // Chosen of this very list: another one begins at its first line.
  const list = `${words}\n${first}`;
  const [chosen, setChosen] = useState({ list, href: first });
  const value = chosen.list === list ? chosen.href : first;
  // Pages are found here and at once; customers and orders that are listed may belong to other words still.
  const isStale = state === "asking" && !pages.some(({ href }) => href === value);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Modal label={t("label")} onClose={onClose}>
      <Command
        label={t("label")}
        shouldFilter={false}
        loop
        value={value}
        onValueChange={(href) => setChosen({ list, href })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !isStale || words === "") return;
          event.preventDefault();
          go(`/orders?${new URLSearchParams({ q: words })}`);
        }}
        className="outline-none"
      >
        <div className="flex h-14 items-center gap-3 border-b border-rule px-4">
          <Search size={17} className="text-ink-3" />
          <Command.Input
            data-first-focus
            value={typed}
            onValueChange={setTyped}
            placeholder={t("placeholder")}
            maxLength={200}
            className="min-w-0 flex-1 bg-transparent font-serif text-lead outline-none"
          />
        </div>
        <Command.List
          label={t("results")}
          aria-busy={state === "asking"}
          className="max-h-[min(26rem,60vh)] scroll-py-2 overflow-y-auto overscroll-contain"
        >
          {groups.map(({ name, entries }) => (
            <Command.Group key={name} heading={t(`groups.${name}`)} className={GROUP}>
              {entries.map((entry) => (
                <PaletteItem key={entry.href} entry={entry} onGo={go} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
        <Status state={state} words={words} count={found.customers.length + found.orders.length} />
      </Command>
    </Modal>
  );
}

/** How it went, said aloud too, and which keys move in the list. */
function Status({
  state,
  words,
  count,
}: {
  readonly state: ReturnType<typeof useFound>["state"];
  readonly words: string;
  readonly count: number;
}) {
  const t = useTranslations("palette");
  const said =
    words === ""
      ? t("hint")
      : state === "failed"
        ? t("failed")
        : state === "asking"
          ? t("asking")
          : t("found", { count });
  return (
    <div className="flex min-h-11 items-center justify-between gap-x-6 border-t border-rule px-4 text-sm text-ink-3">
      <output>{said}</output>
      <p className="whitespace-nowrap max-md:hidden">{t.rich("keys", { k: Cap })}</p>
    </div>
  );
}

function Cap(said: React.ReactNode) {
  return <KeyCap>{said}</KeyCap>;
}
