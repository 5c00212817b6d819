import { INPUT } from "./input-classes.ts";
import { joinClasses } from "./join-classes.ts";
import { Labelled } from "./labelled.tsx";

export type TextAreaProps = Omit<React.ComponentProps<"textarea">, "className"> & {
  readonly label: string;
  readonly note?: string | undefined;
};

/** A place for sentences between people: set in the serif in which they will be read. */
export function TextArea({ label, note, rows = 4, ...rest }: TextAreaProps) {
  return (
    <Labelled label={label} note={note}>
      {(tied) => (
        <textarea
          {...tied}
          rows={rows}
          className={joinClasses(INPUT, "h-auto! py-2 font-serif text-md/6.25")}
          {...rest}
        />
      )}
    </Labelled>
  );
}
