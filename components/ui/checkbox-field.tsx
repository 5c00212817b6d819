/** The box alone, for a table whose heads are its words. */
export const CHECKBOX =
  "mt-0.75 grid size-4 flex-none appearance-none place-items-center rounded-sm border-[1.5px] border-rule-strong bg-lift checked:border-ink checked:bg-ink " +
  "checked:before:h-1 checked:before:w-2 checked:before:-translate-y-px checked:before:-rotate-45 checked:before:border-b-[1.7px] checked:before:border-l-[1.7px] checked:before:border-paper";

export type CheckboxFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly isChecked?: boolean;
};

export function CheckboxField({ name, label, note, isChecked = false }: CheckboxFieldProps) {
  return (
    <label className="flex items-start gap-2.5 max-md:min-h-11">
      <input type="checkbox" name={name} defaultChecked={isChecked} className={CHECKBOX} />
      <span>
        {label}
        {note !== undefined && <span className="block text-sm text-ink-3">{note}</span>}
      </span>
    </label>
  );
}
