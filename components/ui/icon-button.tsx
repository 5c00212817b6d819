import { joinClasses } from "./join-classes.ts";

const CLASSES =
  "inline-grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink max-md:size-11";

export type IconButtonProps = Omit<React.ComponentProps<"button">, "aria-label"> & {
  /** A picture alone says too little: this is said aloud and shown on hover. */
  readonly label: string;
};

export function IconButton({ label, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={joinClasses(CLASSES, className)}
      {...rest}
    />
  );
}
