import { useEffect, useState } from "react";

/** The rules count months on the programme's clock: a browser that cannot yet is lent what it lacks. */
export function useTemporal(): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    let isGone = false;
    const bring = async () => {
      await bringTemporal();
      if (!isGone) setIsThere(true);
    };
    void bring();
    return () => {
      isGone = true;
    };
  }, []);
  return isThere;
}

async function bringTemporal(): Promise<void> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
}
