import zlib from "node:zlib";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of bytes, going on from that of what came before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  // Node 20.15 and later have it.
  return zlib.crc32 ? zlib.crc32(bytes, before) : slowCrc32(bytes, before);
}

export function slowCrc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before >>> 0;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
