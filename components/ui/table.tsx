import { joinClasses } from "./join-classes.ts";

/** Parts of a table on hairlines. Figures stand right, under each other. */
export function Table({ className, ...rest }: React.ComponentProps<"table">) {
  return <table className={joinClasses("w-full border-collapse text-left", className)} {...rest} />;
}

/** A table of many columns: on a phone its rows are blocks, and its cells say their column's name. */
export function StackedTable({ className, ...rest }: React.ComponentProps<"table">) {
  return <Table className={joinClasses("stacked-table", className)} {...rest} />;
}

type HeadCellProps = { readonly isFigure?: boolean };
type CellProps = HeadCellProps & {
  /** Its column's name, for a stacked table on a phone. */
  readonly label?: string;
};

export function HeadCell({
  isFigure = false,
  className,
  ...rest
}: React.ComponentProps<"th"> & HeadCellProps) {
  return (
    <th
      scope="col"
      className={joinClasses(
        "border-b border-rule-strong pr-4 pb-2 text-xs font-text text-ink-3 last:pr-0",
        isFigure && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({
  isFigure = false,
  label,
  className,
  ...rest
}: React.ComponentProps<"td"> & CellProps) {
  return (
    <td
      data-label={label}
      className={joinClasses(
        "border-b border-rule py-2 pr-4 align-top last:pr-0",
        isFigure && "text-right whitespace-nowrap",
        className,
      )}
      {...rest}
    />
  );
}

export function RowHead({ className, ...rest }: React.ComponentProps<"th">) {
  return (
    <th
      scope="row"
      className={joinClasses("border-b border-rule py-2 pr-4 align-top font-medium", className)}
      {...rest}
    />
  );
}
