import { crc32, deflateRawSync } from "node:zlib";

/** A zip file of these parts. `annonce`: the size that it claims for each of them once opened, where that is not its own. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, annonce?: number): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const nom = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(annonce ?? bytes.length, 18);
    common.writeUInt16LE(nom.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, nom, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nom]));
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

type Cellule = string | number | { formule: string; valeur?: string | number };

/** An .xlsx of these sheets, as small as one can be; rows that begin with `null` are hidden. */
export function classeurOf(
  feuilles: Readonly<Record<string, readonly (readonly (Cellule | null)[])[]>>,
): Buffer {
  const names = Object.keys(feuilles);
  const sheets = names.map((nom, rank) => `<sheet name="${nom}" sheetId="${rank + 1}" r:id="r${rank + 1}"/>`);
  const links = names.map(
    (_, rank) => `<Relationship Id="r${rank + 1}" Target="worksheets/s${rank + 1}.xml"/>`,
  );
  return zipOf({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.values(feuilles).map((rows, rank) => [
        `xl/worksheets/s${rank + 1}.xml`,
        `<worksheet><sheetData>${rows.map(rowOf).join("")}</sheetData></worksheet>`,
      ]),
    ),
  });
}

function rowOf(row: readonly (Cellule | null)[], rank: number): string {
  const hidden = row[0] === null;
  const cells = (hidden ? row.slice(1) : row).map((cell, column) =>
    cellOf(cell, `${"ABCDEFGH"[column]}${rank + 1}`),
  );
  return `<row r="${rank + 1}"${hidden ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
}

function cellOf(cell: Cellule | null | undefined, place: string): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  const value = cell.valeur === undefined ? "" : `<v>${cell.valeur}</v>`;
  return `<c r="${place}"${typeof cell.valeur === "string" ? ' t="str"' : ""}><f>${cell.formule}</f>${value}</c>`;
}
