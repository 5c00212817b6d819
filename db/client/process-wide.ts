/**
 * The one object of this name in the process. Next loads modules more than once, so what there may be
 * only one of lives on `globalThis`.
 */
export function processWide<T extends object>(name: string, make: () => T): T {
  const key = Symbol.for(`because.${name}`);
  // Only this function writes under these keys, and one name has one maker.
  const registry = globalThis as unknown as Record<symbol, T | undefined>;
  registry[key] ??= make();
  return registry[key];
}
