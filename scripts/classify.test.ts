import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "#lib/facts/testing/temporary-folder.ts";

// Each test starts processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SCRIPT = fileURLToPath(new URL("classify.ts", import.meta.url));
const ORDERS =
  "order_id,account_id,product_code,subscription_id,kind,billing,channel,payment_id,placed_at,paid_at,active_until,currency,list_amount,paid_amount\n";
const PAID =
  "new,subscription,official,,2025-05-01T00:00:00Z,2025-05-01T00:00:00Z,,GBP,10.00,9.99\n";
const FILES = {
  "accounts.csv":
    "account_id,identity_id,registered_at,display_name,country\na1,i1,2025-01-01T00:00:00Z,Ada,GB\n",
  "ambassadors.csv": "ambassador_id,identity_id,name,email\nm1,im,Mo,\n",
  "products.csv":
    "product_code,effective_from,name,counts_as_purchase,rebateable,rate_bps\np1,,P,true,true,\n",
  "referrals.csv":
    "referral_id,account_id,ambassador_id,starts_at,ends_at\nr1,a1,m1,2025-01-01T00:00:00Z,\n",
  "orders.csv": `${ORDERS}o1,a1,p1,,${PAID}`,
};
const HEADER =
  "order_id,verdict,class,reason,rate_bps,currency,base_amount,rebate_amount,ambassador_id,policy_id\n";
const DECISIONS = `${HEADER}o1,eligible,FIRST_PURCHASE,,4500,GBP,9.99,4.49,m1,ambassador-2025\n`;

function classify(...args: readonly string[]) {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: "utf8" });
}

function readText(path: string): string {
  return readFileSync(path, "utf8");
}

test("a folder becomes its decisions file, and nothing else", () => {
  const folder = temporaryFolder(FILES);
  const out = join(temporaryFolder(), "out.csv");
  const { status, stdout } = classify(folder, out);
  expect([status, stdout]).toEqual([0, ""]);
  expect(readText(out)).toBe(DECISIONS);
  expect(readdirSync(join(out, ".."))).toEqual(["out.csv"]);
});

test("FILE - is standard output, with nothing else on it", () => {
  const { status, stdout } = classify(temporaryFolder(FILES), "-");
  expect([status, stdout]).toEqual([0, DECISIONS]);
});

test("policies come from a file or from the command line", () => {
  const folder = temporaryFolder(FILES);
  const policies = JSON.stringify([{ id: "mine", caps: { new: 1000 } }]);
  const file = join(temporaryFolder({ "policies.json": policies }), "policies.json");
  const expected = `${HEADER}o1,eligible,FIRST_PURCHASE,,1000,GBP,9.99,0.99,m1,mine\n`;
  expect(classify(folder, "-", "--policies", policies).stdout).toBe(expected);
  expect(classify(folder, "-", `--policies=${file}`).stdout).toBe(expected);
});

test("good rows are decided, refused rows stand beside them, the exit code is 2", () => {
  const orders = `${FILES["orders.csv"]}o2,a9,p1,,${PAID}`;
  const folder = temporaryFolder({ ...FILES, "orders.csv": orders });
  const out = join(temporaryFolder(), "out.csv");
  const { status, stderr } = classify(folder, out);
  expect(status).toBe(2);
  expect(stderr).toContain("1 rows were refused: see ");
  expect(readText(out)).toBe(DECISIONS);
  const rejects = out.replace(".csv", ".rejects.csv");
  const row = "orders,3,account_id,a9,account_id names an unknown account\n";
  expect(readText(rejects)).toBe(`file,line,column,value,reason\n${row}`);
  writeFileSync(join(folder, "orders.csv"), FILES["orders.csv"]);
  expect(classify(folder, out).status).toBe(0);
  expect(existsSync(rejects)).toBe(false);
});

test("--strict takes all or nothing", () => {
  const orders = `${FILES["orders.csv"]}o2,a9,p1,,${PAID}`;
  const folder = temporaryFolder({ ...FILES, "orders.csv": orders });
  const target = temporaryFolder();
  const { status, stderr } = classify(folder, join(target, "out.csv"), "--strict");
  expect(status).toBe(2);
  expect(stderr).toContain("Nothing was written, because of --strict.");
  expect(readdirSync(target)).toEqual(["out.rejects.csv"]);
  writeFileSync(join(folder, "orders.csv"), FILES["orders.csv"]);
  expect(classify(folder, join(target, "out.csv"), "--strict").status).toBe(0);
  expect(readText(join(target, "out.csv"))).toBe(DECISIONS);
});

test("without orders there is the header alone", () => {
  const { "orders.csv": _, ...rest } = FILES;
  expect(classify(temporaryFolder(rest), "-")).toMatchObject({ status: 0, stdout: HEADER });
});

test.each<[string, readonly string[], string]>([
  ["no arguments", [], "Usage: npm run classify"],
  ["one argument", ["FOLDER"], "Usage: npm run classify"],
  ["an unknown option", ["FOLDER", "-", "--fast"], "--fast"],
  ["no folder", ["/no/such", "-"], "/no/such is not there"],
  ["no policies file", ["FOLDER", "-", "--policies", "/no/such"], "/no/such cannot be read"],
  ["wrong policies", ["FOLDER", "-", "--policies", "[]"], "holds no policy version"],
  ["no place to write", ["FOLDER", "/no/such/out.csv"], "/no/such/out.csv cannot be written"],
  ["a broken file", ["BROKEN", "-"], "orders.csv, line 1: the header lacks"],
])("%s: exit code 1, the reason in words, no stack", (_, args, reason) => {
  const places: { readonly [name: string]: string } = {
    FOLDER: temporaryFolder(FILES),
    BROKEN: temporaryFolder({ ...FILES, "orders.csv": "order_id\n" }),
  };
  const { status, stdout, stderr } = classify(...args.map((arg) => places[arg] ?? arg));
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(reason);
  expect(stderr).not.toMatch(/^ +at /m);
});
