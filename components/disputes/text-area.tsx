import { useId } from "react";
import { INPUT } from "#components/ui/input-classes.ts";
import { joinClasses } from "#components/ui/join-classes.ts";

export type TextAreaProps = Omit<React.ComponentProps<"textarea">, "className"> & {
  readonly label: string;
  readonly note?: string;
};

/** A place for sentences between people: set in the serif in which they will be read. */
export function TextArea({ label, note, rows = 4, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.25">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        className={joinClasses(INPUT, "h-auto! py-2 font-serif text-md/6.25")}
        {...(note !== undefined && { "aria-describedby": `${id}-note` })}
        {...rest}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className="text-sm text-ink-3">
          {note}
        </p>
      )}
    </div>
  );
}
