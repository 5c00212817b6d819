import { useId } from "react";

/** What ties a place to fill in to the words around it. */
export type Tied = { readonly id: string; readonly "aria-describedby"?: string };

export type LabelledProps = {
  readonly label: string;
  /** Said under the place, and read aloud with it. */
  readonly note?: string | undefined;
  readonly children: (tied: Tied) => React.ReactNode;
};

/** A label, one of the browser's own places to fill in, and what is said of it. Needs no script. */
export function Labelled({ label, note, children }: LabelledProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      {children({ id, ...(note !== undefined && { "aria-describedby": noteId }) })}
      {note !== undefined && (
        <p id={noteId} className="text-sm text-ink-3">
          {note}
        </p>
      )}
    </div>
  );
}
