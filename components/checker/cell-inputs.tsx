import { dayIn, withDay } from "#lib/case/edit-case.ts";
import { INPUT } from "#components/ui/input-classes.ts";
import { joinClasses } from "#components/ui/join-classes.ts";

type CellProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Said to be wrong by the rules of the files. */
  readonly isWrong?: boolean;
  /** Without a visible label: a head of the table names it. */
  readonly isBare?: boolean;
};

const SMALL = "h-8 px-2 text-sm";

/** A day of the programme's clock; its time, where it has one, stays. */
export function DayCell(props: CellProps) {
  const { value, onChange } = props;
  return (
    <Labelled {...props}>
      <input
        type="date"
        {...named(props)}
        value={dayIn(value)}
        min="1990-01-01"
        max="2199-12-31"
        onChange={({ target }) => onChange(withDay(value, target.value))}
        className={classOf(props)}
      />
    </Labelled>
  );
}

export function TextCell(
  props: CellProps & { readonly isNumber?: boolean; readonly list?: string },
) {
  const { value, onChange, isNumber = false, list } = props;
  return (
    <Labelled {...props}>
      <input
        type="text"
        {...named(props)}
        {...(list !== undefined && { list })}
        inputMode={isNumber ? "decimal" : "text"}
        value={value}
        maxLength={64}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        className={joinClasses(classOf(props), isNumber && "text-right")}
      />
    </Labelled>
  );
}

export function ChoiceCell(
  props: CellProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  },
) {
  const { value, onChange, options } = props;
  const isListed = options.some((each) => each.value === value);
  return (
    <Labelled {...props}>
      <select
        {...named(props)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={classOf(props)}
      >
        {!isListed && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({
  label,
  isBare = false,
  children,
}: Pick<CellProps, "label" | "isBare"> & { readonly children: React.ReactNode }) {
  if (isBare) return children;
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-xs text-ink-3">{label}</span>
      {children}
    </label>
  );
}

function named({ label, isBare = false, isWrong = false }: CellProps) {
  return { ...(isBare && { "aria-label": label }), ...(isWrong && { "aria-invalid": true }) };
}

function classOf({ isWrong = false }: CellProps): string {
  return joinClasses(INPUT, SMALL, "min-w-0", isWrong && "border-rubric");
}
