import { headers } from "next/headers";
import { NONCE_HEADER } from "#lib/auth/request-headers.ts";

/**
 * A server never sees what stands behind the # of an address, and draws the first question. Whoever
 * opens a shared case must not read that answer for theirs while the scripts load.
 * `Checker` shows it again as soon as it has read the address.
 */
export async function HideFirstAnswer() {
  const nonce = (await headers()).get(NONCE_HEADER) ?? "";
  return (
    <script
      nonce={nonce}
      // Browsers keep the nonce of a page to themselves.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: HIDE }}
    />
  );
}

const HIDE = `if (location.hash.length > 1) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("[data-first-answer] { visibility: hidden }");
  document.adoptedStyleSheets.push(sheet);
}`;
