import { classOf, refusalOf } from "./decide.ts";
import { CLASS_VALUES, type CompiledPolicy } from "./compile.ts";
import { CLASS_FACTS, type ClassFact, type FactName, type OrderFacts } from "./order-facts.ts";

/**
 * The smallest sets of facts that stand between an order and a rebate, read off the table: the fact of
 * the first gate that fails, or every smallest set of class facts with which gate 10 would say yes.
 * An order whose gate fails has its class facts asked only after that gate is mended.
 *
 * @returns empty for an order that earns, or that no other values could make earn
 */
export function nearestFacts(facts: OrderFacts, policy: CompiledPolicy): readonly FactName[][] {
  const refusal = refusalOf(facts);
  if (refusal) return [[refusal.turnsOn]];
  if (classOf(facts, policy).verdict === "eligible") return [];
  const found: ClassFact[][] = [];
  for (const names of subsets(CLASS_FACTS)) {
    const isSuperset = found.some((smaller) => smaller.every((name) => names.includes(name)));
    if (!isSuperset && canEarn(facts, names, policy)) found.push(names);
  }
  return found;
}

/** Whether some values of the named facts, the others kept, make the order earn. */
function canEarn(facts: OrderFacts, names: readonly ClassFact[], policy: CompiledPolicy): boolean {
  const [name, ...rest] = names;
  if (!name) return classOf(facts, policy).verdict === "eligible";
  return CLASS_VALUES[name].some((value) => canEarn({ ...facts, [name]: value }, rest, policy));
}

/** Every subset that is not empty, the small ones first. */
function subsets<T>(items: readonly T[]): T[][] {
  const all = items.reduce<T[][]>(
    (sets, item) => [...sets, ...sets.map((s) => [...s, item])],
    [[]],
  );
  return all.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length);
}
