/** A page that the palette leads to. */
export type PalettePage = { readonly href: string; readonly label: string };
