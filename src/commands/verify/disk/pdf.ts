import { createHash } from "node:crypto";
import type { Lecture } from "../../../depot/depot.ts";
import { MemoryDepot } from "../../../depot/memory.ts";
import { placesOfAttached, SOMMES } from "../../pack/pdf/names.ts";
import type { FauteDeSac } from "../bag/faute.ts";
import { inOrder } from "../bag/validate.ts";
import { type PaquetOuvert, parsePaquet } from "../content.ts";

/** What a PDF holds, as far as it is a pack. */
export interface PdfOuvert {
  fautes: FauteDeSac[];
  jointes: { fichiers: number; octets: number } | null;
  /** The same as a folder; null where it is none of our packs. */
  ouvert: PaquetOuvert | null;
}

/** More than quali writes. */
const LARGEST = 1.25 * 2 ** 30;
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** Opens a pack in one PDF: each file in it, held against the fingerprints that it carries. */
export async function openPdf(lecture: Lecture, nom: string): Promise<PdfOuvert> {
  const refused = (message: string, genre: FauteDeSac["genre"] = "pas-un-sac"): PdfOuvert => ({
    fautes: [{ genre, chemin: nom, message }],
    jointes: null,
    ouvert: null,
  });
  if (lecture.taille > LARGEST) return refused("Ce PDF est plus gros qu’aucun paquet que quali fait.");
  const { readAttachments } = await import("../../../print/pdf/read-attachments.ts");
  const jointes = await readAttachments(lecture.read(0, lecture.taille));
  if (!jointes)
    return refused("Ce PDF est coupé ou abîmé, ou ses pièces jointes ne peuvent pas être lues.", "illisible");
  const sommes = jointes.get(SOMMES);
  const paquet = parsePaquet(textIn(jointes, "paquet.json"));
  if (!sommes || !jointes.has("paquet.json"))
    return refused("Ce PDF n’est pas un paquet d’audit : il ne porte ni paquet.json ni manifest-sha256.txt.");
  const octets = [...jointes.values()].reduce((sum, { length }) => sum + length, 0);
  const placeOf = placesOfAttached(paquet ?? { fichiers: [] });
  const places = [...jointes].map(([one, contenu]): [string, Uint8Array] => [placeOf(one), contenu]);
  return {
    fautes: inOrder(checkSums(textIn(jointes, SOMMES), jointes)),
    jointes: { fichiers: jointes.size, octets },
    ouvert: { depot: new MemoryDepot(new Map(places)), charge: places.map(([place]) => place) },
  };
}

function textIn(jointes: ReadonlyMap<string, Uint8Array>, nom: string): string {
  return new TextDecoder().decode(jointes.get(nom));
}

/** Each file in the PDF stands in its list once, with its fingerprint. */
function checkSums(texte: string, jointes: ReadonlyMap<string, Uint8Array>): FauteDeSac[] {
  const fautes: FauteDeSac[] = [];
  const seen = new Set<string>();
  const fault = (genre: FauteDeSac["genre"], chemin: string, message: string, ligne?: number) =>
    fautes.push({ genre, chemin, message, ...(ligne !== undefined && { ligne }) });
  for (const [index, line] of texte.split("\n").entries()) {
    if (line === "") continue;
    const ligne = index + 1;
    const [, sha256, nom = ""] = LINE.exec(line) ?? [];
    const contenu = jointes.get(nom);
    if (sha256 === undefined)
      fault("manifeste-incorrect", SOMMES, "Cette ligne n’est pas une empreinte suivie d’un nom.", ligne);
    else if (seen.has(nom)) fault("entree-en-double", SOMMES, `« ${nom} » y est déjà.`, ligne);
    else if (!contenu)
      fault("manquant", nom, `Cette pièce est dans ${SOMMES}, ligne ${ligne}, et n’est pas jointe.`);
    else if (createHash("sha256").update(contenu).digest("hex") !== sha256)
      fault("altere", nom, `Son empreinte sha256 n’est pas celle de ${SOMMES}, ligne ${ligne}.`);
    seen.add(nom);
  }
  for (const nom of jointes.keys())
    if (nom !== SOMMES && !seen.has(nom))
      fault("en-trop", nom, `Cette pièce jointe n’est pas dans ${SOMMES}.`);
  return fautes;
}
