import { joinClasses } from "./join-classes.ts";

/** Parts of a table on hairlines. Figures stand right, under each other. */
export function Table({ className, ...rest }: React.ComponentProps<"table">) {
  return <table className={joinClasses("w-full border-collapse text-left", className)} {...rest} />;
}

type CellProps = { readonly isFigure?: boolean };

export function HeadCell({
  isFigure = false,
  className,
  ...rest
}: React.ComponentProps<"th"> & CellProps) {
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
  className,
  ...rest
}: React.ComponentProps<"td"> & CellProps) {
  return (
    <td
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
