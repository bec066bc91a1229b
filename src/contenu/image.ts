import { contradiction } from "./formats.ts";

/** The heaviest picture that a page takes in, in bytes. */
export const MAX_IMAGE = 512 * 1024;

/** How many first bytes tell a picture. */
export const SIGNATURE_D_IMAGE = 8;

/** True for the first bytes of a PNG or of a JPEG, the two that a page shows. */
export function isImageDePage(tete: Uint8Array): boolean {
  return ["image.png", "image.jpg"].some((nom) => contradiction(nom, tete) === null);
}
