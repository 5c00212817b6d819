"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { MOST_COUNTED } from "#lib/notices/most-counted.ts";

type BellLinkProps = {
  readonly unread: number;
  readonly words: { readonly none: string; readonly some: string };
};

/** Counts again on every page: the header stays where it is while pages change. */
export function BellLink({ unread, words }: BellLinkProps) {
  const now = useUnread(unread);
  const figure = now >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(now);
  return (
    <Link
      href="/notices"
      aria-label={now === 0 ? words.none : words.some.replace("#", figure)}
      className="relative inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink max-md:size-11"
    >
      <Bell size={17} strokeWidth={1.8} aria-hidden />
      {now > 0 && (
        <span
          aria-hidden
          className="absolute top-0 right-0 min-w-4 max-md:top-1.5 max-md:right-1.5 rounded-full bg-ink px-1 text-center text-[0.6875rem] leading-4 font-medium text-paper"
        >
          {figure}
        </span>
      )}
    </Link>
  );
}

type Asked = { readonly on: string; readonly given: number; readonly unread: number };

function useUnread(given: number): number {
  const path = usePathname();
  // What the server counted holds until the browser has asked anew, and again once the server has.
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const unread = await askUnread(stop.signal);
      if (unread !== null && !stop.signal.aborted) setAsked({ on: path, given, unread });
    };
    void ask();
    return () => stop.abort();
  }, [path, given]);
  return asked?.given === given ? asked.unread : given;
}

async function askUnread(signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch("/api/notices/unread", { signal });
    if (!response.ok) return null;
    const { unread }: { unread?: unknown } = await response.json();
    return typeof unread === "number" ? unread : null;
  } catch {
    return null;
  }
}
