import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { and, eq, lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Adapter } from "next-auth/adapters";
import { headers } from "next/headers";
import { getDatabase } from "#db/client/shared-database.ts";
import { withSystem } from "#db/client/with-system.ts";
import { people, providerLogins, sessions, signInLinks } from "#db/schema/index.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { authSettings } from "./auth-settings.ts";
import { browserHash } from "./browser-cookie.ts";
import { clientAddress } from "./client-address.ts";
import { startSession } from "./start-session.ts";

/**
 * The Drizzle adapter, with what must not be left to it: nobody registers, tokens are kept as hashes,
 * a link belongs to one browser, the provider's tokens are not kept, and a session is audited.
 */
export async function authAdapter(method: "email" | "oidc"): Promise<Adapter> {
  return {
    ...(await plainAdapter()),
    createUser: () => Promise.reject(new Error("Nobody registers: people are invited.")),
    createSession: (session) => createSession(session, method),
    linkAccount,
    createVerificationToken,
    useVerificationToken,
    // Auth.js is never shown a session: sign-out and reading the viewer are ours.
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => undefined,
  };
}

/** Guarantee: the methods of Auth.js that are left to the adapter read and write only columns that our tables have. */
async function plainAdapter(): Promise<Adapter> {
  const tables = {
    usersTable: people,
    sessionsTable: sessions,
    accountsTable: providerLogins,
    verificationTokensTable: signInLinks,
  };
  const database = drizzle((await getDatabase()).pool);
  type Tables = Parameters<typeof DrizzleAdapter<typeof database>>[1];
  return DrizzleAdapter(database, tables as unknown as Tables);
}

type Method<M extends keyof Adapter> = NonNullable<Adapter[M]>;

async function createSession(
  session: Parameters<Method<"createSession">>[0],
  method: "email" | "oidc",
) {
  const requestHeaders = await headers();
  const started = {
    personId: session.userId,
    method,
    browser: requestHeaders.get("user-agent"),
    origin: clientAddress(requestHeaders, authSettings().trustedProxies),
  };
  const { token, expires } = await withSystem((tx) =>
    startSession(tx, started, Date.now(), session.sessionToken),
  );
  return { sessionToken: token, userId: session.userId, expires };
}

const linkAccount: Method<"linkAccount"> = async ({ userId, provider, providerAccountId }) => {
  const origin = clientAddress(await headers(), authSettings().trustedProxies);
  await withSystem(async (tx) => {
    await tx.insert(providerLogins).values({ userId, type: "oidc", provider, providerAccountId });
    await recordAudit(
      tx,
      { actor: userId, origin },
      {
        action: "person.link",
        subject: "person",
        subjectId: userId,
        after: { provider, subject: providerAccountId },
      },
    );
  });
};

const createVerificationToken: Method<"createVerificationToken"> = async (link) => {
  const browser = await browserHash();
  if (browser === null) throw new Error("A link is made for a browser that is marked.");
  await withSystem(async (tx) => {
    await tx.delete(signInLinks).where(lt(signInLinks.expires, new Date()));
    await tx.insert(signInLinks).values({ ...link, browserHash: browser });
  });
  return link;
};

/** Takes the link away, in one statement: of two who use it at once, one gets it. */
const useVerificationToken: Method<"useVerificationToken"> = async ({ token }) => {
  const browser = await browserHash();
  if (browser === null) return null;
  const [used] = await withSystem((tx) =>
    tx
      .delete(signInLinks)
      .where(and(eq(signInLinks.token, token), eq(signInLinks.browserHash, browser)))
      .returning({
        identifier: signInLinks.identifier,
        token: signInLinks.token,
        expires: signInLinks.expires,
      }),
  );
  return used ?? null;
};

/** Whether there is such a link, but another browser asked for it. Nothing is taken away. */
export async function isOtherBrowsersLink(token: string): Promise<boolean> {
  const [link] = await withSystem((tx) =>
    tx
      .select({ browser: signInLinks.browserHash })
      .from(signInLinks)
      .where(eq(signInLinks.token, token)),
  );
  return link !== undefined && link.browser !== (await browserHash());
}
