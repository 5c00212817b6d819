/** Joins keys that are paired, directly or over others: each key's set goes by its least member. */
export function findRoots(
  pairs: readonly (readonly [one: string, other: string])[],
): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const [one, other] of pairs) {
    const [first, second] = [find(one), find(other)].toSorted();
    if (first !== undefined && second !== undefined && first !== second) parents.set(second, first);
  }
  return new Map([...new Set(pairs.flat())].map((key) => [key, find(key)]));
}
