declare module "fontverter" {
  export function convert(font: Uint8Array, format: "truetype"): Promise<Uint8Array>;
}
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "woff2"; keepFeatures: readonly string[] },
  ): Promise<Buffer>;
}
