import { useLocale } from "next-intl";
import { useEffect } from "react";
import { bringExamples, bringTestCases } from "./brought-later.ts";

const AFTER_MS = 1500;

/** What later clicks need is fetched while nobody waits, and all of it is kept for a reload without a network. */
export function useOfflineCopy(): void {
  const language = useLocale();
  useEffect(() => {
    // A browser that keeps nothing, or may not, only needs the network again.
    const timer = setTimeout(() => void keepCopy(language).catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, [language]);
}

async function keepCopy(language: string): Promise<void> {
  await Promise.all([bringExamples(), bringTestCases()]);
  // A development build is another one at every change.
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  await navigator.serviceWorker.register("/checker-worker.js", { scope: "/checker" });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${window.location.origin}/_next/static/`));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
  active?.postMessage({ language, files });
}
