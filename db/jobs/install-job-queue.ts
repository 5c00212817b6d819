import type { PoolClient } from "pg";
import { PgBoss } from "pg-boss";
import { JOB_SCHEMA, QUEUES, ROUNDS, WORKER_ROLE } from "./queues.ts";
import { withoutTimers } from "./without-timers.ts";

const GRANTS = `
  grant usage on schema ${JOB_SCHEMA} to ${WORKER_ROLE};
  grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${WORKER_ROLE};
  grant usage on all sequences in schema ${JOB_SCHEMA} to ${WORKER_ROLE};
  grant execute on all functions in schema ${JOB_SCHEMA} to ${WORKER_ROLE};`;

/**
 * Makes pg-boss's tables and our queues, or brings them to what this version wants. Part of migrating:
 * the app itself never changes a schema.
 */
export async function installJobQueue(client: PoolClient): Promise<void> {
  const boss = new PgBoss({
    ...withoutTimers,
    schema: JOB_SCHEMA,
    migrate: true,
    db: {
      executeSql: async (text, values) => {
        const result = await client.query(values?.length ? { text, values } : text);
        return { rows: [result].flat().flatMap(({ rows }) => rows ?? []) };
      },
    },
  });
  const failures: unknown[] = [];
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  const there = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const [name, options] of Object.entries(QUEUES)) {
    if (there.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  for (const [name, cron] of Object.entries(ROUNDS)) await boss.schedule(name, cron);
  await boss.stop({ graceful: false });
  if (failures.length > 0) throw failures[0];
  await client.query(GRANTS);
}
