import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#db/client/database.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import type { ViewerRole } from "#db/client/viewer.ts";
import { people } from "#db/schema/index.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { findFreePort } from "#scripts/setup/find-free-port.ts";
import { prepareData } from "#scripts/setup/prepare-data.ts";
import { serveApp } from "#scripts/setup/serve-app.ts";

/** Somebody who is signed in when the server starts. */
export type SignedIn = { readonly role: ViewerRole; readonly ambassadorId: string | null };

export type SignedInServer = {
  readonly address: string;
  /** The session cookie of each, by the same key. */
  readonly cookies: ReadonlyMap<string, string>;
  stop(): Promise<void>;
};

/** What else is on record when the server starts; `idOf` names a person by the same key. */
export type Prepare = (tx: Tx, idOf: (key: string) => string) => Promise<void>;

/** A server of its own on the demo programme, with these people signed in. */
export async function startSignedInServer(
  persons: Readonly<Record<string, SignedIn>>,
  prepare: Prepare = async () => undefined,
): Promise<SignedInServer> {
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const dataFolder = mkdtempSync(join(tmpdir(), "because-signed-in-"));
  const env = {
    PORT: String(port),
    HOST: "",
    AUTH_URL: address,
    AUTH_SECRET: "only-for-the-tests-of-this-very-project",
    DATABASE_URL: "",
    DATA_DIR: dataFolder,
    SMTP_URL: "",
    OIDC_ISSUER: "",
  };
  await prepareData(env);
  const cookies = await signInAll(dataFolder, persons, prepare);
  const app = await serveApp({ port, host: "127.0.0.1", env, onOutput: () => undefined });
  return {
    address,
    cookies,
    stop: async () => {
      await app.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function signInAll(
  dataFolder: string,
  persons: Readonly<Record<string, SignedIn>>,
  prepare: Prepare,
) {
  const database = await openDatabase({ databaseUrl: undefined, dataFolder });
  const cookies = new Map<string, string>();
  const ids = new Map<string, string>();
  try {
    await runTransaction(database, async (tx) => {
      for (const [key, person] of Object.entries(persons)) {
        const { personId, token } = await signIn(tx, key, person);
        ids.set(key, personId);
        cookies.set(key, `because-session=${token}`);
      }
      await prepare(tx, (key) => ids.get(key) ?? "");
    });
  } finally {
    await database.close();
  }
  return cookies;
}

async function signIn(tx: Tx, key: string, { role, ambassadorId }: SignedIn) {
  const invited = { invitedAt: 1, invitedBy: "test", isDemo: true } as const;
  const [person] = await tx
    .insert(people)
    .values({ name: "Test", email: `${key}@test.example`, role, ambassadorId, ...invited })
    .returning({ personId: people.id });
  const personId = person?.personId ?? "";
  const session = { personId, method: "email", browser: "", origin: null } as const;
  return { personId, token: (await startSession(tx, session, Date.now())).token };
}
