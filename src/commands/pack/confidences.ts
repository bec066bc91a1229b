import path from "node:path";
import { DOSSIER_COMMUN, isEcrit } from "../../domain/chemins.ts";
import { pieceKey } from "../../domain/confidences.ts";
import type { Source } from "../../domain/source.ts";
import type { PieceChargee, Structure } from "../../domain/structure.ts";
import type { PieceYaml } from "../../generated/fiche.ts";
import { hiderOf } from "../../results/amelioration.ts";
import { type NomsNeutres, neutralPiece, redact } from "./redact.ts";
import { redactWords } from "./redact-words.ts";
import { neutralVerrou } from "./verrou.ts";
import { localTo } from "./ways.ts";

/** How the confidential pieces of a structure go out of the house. Paths are relative to the structure. */
export interface ConfidencesDePaquet {
  /** True for a file that does not go out. */
  isSecret(chemin: string): boolean;
  /** The name by which such a file is known outside; undefined for another. */
  neutral(chemin: string): string | undefined;
  /** The text of a fiche as it goes out: undefined for one that holds no confidential piece, null where it cannot. */
  redacted(chemin: string): string | null | undefined;
  /** The same of `quali.lock`. `secrets`: fingerprints of the files that stay in the house. */
  verrou(secrets: ReadonlySet<string>): string | null | undefined;
}

const NONE: ConfidencesDePaquet = {
  isSecret: () => false,
  neutral: () => undefined,
  redacted: () => undefined,
  verrou: () => undefined,
};

export function confidencesOf(structure: Structure, ouverts: ReadonlySet<string>): ConfidencesDePaquet {
  const { confidences } = structure;
  if (!confidences) return NONE;
  const files = neutralFiles(structure, [...confidences.fichiers.keys()]);
  const communes = new Map<string, string>();
  const noms: NomsNeutres = {
    fichier: (source, chemin) =>
      localTo(path.posix.dirname(source), files.get(chemin) ?? `${DOSSIER_COMMUN}/confidentielle`),
    commune: (id) => {
      const known = communes.get(id) ?? `confidentielle-${communes.size + 1}`;
      communes.set(id, known);
      return known;
    },
  };
  const texts = redactAll(structure, noms, ouverts);
  const spoken = redactWritten(structure, files, noms, ouverts);
  return {
    isSecret: (chemin) => files.has(chemin),
    neutral: (chemin) => files.get(chemin),
    redacted: (chemin) => {
      if (!isEcrit(chemin)) return texts.get(chemin);
      // one that could not be read may say anything
      return spoken.has(chemin) ? spoken.get(chemin) : null;
    },
    verrou: (secrets) => neutralVerrou(structure, files, secrets),
  };
}

/** `preuves/15.3/confidentielle-1.pdf` for each, in the folder where it lies; no name that another file has. */
function neutralFiles(structure: Structure, chemins: readonly string[]): Map<string, string> {
  const { dossiers, fichiersEpars, fichiersDeclares } = structure;
  const present = [...fichiersEpars, ...dossiers.flatMap(({ fichiers }) => fichiers)];
  const taken = new Set(
    [...fichiersDeclares, ...present.map(({ chemin }) => chemin)].map((one) => one.toLowerCase()),
  );
  const found = new Map<string, string>();
  let number = 0;
  for (const chemin of chemins) {
    const home =
      dossiers.find((dossier) => chemin.startsWith(`${dossier.chemin}/`))?.chemin ?? DOSSIER_COMMUN;
    const ending = /\.[a-z0-9]{1,5}$/i.exec(chemin)?.[0].toLowerCase() ?? "";
    let neutre: string;
    do neutre = `${home}/confidentielle-${++number}${ending}`;
    while (taken.has(neutre.toLowerCase()));
    found.set(chemin, neutre);
  }
  return found;
}

function redactAll(
  structure: Structure,
  noms: NomsNeutres,
  ouverts: ReadonlySet<string>,
): Map<string, string | null> {
  const loaded = new Map<string, PieceChargee>();
  const all = [
    ...structure.communes.values(),
    ...structure.dossiers.flatMap(({ fiche }) => fiche?.pieces ?? []),
  ];
  for (const piece of all) {
    const key = pieceKey(piece.source, piece.pointeur);
    if (key !== null) loaded.set(key, piece);
  }
  const connus = { ouverts, services: new Set((structure.yaml.services ?? []).map(({ id }) => id)) };
  const bySource = new Map<string, { texte: string; pieces: Map<number, string> }>();
  for (const [key, { nom, source, pointeur }] of structure.confidences?.pieces ?? []) {
    const one = bySource.get(source.fichier) ?? { texte: source.texte, pieces: new Map() };
    const piece = loaded.get(key) ?? { source, yaml: {} as PieceYaml };
    one.pieces.set(Number(pointeur[1]), neutralPiece(piece, nom, noms, connus));
    bySource.set(source.fichier, one);
  }
  return new Map([...bySource].map(([fichier, { texte, pieces }]) => [fichier, redact(texte, pieces)]));
}

/** The plan of actions, the audits, the governance and the texts, which may speak of any piece: undefined for one that says nothing of them. */
function redactWritten(
  structure: Structure,
  files: ReadonlyMap<string, string>,
  noms: NomsNeutres,
  ouverts: ReadonlySet<string>,
): Map<string, string | null | undefined> {
  const { plan, audits = [], gouvernance, textes = [], communes } = structure;
  const ways = new Map<string, string>();
  for (const { texte, fichier, commune } of plan?.actions.flatMap(({ preuves }) => preuves) ?? []) {
    const neutral =
      commune === undefined
        ? files.get(fichier?.chemin ?? "")
        : communes.get(commune)?.confidentielle && noms.commune(commune);
    if (neutral) ways.set(texte, neutral);
  }
  const hide = hiderOf(structure, ouverts);
  const sources = [plan?.source, gouvernance?.source, ...audits.map(({ source }) => source)];
  const prose = ({ texte }: Source) => {
    const said = hide(texte);
    return said === texte ? undefined : said;
  };
  return new Map([
    ...sources
      .filter((source) => source !== undefined)
      .map(({ fichier, texte }) => [fichier, redactWords(texte, hide, (way) => ways.get(way))] as const),
    ...textes.map(({ source }) => [source.fichier, prose(source)] as const),
  ]);
}
