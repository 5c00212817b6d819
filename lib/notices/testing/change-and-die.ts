// Changes what a product earns, and dies as soon as that has committed: nothing of it was told yet.
import { openDatabase } from "#db/client/database.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { excludeProduct } from "./told-programme.ts";

const [databaseUrl = "", dataFolder = ""] = process.argv.slice(2);
const database = await openDatabase({ databaseUrl: databaseUrl || undefined, dataFolder }, 1);
await runTransaction(database, (tx) => excludeProduct(tx, "p1", true));
process.kill(process.pid, "SIGKILL");
