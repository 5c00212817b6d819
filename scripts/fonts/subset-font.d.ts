declare module "subset-font" {
  type Range = { readonly min: number; readonly max: number };
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: {
      readonly targetFormat: "woff2";
      readonly keepAllGlyphs: boolean;
      readonly variationAxes: Readonly<Record<string, Range>>;
      readonly keepFeatures: readonly string[];
    },
  ): Promise<Uint8Array>;
}
