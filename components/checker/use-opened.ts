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

/** The outside store that React reads: the address, but for what is opened and not yet written there. */
class HashAddress {
  /** null until it is read: a server has no address to read. */
  private shown: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tell: () => void = () => undefined;

  readonly read = (): string => {
    this.shown ??= hashOfPage();
    return this.shown;
  };

  readonly subscribe = (tell: () => void) => {
    this.tell = tell;
    // A page that is gone to has its address only now.
    if (this.timer === undefined) this.shown = hashOfPage();
    window.addEventListener("hashchange", this.follow);
    window.addEventListener("popstate", this.follow);
    return () => {
      window.removeEventListener("hashchange", this.follow);
      window.removeEventListener("popstate", this.follow);
    };
  };

  readonly stop = () => {
    clearTimeout(this.timer);
    this.timer = undefined;
  };

  open(next: string): void {
    this.stop();
    this.shown = next;
    this.timer = setTimeout(this.write, WRITE_AFTER_MS);
    this.tell();
  }

  private readonly write = () => {
    this.stop();
    const shown = this.read();
    window.history.replaceState(null, "", shown === "" ? window.location.pathname : `#${shown}`);
  };

  private readonly follow = () => {
    // The skip link leads to a place on this page: what is open stays open, and in the address.
    if (isPlace(window.location.hash.slice(1))) return this.write();
    this.stop();
    this.shown = hashOfPage();
    this.tell();
  };
}

function hashOfPage(): string {
  const hash = window.location.hash.slice(1);
  return isPlace(hash) ? "" : hash;
}

function isPlace(hash: string): boolean {
  return hash !== "" && document.getElementById(hash) !== null;
}

const readNothing = () => "";
