export function KeyCap({ children }: { readonly children: React.ReactNode }) {
  return (
    <kbd className="min-w-4.5 self-center rounded-sm border border-rule px-1 text-center font-sans text-xs leading-4 text-ink-3">
      {children}
    </kbd>
  );
}
