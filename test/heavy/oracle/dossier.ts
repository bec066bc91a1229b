import fs from "node:fs";
import path from "node:path";
import { dump } from "js-yaml";
import type { Lu } from "./lecture.ts";

/** A piece as its fiche writes it, and what the folder holds of it. */
export interface PieceEcrite {
  yaml: Record<string, unknown>;
  /** Of a `fichier`: what stands at its name. */
  octets?: "document" | "vide" | "blancs" | "raccourci" | "absent";
  /** The common piece that the fiche cites. */
  commune?: PieceEcrite;
}

export interface FicheEcrite {
  exigence: string;
  /** Key of the référentiel whose evidence this is. */
  suivi: number;
  /** Left out: a folder without fiche. */
  yaml?: { evaluation?: string; evalueLe?: string };
  pieces: PieceEcrite[];
  /** Files that no fiche declares. */
  epars: string[];
}

export interface Suivi {
  lu: Lu;
  modules: number[];
  alias?: string;
}

export interface Dossier {
  jour: string;
  type: string;
  cert?: boolean;
  suivis: Suivi[];
  faits: Record<string, boolean>;
  services: { id: string; modules: number[]; anciensIds: string[] }[];
  prochainAudit?: string;
  parametres: { peremptionMois?: number; graceTrimestreMois?: number };
  exclusions: {
    exigence: string;
    motif?: string;
    responsable?: string;
    expire?: string;
    referentiel?: string;
  }[];
  fiches: FicheEcrite[];
  communes: PieceEcrite[];
}

const OCTETS: Record<string, Uint8Array | string> = {
  document: "Relevé des appels du trimestre, tenu par le standard.\n",
  vide: "",
  blancs: " \n\t\n",
  raccourci: Uint8Array.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]),
};

/** Writes a folder where `quali check` finds it. */
export function ecrire(dossier: Dossier, racine: string, id: string): void {
  const { type, cert, suivis, faits, services, prochainAudit, parametres, exclusions } = dossier;
  yaml(path.join(racine, "quali.yaml"), {
    version: 1,
    structure: { id, nom: "Structure d’essai", type, ...(cert !== undefined && { cert }), fictif: true },
    referentiels: suivis.map(({ lu, modules, alias }) => ({
      id: lu.reference,
      ...(alias && { alias }),
      modules,
    })),
    faits,
    services: services.map((one) => ({ ...one, nom: `Service ${one.id}` })),
    ...(prochainAudit && { cycle: { prochainAudit } }),
    parametres,
    exclusions,
  });
  for (const fiche of dossier.fiches) ecrireFiche(dossier, fiche, racine);
  if (dossier.communes.length === 0) return;
  const commun = path.join(racine, "preuves/_commun");
  yaml(path.join(commun, "preuves.yaml"), { version: 1, preuves: dossier.communes.map((one) => one.yaml) });
  for (const piece of dossier.communes) deposer(piece, commun);
}

function ecrireFiche({ suivis }: Dossier, fiche: FicheEcrite, racine: string): void {
  const { exigence, suivi, yaml: entete, pieces, epars } = fiche;
  const dossier = path.join(racine, "preuves", suivis[suivi]?.alias ?? "", exigence);
  if (entete)
    yaml(path.join(dossier, "fiche.yaml"), {
      version: 1,
      ...entete,
      responsable: "Bureau de la qualité",
      preuves: pieces.map((piece) => piece.yaml),
    });
  for (const piece of pieces) deposer(piece, dossier);
  for (const nom of epars) put(path.join(dossier, nom), `${OCTETS.document}${nom}`);
}

function deposer({ yaml: { fichier }, octets = "document" }: PieceEcrite, dossier: string): void {
  if (typeof fichier !== "string" || octets === "absent") return;
  const chemin = path.join(dossier, fichier);
  // No two documents alike: the same bytes under two names are another matter.
  put(chemin, octets === "document" ? `${OCTETS.document}${chemin}` : (OCTETS[octets] ?? ""));
}

const yaml = (chemin: string, value: unknown) => put(chemin, dump(value, { lineWidth: -1 }));

function put(chemin: string, octets: Uint8Array | string): void {
  fs.mkdirSync(path.dirname(chemin), { recursive: true });
  fs.writeFileSync(chemin, octets);
}
