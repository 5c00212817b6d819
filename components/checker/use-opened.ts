import { startTransition, useCallback, useEffect, useRef, useState } from "react";

/** Browsers refuse addresses that change much more often. */
const WRITE_AFTER_MS = 300;

/**
 * What stands behind the # of the address, which no browser sends to anybody: nothing until it was read.
 * What is opened stands there a moment later, so that the page can be shared at any time.
 */
export function useOpened(): {
  readonly hash: string;
  readonly open: (hash: string) => void;
} {
  const [hash, setHash] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const read = () => {
      clearTimeout(timer.current);
      setHash(window.location.hash.slice(1));
    };
    // What a server drew wakes first: an urgent change would throw it away and draw it again.
    startTransition(read);
    window.addEventListener("hashchange", read);
    window.addEventListener("popstate", read);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("hashchange", read);
      window.removeEventListener("popstate", read);
    };
  }, []);
  const open = useCallback((next: string) => {
    setHash(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      window.history.replaceState(null, "", next === "" ? window.location.pathname : `#${next}`);
    }, WRITE_AFTER_MS);
  }, []);
  return { hash, open };
}
