import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

const RULES = new URL("../../", import.meta.url).href;
const SHIM = new URL("test-shim.ts", import.meta.url).href;
/** Apart from the module by design, so that one copy serves every mutant. */
const SHARED = ["tests/naive/", "examples/", "tests/mutation/"];

export type Planted = { readonly file: string; readonly source: string };

let count = 0;
let planted: Planted | null = null;
const stripped = new Map<string, string>();

/**
 * From now on, modules of the rules and tests about them load afresh, with one file's source changed.
 * The name of a module carries the number of the mutant, so that nothing of the last one is left.
 */
export function plant(mutant: Planted | null): void {
  count += 1;
  planted = mutant;
}

/** Loads a test file with what is planted. */
export async function loadTest(file: string): Promise<void> {
  await import(`${RULES}tests/${file}`);
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "vitest" && context.parentURL !== SHIM) return next(SHIM, context);
    const resolved = next(specifier, context);
    const path = resolved.url.startsWith(RULES) ? resolved.url.slice(RULES.length) : null;
    if (path === null || SHARED.some((folder) => path.startsWith(folder))) return resolved;
    return { ...resolved, url: `${resolved.url.split("?", 1).join("")}?mutant=${count}` };
  },
  load(url, context, next) {
    const [address = "", query] = url.split("?", 2);
    if (query === undefined || !address.startsWith(RULES)) return next(url, context);
    return { format: "module", source: sourceOf(address), shortCircuit: true };
  },
});

function sourceOf(address: string): string {
  if (planted !== null && address === RULES + planted.file) {
    return stripTypeScriptTypes(planted.source);
  }
  const known = stripped.get(address);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(address), "utf8"));
  stripped.set(address, source);
  return source;
}
