/**
 * A minimal ICC v2 display profile for sRGB (IEC 61966-2-1): matrix and tone curves, D50 adapted.
 * Made here so that nothing of unclear licence is shipped. Big-endian, as ICC.1:2001-04 lays it out.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [string, Uint8Array][] = [
    ["desc", descriptionTag("sRGB IEC61966-2.1")],
    ["cprt", textTag("No copyright")],
    ["wtpt", xyzTag(0.9642, 1, 0.8249)],
    ["rXYZ", xyzTag(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyzTag(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyzTag(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  return assemble(tags);
}

const HEADER = 128;

function assemble(tags: [string, Uint8Array][]): Uint8Array {
  const offsets = new Map<Uint8Array, number>();
  let size = HEADER + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, size);
    size += data.length + ((4 - (data.length % 4)) % 4);
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view, size);
  view.setUint32(HEADER, tags.length);
  tags.forEach(([signature, data], index) => {
    const at = HEADER + 4 + index * 12;
    const offset = offsets.get(data) ?? 0;
    writeText(bytes, at, signature);
    view.setUint32(at + 4, offset);
    view.setUint32(at + 8, data.length);
    bytes.set(data, offset);
  });
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  writeText(bytes, 12, "mntrRGB XYZ ");
  [2024, 2, 1].forEach((part, index) => {
    view.setUint16(24 + index * 2, part);
  });
  writeText(bytes, 36, "acsp");
  [0.9642, 1, 0.8249].forEach((part, index) => {
    view.setInt32(68 + index * 4, Math.round(part * 65536));
  });
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}

function tag(signature: string, size: number): [Uint8Array, DataView] {
  const bytes = new Uint8Array(size);
  writeText(bytes, 0, signature);
  return [bytes, new DataView(bytes.buffer)];
}

function xyzTag(...xyz: [number, number, number]): Uint8Array {
  const [bytes, view] = tag("XYZ ", 20);
  xyz.forEach((part, index) => {
    view.setInt32(8 + index * 4, Math.round(part * 65536));
  });
  return bytes;
}

function textTag(text: string): Uint8Array {
  const [bytes] = tag("text", 8 + text.length + 1);
  writeText(bytes, 8, text);
  return bytes;
}

function descriptionTag(text: string): Uint8Array {
  const [bytes, view] = tag("desc", 12 + text.length + 1 + 78);
  view.setUint32(8, text.length + 1);
  writeText(bytes, 12, text);
  return bytes;
}

const SAMPLES = 1024;

function curveTag(): Uint8Array {
  const [bytes, view] = tag("curv", 12 + SAMPLES * 2);
  view.setUint32(8, SAMPLES);
  for (let index = 0; index < SAMPLES; index++) {
    const value = index / (SAMPLES - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + index * 2, Math.round(linear * 65535));
  }
  return bytes;
}
