"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { FLOAT } from "#components/ui/float-classes.ts";
import { KeyCap } from "#components/ui/key-cap.tsx";
import { Mark } from "#components/ui/mark.tsx";
import type { Peek } from "#components/verdict/peek.ts";

/** Most readers of a list never peek: the ribbon comes when somebody does. */
const PeekRibbon = dynamic(
  () => import("#components/history/peek-ribbon.tsx").then((file) => file.PeekRibbon),
  { ssr: false },
);

type Place = { readonly top: number; readonly isAbove: boolean };

/** What the row in focus answers, without leaving the list: resting there or `Space` opens it, `Escape` closes it. */
export function OrderPeek() {
  const [href, setHref] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const { data } = useQuery({
    queryKey: ["peek", href],
    queryFn: ({ signal }) => fetchPeek(href ?? "", signal),
    enabled: href !== null,
    staleTime: 60_000,
  });
  useEffect(() => {
    const show = (link: HTMLAnchorElement | null) => {
      setHref(link?.pathname ?? null);
      setPlace(link && placeUnder(link, ref.current?.parentElement ?? null));
    };
    return listenForPeeks(show, ref);
  }, []);
  return (
    <div
      ref={ref}
      aria-live="polite"
      className={href === null ? "sr-only" : `absolute right-24 w-96 p-5 max-md:hidden ${FLOAT}`}
      style={
        place
          ? { top: place.top, ...(place.isAbove && { transform: "translateY(-100%)" }) }
          : undefined
      }
    >
      {href !== null && (data ? <PeekBody peek={data} href={href} /> : <Waiting />)}
    </div>
  );
}

function PeekBody({ peek, href }: { readonly peek: Peek; readonly href: string }) {
  const t = useTranslations("answer.peek");
  return (
    <>
      <p className="flex gap-2.5 font-serif text-[1.1875rem]/6.5 text-balance">
        <Mark name={peek.verdict} size={16} className="mt-1.5" />
        {peek.sentence}
      </p>
      <PeekRibbon {...peek.evidence} />
      <dl className="mt-3 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-y-1.5 text-sm">
        <dt className="text-ink-3">{t("because")}</dt>
        <dd>{peek.because}</dd>
        <dt className="text-ink-3">{t("rule")}</dt>
        <dd>{peek.rule}</dd>
      </dl>
      <p className="mt-3.5 flex justify-between border-t border-rule pt-3 text-sm text-ink-3">
        <Link href={href} tabIndex={-1} className="rubric-line font-medium text-ink">
          {t("every")}
        </Link>
        <span>{t.rich("opens", { k: Cap })}</span>
      </p>
    </>
  );
}

function Cap(said: React.ReactNode) {
  return <KeyCap>{said}</KeyCap>;
}

function Waiting() {
  const t = useTranslations("answer.peek");
  return <p className="text-sm text-ink-3">{t("loading")}</p>;
}

/** Pixels between a row and its peek, and the height that a peek needs. */
const GAP = 6;
const NEEDED = 330;

function placeUnder(link: HTMLElement, frame: HTMLElement | null): Place | null {
  const row = link.closest("tr")?.getBoundingClientRect();
  const around = frame?.getBoundingClientRect();
  if (!row || !around) return null;
  const isAbove = row.bottom + NEEDED > innerHeight && row.top > NEEDED;
  return { top: (isAbove ? row.top - GAP : row.bottom + GAP) - around.top, isAbove };
}

/** Milliseconds that a row has the focus before it is taken for reading, not for passing by. */
const RESTS = 300;

function listenForPeeks(
  show: (link: HTMLAnchorElement | null) => void,
  peek: React.RefObject<HTMLElement | null>,
): () => void {
  let shown: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const toggle = (link: HTMLAnchorElement | null) => {
    clearTimeout(timer);
    if (link === shown) return;
    shown = link;
    show(link);
  };
  const onKey = (event: KeyboardEvent) => {
    const link = rowLink(event.target);
    if (event.key === "Escape") return toggle(null);
    if (event.key !== " " || !link) return;
    event.preventDefault();
    toggle(shown ? null : link);
  };
  // An open peek follows the reader from row to row, and stays while they are in its row.
  const onFocus = ({ target }: FocusEvent) => {
    clearTimeout(timer);
    // A link in the peek takes the focus when it is pressed, before it is followed.
    if (peek.current?.contains(target as Node)) return;
    if (shown !== null && shown.closest("tr")?.contains(target as Node)) return;
    const link = rowLink(target);
    if (shown !== null || link === null) return toggle(link);
    if (link.matches(":focus-visible")) timer = setTimeout(() => toggle(link), RESTS);
  };
  const onPointer = ({ target }: PointerEvent) =>
    peek.current?.contains(target as Node) || toggle(null);
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPointer);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("pointerdown", onPointer);
  };
}

function rowLink(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof HTMLAnchorElement && target.matches("[data-row-link]") ? target : null;
}

async function fetchPeek(href: string, signal: AbortSignal): Promise<Peek> {
  const [, accountId = "", orderId = ""] =
    /^\/customers\/([^/]+)\/orders\/([^/]+)$/.exec(href) ?? [];
  const response = await fetch(`/api/orders/${accountId}/${orderId}/peek`, { signal });
  if (!response.ok) throw new Error(`The answer could not be fetched: ${response.status}.`);
  return (await response.json()) as Peek;
}
