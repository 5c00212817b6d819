import { z } from "zod";
import { AMBASSADOR_2025, type Policy } from "#lib/rules/policy.ts";
import { SWITCHES, type SwitchName, type Switches } from "#lib/rules/vocabulary.ts";
import { parseId } from "./cell.ts";
import { FieldError } from "./field-error.ts";
import { formatInstant, parseInstant } from "./instant.ts";

const SWITCH_NAMES = [
  "paygBurn",
  "dormantScope",
  "upgradeScope",
  "lineage",
] as const satisfies readonly SwitchName[];
const MOST_MONTHS = 1200;

const switchFields = {
  paygBurn: oneOf("paygBurn", "S4b, R5: when a pay-as-you-go order loses first-purchase rates"),
  dormantScope: oneOf(
    "dormantScope",
    "R3: whether dormancy is kept for the referral or asked per order",
  ),
  upgradeScope: oneOf("upgradeScope", "R4: which upgrades of a new user count"),
  lineage: oneOf("lineage", "R11: what a renewal must share with the order it qualifies through"),
};

const basisPoints = z.int().min(0).max(10_000);

const versionSchema = z.strictObject({
  id: z
    .string()
    .check(saysWhy(parseId))
    .meta({ description: "Named by every decision made under it", pattern: "^[ -~]{1,64}$" }),
  effectiveFrom: instant().nullable().optional().meta({
    description: "Orders paid from this instant on; null or absent: from the beginning of time",
  }),
  timeZone: z.string().refine(isTimeZone, { error: "is not an IANA time zone" }).optional().meta({
    description: "IANA clock on which months are counted (R7)",
    default: AMBASSADOR_2025.timeZone,
  }),
  caps: z
    .strictObject({
      new: basisPoints.optional().meta({ default: AMBASSADOR_2025.caps.new }),
      dormant: basisPoints.optional().meta({ default: AMBASSADOR_2025.caps.dormant }),
      product: basisPoints.optional().meta({ default: AMBASSADOR_2025.caps.product }),
    })
    .optional()
    .meta({ description: "Ceilings of the rate by family, in basis points (4500 is 45%)" }),
  windowMonths: z.int().min(0).max(MOST_MONTHS).optional().meta({
    description: "Calendar months of dormancy (S5)",
    default: AMBASSADOR_2025.windowMonths,
  }),
  programmeStart: instant()
    .optional()
    .meta({
      description: "Start of the product family (S1, R6)",
      default: formatInstant(AMBASSADOR_2025.programmeStart),
    }),
  ...switchFields,
  switches: z
    .strictObject(switchFields)
    .optional()
    .meta({ description: "The four switches may stand in here instead, each in one place only" }),
});
type Version = z.infer<typeof versionSchema>;

/** The policy versions of a file, as they are written. `docs/policies.schema.json` is made from it. */
export const policiesSchema = z
  .array(versionSchema)
  .min(1, { error: "holds no policy version" })
  .meta({
    title: "Policy versions",
    description:
      "The versions of the programme (section 7 of the rules). Exactly one has no effectiveFrom. Fields that are absent have the value of the built-in policy.",
  });

/** What is wrong with the policies, in one line. */
export class PoliciesError extends Error {
  override readonly name = "PoliciesError";
}

/** Policy versions from JSON text; throws a PoliciesError. */
export function parsePolicies(json: string): readonly Policy[] {
  const parsed = policiesSchema.safeParse(parseJson(json));
  if (!parsed.success) {
    throw new PoliciesError(parsed.error.issues.map(describeIssue).join("; "));
  }
  const policies = parsed.data.map(toPolicy);
  requireUnique(
    policies.map(({ id }) => id),
    (id) => `two policy versions have the id ${id}`,
  );
  const starts = policies.map(({ effectiveFrom }) => effectiveFrom);
  if (!starts.includes(null)) {
    throw new PoliciesError("no policy version is in force from the beginning of time");
  }
  requireUnique(starts, (start) =>
    start === null
      ? "two policy versions are in force from the beginning of time"
      : `two policy versions take effect at ${formatInstant(start)}`,
  );
  return policies;
}

function toPolicy(version: Version, index: number): Policy {
  const { effectiveFrom = null, programmeStart } = version;
  return {
    id: version.id,
    effectiveFrom: effectiveFrom === null ? null : parseInstant(effectiveFrom),
    timeZone: version.timeZone ?? AMBASSADOR_2025.timeZone,
    caps: {
      new: version.caps?.new ?? AMBASSADOR_2025.caps.new,
      dormant: version.caps?.dormant ?? AMBASSADOR_2025.caps.dormant,
      product: version.caps?.product ?? AMBASSADOR_2025.caps.product,
    },
    windowMonths: version.windowMonths ?? AMBASSADOR_2025.windowMonths,
    programmeStart:
      programmeStart === undefined ? AMBASSADOR_2025.programmeStart : parseInstant(programmeStart),
    ...readSwitches(version, index),
  };
}

function readSwitches(version: Version, index: number): Switches {
  const twice = SWITCH_NAMES.find(
    (name) => version[name] !== undefined && version.switches?.[name] !== undefined,
  );
  if (twice) throw new PoliciesError(`policy ${index + 1}: ${twice} is given twice`);
  return {
    paygBurn: version.paygBurn ?? version.switches?.paygBurn ?? AMBASSADOR_2025.paygBurn,
    dormantScope:
      version.dormantScope ?? version.switches?.dormantScope ?? AMBASSADOR_2025.dormantScope,
    upgradeScope:
      version.upgradeScope ?? version.switches?.upgradeScope ?? AMBASSADOR_2025.upgradeScope,
    lineage: version.lineage ?? version.switches?.lineage ?? AMBASSADOR_2025.lineage,
  };
}

function oneOf<Name extends SwitchName>(name: Name, description: string) {
  return z.enum(SWITCHES[name]).optional().meta({ description, default: SWITCHES[name][0] });
}

function instant() {
  return z.string().check(saysWhy(parseInstant)).meta({ format: "date-time" });
}

/** A check that fails with the parser's own words. */
function saysWhy(parse: (text: string) => unknown) {
  return z.superRefine<string>((text, context) => {
    try {
      parse(text);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      context.addIssue({ code: "custom", message: error.message });
    }
  });
}

/** Offsets such as +08:00 are accepted by the platform, but name no zone. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  const [index, ...fields] = path;
  const place = typeof index === "number" ? `policy ${index + 1}` : "the policies";
  return `${[place, ...fields.map(String)].join(" ")}: ${message}`;
}

function requireUnique<Value>(values: readonly Value[], describe: (value: Value) => string): void {
  const twice = values.find((value, index) => values.indexOf(value) < index);
  if (twice !== undefined) throw new PoliciesError(describe(twice));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new PoliciesError("the policies are not JSON");
  }
}
