import { formatInstant } from "#lib/facts/instant.ts";
import type { FactFormat } from "./fact-format.ts";

export const referralFormat: FactFormat<"referrals"> = {
  file: "referrals",
  columns: ["referral_id", "account_id", "ambassador_id", "starts_at", "ends_at"],
  idColumn: "referral_id",
  idOf: (referral) => referral.referralId,
  parse: (cells) => {
    const referral = {
      referralId: cells.id(),
      accountId: cells.sharedId(),
      ambassadorId: cells.sharedId(),
      startsAt: cells.instant(),
      endsAt: cells.optionalInstant(),
    };
    if (referral.endsAt !== null && referral.endsAt <= referral.startsAt) {
      cells.refuse("is not after starts_at");
    }
    return referral;
  },
  serialize: (referral) => [
    referral.referralId,
    referral.accountId,
    referral.ambassadorId,
    formatInstant(referral.startsAt),
    referral.endsAt === null ? "" : formatInstant(referral.endsAt),
  ],
};
