import { imageSize } from "image-size";
import { examineContenu } from "../../contenu/examine.ts";
import { MAX_IMAGE } from "../../contenu/image.ts";
import { lectureOf } from "../../depot/tree.ts";

const MAX_SIDE = 4000;

const TYPES: ReadonlyMap<string | undefined, { media: string; extension: string }> = new Map([
  ["png", { media: "image/png", extension: "png" }],
  ["jpg", { media: "image/jpeg", extension: "jpg" }],
]);

/**
 * The image as a `data:` address, or a French clause that says why it cannot be used.
 * Only whole PNG and JPEG files, told by their content, never by their name.
 */
export function logoOf(bytes: Uint8Array): { adresse: string } | { refus: string } {
  if (bytes.length > MAX_IMAGE) return { refus: "pèse plus de 512 ko" };
  const { type, side } = sizeOf(bytes);
  const known = TYPES.get(type);
  if (!known) return { refus: "n’est ni une image PNG ni une image JPEG" };
  const { contenu } = examineContenu(lectureOf(bytes), `logo.${known.extension}`);
  if (contenu.genre !== "sain" || !side) return { refus: "est une image incomplète ou abîmée" };
  if (side > MAX_SIDE) return { refus: `dépasse ${MAX_SIDE} points de côté` };
  return { adresse: `data:${known.media};base64,${Buffer.from(bytes).toString("base64")}` };
}

/** Kind of an image and its longer side; the kind alone where the image is cut before it says its size. */
function sizeOf(bytes: Uint8Array): { type?: string; side?: number } {
  try {
    const { type, width, height } = imageSize(bytes);
    return { ...(type && { type }), side: Math.min(width, height) > 0 ? Math.max(width, height) : 0 };
  } catch {
    const [first, second] = bytes;
    return first === 0xff && second === 0xd8 ? { type: "jpg" } : {};
  }
}
