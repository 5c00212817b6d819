import { X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";

/** A row of cells under a hairline, and the way to be rid of it. */
export function CastRow({
  removeLabel,
  onRemove,
  children,
}: {
  readonly removeLabel: string;
  /** Not given: something rests on it. */
  readonly onRemove?: (() => void) | undefined;
  readonly children: React.ReactNode;
}) {
  return (
    <li className="grid grid-cols-2 items-end gap-3 border-b border-rule py-2.5 first:pt-0 md:grid-cols-[repeat(4,minmax(0,1fr))_2rem]">
      {children}
      {onRemove && (
        <IconButton label={removeLabel} onClick={onRemove} className="md:col-start-5">
          <X size={15} />
        </IconButton>
      )}
    </li>
  );
}

export function AddButtons({
  buttons,
}: {
  readonly buttons: readonly { readonly label: string; readonly onClick: () => void }[];
}) {
  return (
    <p className="mt-3 flex flex-wrap gap-2.5">
      {buttons.map(({ label, onClick }) => (
        <Button key={label} size="small" onClick={onClick}>
          {label}
        </Button>
      ))}
    </p>
  );
}
