import { beforeAll } from "vitest";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { loadDemo } from "#lib/decisions/load-demo.ts";

/** A database of its own for the test file, with the demo programme recorded and decided. */
export function useDemoDatabase(): void {
  const database = useTestDatabase();
  beforeAll(async () => {
    await loadDemo(database.get(), () => undefined);
  }, 300_000);
}
