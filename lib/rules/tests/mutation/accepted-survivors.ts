/** Mutants that no test can notice, and why: they change nothing that a caller can see. */
export const ACCEPTED_SURVIVORS: readonly { readonly ids: RegExp; readonly reason: string }[] = [
  {
    ids: /: find → findLast in .*(order|refund|each|other)\w*\.(orderId|refundId) === /,
    reason: "Ids are unique, so that the first with an id is the last.",
  },
  {
    ids: /: find → findLast in .*each\.role === /,
    reason: "An order has one piece of evidence of each of these roles.",
  },
  {
    ids: /^audience\.ts: .*\?\? \[\] → [^[]* in const spans = .*\(2\)/,
    reason: "Asked of an order in scope alone: its account has a referral.",
  },
  {
    ids: /^audience\.ts: .* → order\.paidAt in const span = spanAt/,
    reason: "Asked of evidence by orders alone, which an unpaid order has not.",
  },
  {
    ids: /^check-versions\.ts: 0 → 1 in Temporal/,
    reason: "Any instant tells whether there is such a zone.",
  },
  {
    ids: /^classify\.ts: "verified" → "mutated" in const ruling/,
    reason: "Gate 7 refuses what is pending; whatever else it is called holds.",
  },
  {
    ids: /^classify\.ts: "undecided" → "mutated" in if/,
    reason: "Gate 7 was passed just before: the line is there for the type.",
  },
  {
    ids: /^compile\.ts: checkGates\(GATE_RULES\); → ;/,
    reason: "The gates as they stand are sound; what checkGates refuses is tested by itself.",
  },
  {
    ids: /^decide\.ts: REFUSALS.* → REFUSALS.*\(7\)$/,
    reason: "Nothing tells null from undefined here: both refuse nothing.",
  },
  {
    ids: /^derive\.ts: "[a-z-]+" → "mutated" in (cohort|activity|burn|earlier|firstPurchase|programme|chain): /,
    reason: "Of an order that a gate refuses nobody asks these facts.",
  },
  {
    ids: /^derive\.ts: known \?\? null → known in/,
    reason: "Nothing tells null from undefined here: both are no referral's state.",
  },
  {
    ids: /^derive\.ts: && → \|\| in const isAsked/,
    reason:
      "Asked in vain costs time: the rules ask it of dormant customers under one switch alone.",
  },
  {
    ids: /^money\.ts: floor → ceil in const whole/,
    reason: "The rest is below nothing then, and the sum the same.",
  },
  {
    ids: /^burn\.ts: .*if \(!entry\.span\) return false/,
    reason: "Asked of orders under a referral alone: the line is there for the type.",
  },
  {
    ids: /^chain\.ts: qualifying\[0\] \?\? null → qualifying\[0\]/,
    reason: "Nothing tells null from undefined here: both show no evidence.",
  },
  {
    ids: /^chain\.ts: < → <= in for \(let index = records\.voidedCount/,
    reason: "One step past the end finds no record and stops.",
  },
  {
    ids: /^chain\.ts: \|\| → && in if \(!other \|\| other\.at > record\.at\) break/,
    reason: "Stopping early saves time; orders of one payment have one instant.",
  },
  {
    ids: /^class-rules\.ts: \{[^→]*→ (\{|\.\.\.)/,
    reason: "Rules that neither overlap nor leave a gap have no order; compiling refuses others.",
  },
  {
    ids: /^foresee-as-ambassador\.ts: " " → /,
    reason: "Answers are told apart by what stands between the separators, which no word holds.",
  },
  {
    ids: /^lever-changes\.ts: \{ of: "product".* → \{ of: "order"/,
    reason: "A product and an order are added whichever comes first.",
  },
  {
    ids: /^lever-changes\.ts: \.\.\.refundsOf.* → \{ of: "refund"/,
    reason: "Refunds go and one comes under an id of its own, whichever comes first.",
  },
  {
    ids: /^suppositions\.ts: \.\.\..* → \.\.\./,
    reason: "Rows of a history have no order.",
  },
  {
    ids: /^suppositions\.ts: find → findLast in return history\.referrals/,
    reason: "Referrals of one account never overlap.",
  },
  {
    ids: /^visible-history\.ts: .*\?\? \[\] → /,
    reason: "Asked of orders in scope alone: their account has a referral.",
  },
  {
    ids: /^what-would-change\.ts: > → >= in for \(let count/,
    reason: "Of no states there are no next ones.",
  },
  {
    ids: /^what-would-change\.ts: next\.filter.* → next in/,
    reason: "What is pulled beyond an order that earns holds a smaller change, and is left out.",
  },
  {
    ids: /^what-would-change\.ts: .*"still-possible"/,
    reason: "Whatever is found has pulled a lever: the words are there for the type.",
  },
  {
    ids: /^what-would-change\.ts: \.\.\..* → \.\.\./,
    reason: "The greatest of some instants does not hang on their order.",
  },
  {
    ids: /^record-intervals\.ts: > → >= in .*before > last\.before/,
    reason: "An interval that ends where another does makes it no longer.",
  },
  {
    ids: /^records\.ts: < → <= in for \(let index = records\.voidedCount/,
    reason: "One step past the end finds no record and stops.",
  },
  {
    ids: /^records\.ts: (- → \+|1 → 0) in for \(let index = records\.entries\.length/,
    reason: "Past the end there is no record to look at.",
  },
  {
    ids: /^records\.ts: (if .* → if \(precedes|<= → <|records\.voidedCount \+= 1; → ;|1 → 0) in (if \(index|records\.voidedCount)/,
    reason: "What is voided for good is skipped to save time: precedes asks for it again.",
  },
  {
    ids: /^records\.ts: records\.voidedCount \+= 1; → ;/,
    reason: "What is voided for good is skipped to save time: precedes asks for it again.",
  },
  {
    ids: /^settlement\.ts: full\?\.refundId \?\? null → full\?\.refundId/,
    reason: "Nothing tells null from undefined here: both show no evidence.",
  },
  {
    ids: /^(settlement|timeline)\.ts: < → <= in return a\.(refundId|order\.orderId) < b\./,
    reason: "Ids are unique, so that two are never the same.",
  },
];
