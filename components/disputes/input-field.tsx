import { useId } from "react";
import { INPUT } from "#components/ui/input-classes.ts";
import { joinClasses } from "#components/ui/join-classes.ts";

export type InputFieldProps = React.ComponentProps<"input"> & {
  readonly label: string;
  readonly note?: string | undefined;
};

/** The browser's own field, which needs no script: a form that asks with its address is made of them. */
export function InputField({ label, note, className, ...rest }: InputFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        className={joinClasses(INPUT, className)}
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
