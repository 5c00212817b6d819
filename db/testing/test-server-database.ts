import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { migrateDatabase } from "#db/client/migrate-database.ts";
import { openServerDatabase } from "#db/client/server-database.ts";
import { hashMigrations } from "./hash-migrations.ts";

const TEMPLATE_LOCK = 0x74657374;

/** A migrated database of its own on a server, copied from one that is migrated once. */
export async function createTestServerDatabase(
  serverUrl: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const template = `because_template_${hashMigrations()}`;
  const name = `because_test_${randomBytes(6).toString("hex")}`;
  await administer(serverUrl, async (client) => {
    // Copying a template takes that nobody is connected to it, so one at a time.
    await client.query(`select pg_advisory_lock(${TEMPLATE_LOCK})`);
    const found = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (found.rowCount === 0) await makeTemplate(serverUrl, client, template);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: nameDatabase(serverUrl, name),
    drop: () =>
      administer(serverUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function makeTemplate(serverUrl: string, client: Client, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const database = await openServerDatabase(nameDatabase(serverUrl, draft), 1);
  await migrateDatabase(database);
  await database.close();
  await client.query(`alter database ${draft} rename to ${template}`);
}

async function administer(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function nameDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
