import type { Declaration } from "./declaration.ts";
import type { Trouves } from "./faute.ts";
import { linesOfTagFile } from "./tag-file.ts";

/** Names of the file that describes a bag; the second until 0.95. */
export const INFORMATIONS = ["bag-info.txt", "package-info.txt"];

/** Reads `Label: value` lines, folded ones included; undefined labels are told. */
export function readInformation(
  nom: string,
  text: string,
  trouves: Trouves,
): [label: string, value: string][] {
  const found: [string, string][] = [];
  linesOfTagFile(text).forEach((line, index) => {
    const last = found.at(-1);
    if (line.trim() === "") return;
    if (/^[ \t]/.test(line) && last) {
      last[1] = `${last[1]} ${line.trim()}`;
      return;
    }
    const colon = line.indexOf(":");
    const label = line.slice(0, Math.max(0, colon)).trim();
    if (label === "") {
      trouves.fault(
        "information-incorrecte",
        nom,
        "Cette ligne n’a pas la forme « nom: valeur ».",
        index + 1,
      );
      return;
    }
    found.push([label, line.slice(colon + 1).trim()]);
  });
  return found;
}

/** Bytes and files that the payload should hold, by its Payload-Oxum. */
export function checkOxum(
  nom: string,
  information: readonly [string, string][],
  charge: { octets: number; fichiers: number },
  { stricte }: Pick<Declaration, "stricte">,
  trouves: Trouves,
): void {
  const [first, second] = information.filter(([label]) => label.toLowerCase() === "payload-oxum");
  // RFC 8493 allows one; before it the first counted.
  if (second) {
    const message = "Payload-Oxum y est plusieurs fois.";
    if (stricte) trouves.fault("information-incorrecte", nom, message);
    else trouves.remark("information-incorrecte", nom, `${message} Le premier compte.`);
  }
  for (const [, value] of first ? [first] : []) {
    const [, octets, fichiers] = /^(\d+)\.(\d+)$/.exec(value) ?? [];
    if (octets === undefined || fichiers === undefined) {
      trouves.fault(
        "information-incorrecte",
        nom,
        `Payload-Oxum « ${value} » : la forme est « octets.fichiers ».`,
      );
    } else if (Number(octets) !== charge.octets || Number(fichiers) !== charge.fichiers) {
      trouves.fault(
        "information-incorrecte",
        nom,
        `Payload-Oxum annonce ${octets} octets et ${fichiers} fichiers ; le paquet en contient ` +
          `${charge.octets} et ${charge.fichiers}.`,
      );
    }
  }
}
