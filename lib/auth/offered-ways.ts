import { authSettings } from "./auth-settings.ts";
import { isDemoOpen } from "./demo-door.ts";

export type OfferedWays = {
  readonly hasEmail: boolean;
  /** The provider's name; null where none is set. */
  readonly provider: string | null;
  readonly hasDemo: boolean;
};

/** The ways to sign in that there are for this request. */
export function offeredWays(headers: Pick<Headers, "get">): OfferedWays {
  const { smtpUrl, oidc } = authSettings();
  const hasDemo = isDemoOpen(headers);
  return {
    // Without a mail server the demo has its mailbox page.
    hasEmail: smtpUrl !== undefined || hasDemo,
    provider: oidc ? new URL(oidc.issuer).hostname : null,
    hasDemo,
  };
}
