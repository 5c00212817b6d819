import { LoaderCircle, ShieldAlert, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";

/** Whether the explanation, derived again from the facts, ends where the stored decision does. */
export type Proof = "matches" | "matchesHidden" | "checking" | "differs";

const ICONS = {
  matches: ShieldCheck,
  matchesHidden: ShieldCheck,
  checking: LoaderCircle,
  differs: ShieldAlert,
} as const;

const TONES = {
  matches: "text-ink-2 [&>svg]:text-eligible",
  matchesHidden: "text-ink-2 [&>svg]:text-eligible",
  checking: "text-ink-3",
  differs: "font-medium text-undecided",
} as const;

export function ProofLine({
  proof,
  children,
}: {
  readonly proof: Proof;
  readonly children?: React.ReactNode;
}) {
  const t = useTranslations("proof");
  const Icon = ICONS[proof];
  return (
    <p
      className={`mt-5.5 flex items-start gap-2 text-sm paper:mt-2 ${TONES[proof]}`}
      {...(proof === "differs" && { role: "alert" })}
    >
      <Icon size={16} className="mt-0.5" />
      <span>
        {t(proof)} {children}
      </span>
    </p>
  );
}
