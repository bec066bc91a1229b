import type { Depot } from "../../depot/depot.ts";
import { lectureOf } from "../../depot/tree.ts";
import type { ReferenceReferentiel } from "../../domain/referentiel.ts";
import type { Paquet } from "../../generated/paquet.ts";
import { nomCorrespondance } from "../../load/correspondance/registry.ts";
import { checksum, INDEX } from "../../load/referentiel/registry.ts";
import type { Library } from "../../open/library.ts";
import { safeJson } from "../../show/text/json.ts";
import type { SacEnCours } from "./bag.ts";
import { indexCsv } from "./index-csv.ts";
import { indexHtml } from "./index-html.ts";
import type { JugeDePaquet } from "./judge.ts";
import { resultText } from "./judge.ts";
import { depotOfPack } from "./overlay.ts";
import { indexRowsOf } from "./rows.ts";
import { bagInfo, DECLARATION_DU_SAC, lisezMoi } from "./tag-files.ts";
import type { FichierAEmpaqueter } from "./types.ts";

/** Texts of a folder of the pack, by name. */
export type TextesDePaquet = ReadonlyMap<string, string>;

/** The référentiels of a structure and the crosswalks between them, as the pack carries them: files and their index. */
export function libraryTexts(
  library: Library,
  references: readonly ReferenceReferentiel[],
): { referentiels: TextesDePaquet; correspondances: TextesDePaquet } {
  const referentiels = new Map<string, string>();
  for (const reference of references) {
    const referentiel = library.registry.get(reference);
    if (referentiel) referentiels.set(`${reference}.json`, `${JSON.stringify(referentiel)}\n`);
  }
  const correspondances = new Map<string, string>();
  for (const de of references) {
    for (const vers of references) {
      const found = de === vers ? null : library.correspondance(de, vers);
      if (found) correspondances.set(`${nomCorrespondance(de, vers)}.json`, `${JSON.stringify(found)}\n`);
    }
  }
  return { referentiels: indexed(referentiels), correspondances: indexed(correspondances) };
}

function indexed(texts: Map<string, string>): TextesDePaquet {
  const sums = [...texts].map(([nom, texte]) => [
    nom.slice(0, -".json".length),
    checksum(new TextEncoder().encode(texte)),
  ]);
  return new Map([...texts, [INDEX, `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`]]);
}

/** The depot of what was listed, as it will be in the pack. */
export function depotOfListed(fichiers: readonly FichierAEmpaqueter[]): Depot {
  const openers = new Map(fichiers.map((fichier) => [fichier.chemin, fichier.ouvrir]));
  return depotOfPack(fichiers, ({ chemin }) => openers.get(chemin)?.() ?? lectureOf(new Uint8Array(0)));
}

export interface Rapports {
  html: string;
  pdf: Uint8Array | null;
}

/** Puts into the bag all that comes beside the folder, then what closes it. Answers the fingerprint of the pack. */
export async function closeBag(
  sac: SacEnCours,
  paquet: Paquet,
  juge: JugeDePaquet,
  rapports: Rapports,
  textes: { referentiels: TextesDePaquet; correspondances: TextesDePaquet },
): Promise<string> {
  const add = (chemin: string, contenu: string | Uint8Array) => sac.add(chemin, lectureOf(bytesOf(contenu)));
  const tag = (chemin: string, contenu: string) => sac.tag(chemin, lectureOf(bytesOf(contenu)));
  for (const [dossier, texts] of Object.entries(textes))
    for (const [nom, texte] of texts) await add(`${dossier}/${nom}`, texte);
  await add("resultat.json", resultText(juge));
  await add("rapport/dossier-audit.html", rapports.html);
  if (rapports.pdf) await add("rapport/dossier-audit.pdf", rapports.pdf);
  const { csv, page } = indexTexts(paquet, juge, rapports.pdf !== null);
  await add("index.csv", csv);
  await add("index.html", page);
  await add("paquet.json", safeJson(paquet));
  await tag("bagit.txt", DECLARATION_DU_SAC);
  await tag("bag-info.txt", bagInfo(paquet, sac.fichiers, sac.octets));
  await tag("LISEZ-MOI.txt", lisezMoi(paquet, rapports.pdf !== null));
  await tag("manifest-sha256.txt", sac.manifest);
  return sac.close(lectureOf(bytesOf(sac.tagManifest)));
}

/** The index of a pack, in its two forms. */
export function indexTexts(paquet: Paquet, juge: JugeDePaquet, pdf: boolean): { csv: string; page: string } {
  const rows = indexRows(paquet, juge);
  return { csv: indexCsv(rows), page: indexHtml(paquet, rows, juge.referentiels, linksOf(pdf)) };
}

function indexRows(paquet: Paquet, { verdict: { resultat }, referentiels }: JugeDePaquet) {
  const [structure] = resultat.structures;
  if (!structure) return [];
  const prefix = paquet.dossier === "" ? "" : `${paquet.dossier}/`;
  const local = paquet.fichiers.map((fichier) => {
    const { chemin } = fichier;
    return [chemin.startsWith(prefix) ? chemin.slice(prefix.length) : chemin, fichier] as const;
  });
  return indexRowsOf(structure, referentiels, new Map(local), paquet.forme === "pdf" ? "" : "dossier/");
}

function linksOf(pdf: boolean) {
  return [
    { href: "rapport/dossier-audit.html", titre: "Dossier d’audit" },
    ...(pdf ? [{ href: "rapport/dossier-audit.pdf", titre: "Dossier d’audit, à imprimer (PDF)" }] : []),
    { href: "index.csv", titre: "Cette liste, pour un tableur" },
  ];
}

function bytesOf(contenu: string | Uint8Array): Uint8Array {
  return typeof contenu === "string" ? new TextEncoder().encode(contenu) : contenu;
}
