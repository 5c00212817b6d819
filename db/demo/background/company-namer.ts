import { COMPANY_NAMES, type NameRegion } from "#db/demo/data/company-names.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";

/** A company's name and its account id, which spells the name in ASCII. */
export type CompanyName = { readonly accountId: string; readonly displayName: string };

export type Namer = {
  /** Names with one first part: the accounts of one customer. */
  readonly name: (region: NameRegion, count: number, random: SeededRandom) => CompanyName[];
};

/** Gives out each first part of a name once, then goes through them again with other second parts. */
export function companyNamer(): Namer {
  const taken = new Set<string>();
  const turns = new Map<NameRegion, number>();
  return {
    name(region, count, random) {
      const { first, second, joint } = COMPANY_NAMES[region];
      const turn = turns.get(region) ?? 0;
      turns.set(region, turn + 1);
      const firstPart = readPart(first[turn % first.length] ?? "");
      const names: CompanyName[] = [];
      while (names.length < count) {
        const secondPart = readPart(random.pick(second));
        const accountId = `${firstPart.slug}-${secondPart.slug}`;
        if (taken.has(accountId)) continue;
        taken.add(accountId);
        names.push({ accountId, displayName: `${firstPart.text}${joint}${secondPart.text}` });
      }
      return names;
    },
  };
}

function readPart(part: string): { text: string; slug: string } {
  const [text = "", slug = text] = part.split("|");
  return { text, slug: slug.toLowerCase().replaceAll(" ", "-") };
}
