import { parse, type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import zh from "#messages/zh.json" with { type: "json" };
import {
  BILLINGS,
  CHANNELS,
  CLASSES,
  CLAUSES,
  COHORTS,
  EVIDENCE_ROLES,
  FACT_NAMES,
  FACT_VALUES,
  FAMILIES,
  GATES,
  KINDS,
  LEVERS,
  POSSIBILITIES,
  READINGS,
  REASONS,
  SWITCHES,
  VERDICTS,
} from "#lib/rules/index.ts";

type Tree = { readonly [key: string]: string | Tree };

const OUTCOMES = [...CLASSES, ...REASONS];
const LANGUAGES: readonly (readonly [string, Tree])[] = [
  ["English", en],
  ["Chinese", zh],
];
/** Where the words of each closed list stand. */
const WORDS: readonly (readonly [path: string, words: readonly string[]])[] = [
  ["verdict", VERDICTS],
  ["outcome", OUTCOMES],
  ["sentence", OUTCOMES],
  ["fact", OUTCOMES],
  ["rule", OUTCOMES],
  ["so", OUTCOMES],
  ["gate", GATES],
  ["step", FACT_NAMES],
  ["clause", CLAUSES],
  ["reading", READINGS],
  ["cohort", COHORTS],
  ["standing", COHORTS],
  ["kind", KINDS],
  ["billing", BILLINGS],
  ["channel", CHANNELS],
  ["evidence", EVIDENCE_ROLES],
  ["ribbon.record", EVIDENCE_ROLES],
  ["ribbon.hidden", EVIDENCE_ROLES],
  ["whatIf.when", POSSIBILITIES],
  ["whatIf.if", LEVERS.map((lever) => lever.id)],
  ["whatIf.because", LEVERS.map((lever) => lever.id)],
  ["programme.family", FAMILIES],
  ["programme.familyText", FAMILIES],
  ...FACT_NAMES.map((name): [string, readonly string[]] => [`seen.${name}`, FACT_VALUES[name]]),
  ...Object.entries(SWITCHES).map(([name, values]): [string, readonly string[]] => [
    `switch.${name}`,
    values,
  ]),
];
const english = leavesOf(en);
const chinese = leavesOf(zh);

describe("both languages say the same things", () => {
  test("every message of one language exists in the other", () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
  });

  test.each([...english.keys()])("%s takes the same arguments in both", (key) => {
    expect(argumentsOf(chinese.get(key) ?? "")).toEqual(argumentsOf(english.get(key) ?? ""));
  });

  test("no message holds a straight apostrophe, which would hide an argument", () => {
    for (const message of [...english.values(), ...chinese.values()]) {
      expect(message).not.toContain("'");
    }
  });
});

describe.each(LANGUAGES)("every word of the programme is said in %s", (_language, messages) => {
  test.each(WORDS)("%s", (path, words) => {
    const said = path.split(".").reduce<Tree | string | undefined>(inside, messages);
    expect(Object.keys(typeof said === "object" ? said : {})).toEqual(
      expect.arrayContaining([...words]),
    );
  });
});

function inside(tree: Tree | string | undefined, key: string): Tree | string | undefined {
  return typeof tree === "object" ? tree[key] : undefined;
}

function leavesOf(tree: Tree, path = ""): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") leaves.set(name, value);
    else for (const [inner, message] of leavesOf(value, name)) leaves.set(inner, message);
  }
  return leaves;
}

/** Arguments with the choices of a select; tags, but for `nb`, which keeps Chinese names whole. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  collect(parse(message), found);
  return [...found].toSorted();
}

function collect(elements: readonly MessageFormatElement[], found: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.argument) found.add(`{${element.value}}`);
    if (element.type === TYPE.tag) {
      if (element.value !== "nb") found.add(`<${element.value}>`);
      collect(element.children, found);
    }
    // English counts in words, Chinese has no plural: the number is what both must have.
    if (element.type === TYPE.plural) found.add(`{${element.value}}`);
    if (element.type === TYPE.select) {
      found.add(`{${element.value}} of ${Object.keys(element.options).toSorted().join(", ")}`);
    }
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) collect(option.value, found);
    }
  }
}
