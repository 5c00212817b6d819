import { TextLink } from "./text-link.tsx";

export type EmptySentenceProps = {
  /** What must happen first. */
  readonly children: React.ReactNode;
  readonly link?: { readonly href: string; readonly label: string };
};

/** Nothing to show yet: one sentence, one way on. */
export function EmptySentence({ children, link }: EmptySentenceProps) {
  return (
    <div className="border-t border-rule py-10">
      <p className="max-w-150 font-serif text-lead text-pretty">{children}</p>
      {link && (
        <p className="mt-3">
          <TextLink href={link.href}>{link.label}</TextLink>
        </p>
      )}
    </div>
  );
}
