import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

/** Browsers refuse addresses that change much more often. */
const WRITE_AFTER_MS = 300;

/**
 * What stands behind the # of the address, which no browser sends to anybody: a server draws the page
 * without it. What is opened stands there a moment later, so that the page can be shared at any time.
 */
export function useOpened(): {
  readonly hash: string;
  readonly open: (hash: string) => void;
} {
  const [address] = useState(() => new HashAddress());
  const hash = useSyncExternalStore(address.subscribe, address.read, readNothing);
  useEffect(() => address.stop, [address]);
  const open = useCallback((next: string) => address.open(next), [address]);
  return { hash, open };
}

class HashAddress {
  /** Opened, but not yet in the address. */
  private pending: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tell: () => void = () => undefined;

  readonly read = (): string => this.pending ?? window.location.hash.slice(1);

  readonly subscribe = (tell: () => void) => {
    this.tell = tell;
    window.addEventListener("hashchange", this.follow);
    window.addEventListener("popstate", this.follow);
    return () => {
      window.removeEventListener("hashchange", this.follow);
      window.removeEventListener("popstate", this.follow);
    };
  };

  readonly stop = () => clearTimeout(this.timer);

  open(next: string): void {
    this.pending = next;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      window.history.replaceState(null, "", next === "" ? window.location.pathname : `#${next}`);
      this.pending = null;
    }, WRITE_AFTER_MS);
    this.tell();
  }

  private readonly follow = () => {
    this.stop();
    this.pending = null;
    this.tell();
  };
}

const readNothing = () => "";
