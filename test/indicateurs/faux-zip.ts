import { crc32, deflateRawSync } from "node:zlib";

/** How a program writes an archive. */
export interface FaconDeZip {
  /** The size that it claims for each part once opened, where that is not its own. */
  annonce?: number;
  /**
   * Written without going back: sizes stand behind each part, signed (Google, Java), unsigned, or of eight bytes (Java, for
   * parts whose size is not known beforehand).
   */
  flux?: "signe" | "nu" | "large";
  /** Room left in local headers, as Excel leaves some to sign into. */
  marge?: number;
  /** Parts are stored as they are. */
  range?: boolean;
}

type Parties = Readonly<Record<string, string | Uint8Array>>;

/** A zip file of these parts; names that end with `/` are folders. */
export function zipOf(parts: Parties, facon: FaconDeZip = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const { local, central } = entryOf(name, Buffer.from(content), offset, facon);
    centrals.push(central);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function entryOf(
  name: string,
  bytes: Buffer,
  offset: number,
  { annonce, flux, marge = 0, range }: FaconDeZip,
) {
  const nom = Buffer.from(name);
  const packed = range ? bytes : deflateRawSync(bytes);
  const sizes = [crc32(bytes), packed.length, annonce ?? bytes.length] as const;
  const common = headerOf(nom, range ? 0 : 8, flux ? 8 : 0, sizes);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nom]);
  const large = flux === "large";
  const front = flux
    ? headerOf(nom, range ? 0 : 8, 8, [0, large ? 0xffffffff : 0, large ? 0xffffffff : 0])
    : common;
  const extra = Buffer.concat([large ? LARGE : Buffer.alloc(0), roomOf(marge)]);
  front.writeUInt16LE(extra.length, 24);
  const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), front, nom, extra]);
  common.writeUInt16LE(0, 24);
  return { local: Buffer.concat([head, packed, flux ? descriptor(sizes, flux) : Buffer.alloc(0)]), central };
}

type Sizes = readonly [crc: number, packed: number, whole: number];

function headerOf(nom: Buffer, methode: number, drapeaux: number, [crc, packed, whole]: Sizes): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(drapeaux, 2);
  common.writeUInt16LE(methode, 4);
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packed, 14);
  common.writeUInt32LE(whole, 18);
  common.writeUInt16LE(nom.length, 22);
  return common;
}

/** The field of large sizes, still unknown. */
const LARGE = Buffer.from([1, 0, 16, 0, ...new Array<number>(16).fill(0)]);

function roomOf(marge: number): Buffer {
  const field = Buffer.alloc(marge === 0 ? 0 : marge + 4);
  if (marge > 0) {
    field.writeUInt16LE(0xa028, 0);
    field.writeUInt16LE(marge, 2);
  }
  return field;
}

function descriptor([crc, packed, whole]: Sizes, flux: NonNullable<FaconDeZip["flux"]>): Buffer {
  const bytes = Buffer.alloc(flux === "large" ? 24 : 16);
  bytes.write("PK\x07\x08", 0, "latin1");
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  if (flux === "large") bytes.writeUInt32LE(whole, 16);
  else bytes.writeUInt32LE(whole, 12);
  return flux === "nu" ? bytes.subarray(4) : bytes;
}
