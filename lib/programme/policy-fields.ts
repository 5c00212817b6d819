import { FAMILIES, type Family, type Policy, SWITCHES, type SwitchName } from "#lib/rules/index.ts";

/** What a version of the programme sets, one by one: so that two can be laid side by side. */
export type PolicyField =
  | { readonly field: "cap"; readonly family: Family; readonly basisPoints: number }
  | { readonly field: "window"; readonly months: number }
  | { readonly field: "start"; readonly at: number }
  | { readonly field: "timeZone"; readonly zone: string }
  | { readonly field: SwitchName; readonly setting: string };

const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];

export function policyFields(policy: Policy): readonly PolicyField[] {
  return [
    ...FAMILIES.map((family): PolicyField => ({
      field: "cap",
      family,
      basisPoints: policy.caps[family],
    })),
    { field: "window", months: policy.windowMonths },
    { field: "start", at: policy.programmeStart },
    { field: "timeZone", zone: policy.timeZone },
    ...SWITCH_NAMES.map((name): PolicyField => ({ field: name, setting: policy[name] })),
  ];
}

export type PolicyChange = { readonly before: PolicyField; readonly after: PolicyField };

/** The fields in which a version differs from the one before it. */
export function policyChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const old = policyFields(before);
  return policyFields(after).flatMap((field, at) => {
    const was = old[at];
    return was && JSON.stringify(was) !== JSON.stringify(field)
      ? [{ before: was, after: field }]
      : [];
  });
}
