import { INPUT } from "./input-classes.ts";
import { joinClasses } from "./join-classes.ts";
import { Labelled } from "./labelled.tsx";

export type InputFieldProps = React.ComponentProps<"input"> & {
  readonly label: string;
  readonly note?: string | undefined;
};

/** One line to fill in. */
export function InputField({ label, note, className, ...rest }: InputFieldProps) {
  return (
    <Labelled label={label} note={note}>
      {(tied) => (
        <input {...tied} autoComplete="off" className={joinClasses(INPUT, className)} {...rest} />
      )}
    </Labelled>
  );
}
