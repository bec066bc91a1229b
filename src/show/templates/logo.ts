const MAX_BYTES = 512 * 1024;
const MAX_SIDE = 4000;

/**
 * The image as a `data:` address, or a French clause that says why it cannot be used.
 * Only whole PNG and JPEG files, told by their content, never by their name.
 */
export function logoOf(bytes: Uint8Array): { adresse: string } | { refus: string } {
  if (bytes.length > MAX_BYTES) return { refus: "pèse plus de 512 ko" };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const type = isPng(buffer) ? "png" : isJpeg(buffer) ? "jpeg" : null;
  if (!type) return { refus: "n’est ni une image PNG ni une image JPEG" };
  const size = type === "png" ? pngSize(buffer) : jpegSize(buffer);
  if (!size) return { refus: "est une image incomplète ou abîmée" };
  if (Math.max(...size) > MAX_SIDE) return { refus: `dépasse ${MAX_SIDE} points de côté` };
  return { adresse: `data:image/${type};base64,${buffer.toString("base64")}` };
}

type Size = readonly [width: number, height: number];

function isPng(buffer: Buffer): boolean {
  return buffer.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
}

function isJpeg(buffer: Buffer): boolean {
  return buffer.length > 4 && buffer.readUInt16BE(0) === 0xffd8;
}

/** Walks the chunks to IEND; null where one is missing or cut. */
function pngSize(buffer: Buffer): Size | null {
  let size: Size | null = null;
  let data = false;
  for (let at = 8; at + 12 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const name = buffer.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > buffer.length) return null;
    if (name === "IHDR" && length >= 8) size = [buffer.readUInt32BE(at + 8), buffer.readUInt32BE(at + 12)];
    if (name === "IDAT") data = true;
    if (name === "IEND") return data && size && size[0] > 0 && size[1] > 0 ? size : null;
    at += 12 + length;
  }
  return null;
}

/** Walks the segments to the picture itself, which must end with EOI. */
function jpegSize(buffer: Buffer): Size | null {
  let size: Size | null = null;
  for (let at = 2; at + 4 <= buffer.length; ) {
    if (buffer[at] !== 0xff) return null;
    const marker = buffer.readUInt8(at + 1);
    const length = buffer.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && at + 9 <= buffer.length) size = [buffer.readUInt16BE(at + 7), buffer.readUInt16BE(at + 5)];
    if (marker === 0xda) return buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? size : null;
    at += 2 + length;
  }
  return null;
}
