import { type ContenuEnMemoire, MemoryDepot } from "../../src/depot/memory.ts";
import {
  type MethodeControle,
  type Partie,
  type Referentiel,
  referenceOf,
} from "../../src/domain/referentiel.ts";
import type { Diagnostic } from "../../src/domain/resultat.ts";
import type {
  FicheYaml,
  PieceChargee,
  PieceYaml,
  PlanDActions,
  StructureYaml,
} from "../../src/domain/structure.ts";
import { judgeFolders } from "../../src/results/judge-folders.ts";
import { findingsOf, tell } from "./etagere.ts";
import { mesurerDe } from "./mesurer.ts";
import { engagement, module, referentiel, sousEngagement } from "./referentiel.ts";
import { dossier, source, type structure } from "./structure.ts";
import { jugeur } from "./verdict.ts";

/** What a structure of the tests is made of. */
export type Options = NonNullable<Parameters<typeof structure>[0]>;

const NATURES = ["affichage", "registre", "planning"].map((id) => ({
  id,
  libelle: `Libellé ${id}`,
  description: "…",
}));

/** `essai@1` with one engagement of these; its module 4 promises nothing. */
export function essai(
  sous: ReturnType<typeof sousEngagement>[],
  options: Partial<Referentiel> = {},
): Referentiel {
  return referentiel([module(1, [engagement(1, sous)]), module(4, [])], { natures: NATURES, ...options });
}

/** `essai@1` with one exigence, 1.1, of these methods. */
export const avec = (...methodes: MethodeControle[]) => essai([sousEngagement("1.1", methodes)]);

/** `essai@1` with one exigence, 7, of which no sous-engagement is known. */
export const seul = (cles: Partial<ReturnType<typeof engagement>>) =>
  referentiel([module(1, [engagement(7, [], cles)])], { natures: NATURES });

export const partie = (id: string, natures: string[], plus: Partial<Partie> = {}): Partie => ({
  id,
  objet: `objet de ${id}`,
  mots: id,
  natures,
  ...plus,
});

/** Two services of module 4, and what is asked of each. */
export const SERVICES = [
  { id: "dcl", nom: "DCL", modules: [4] },
  { id: "sp", nom: "SP", modules: [4] },
];
export const PAR_SERVICE = { mois: 12, mots: "par an", par: "service-metier" as const };

/** A piece in order. */
export const affichage = (date: string, plus: PieceYaml = {}): PieceYaml => ({
  fichier: "a.pdf",
  nature: "affichage",
  date,
  ...plus,
});

/** A structure with one folder, 1.1. */
export const une = (
  pieces: (PieceYaml | PieceChargee)[],
  fiche: Partial<FicheYaml> = {},
  yaml: Partial<StructureYaml> = {},
): Options => ({ yaml, dossiers: [dossier("1.1", pieces, fiche)] });

/** A plan of actions about 1.1, begun and not yet due; each differs from that by its keys. */
export const plan = (
  ...actions: Partial<PlanDActions["actions"][number]["yaml"]>[]
): { plan: PlanDActions } => ({
  plan: {
    source: source("plan-actions.yaml"),
    actions: actions.map((cles, rang) => ({
      yaml: {
        id: `A-${rang + 1}`,
        exigences: ["1.1"],
        ecart: "Affiche illisible",
        action: "Refaire l’affiche",
        responsable: "SGCD",
        ouverteLe: "2024-05-02",
        echeance: "2024-09-30",
        etat: "en-cours",
        ...cles,
      },
      pointeur: ["actions", rang],
      preuves: [],
    })),
    ecartees: new Set(),
  },
});

export const QUALI = {
  version: 1,
  structure: { id: "exemple", nom: "Préfecture d’exemple", type: "prefecture", cert: false },
  referentiel: "essai@1",
  modules: [1],
};

interface Ecrits {
  [chemin: string]: unknown;
  date?: string;
}

/** What a rule finds of files written here, quali.yaml with what differs; each a text, or what is written as JSON. */
export function foundIn(regle: string, yaml: object, { date = "2024-06-30", ...fichiers }: Ecrits = {}) {
  const all = Object.entries({ "quali.yaml": { ...QUALI, ...yaml }, ...fichiers });
  const written = all.map(([chemin, un]) => [chemin, typeof un === "string" ? un : JSON.stringify(un)]);
  return findingsOf(regle, Object.fromEntries(written), { date });
}

/** Likewise, as « gravité fichier message ». */
export const toldIn = (...args: Parameters<typeof foundIn>) =>
  foundIn(...args).map((one) => tell(one).replace(/:\d+:\d+/, ""));

/** What a rule finds of a folder whose référentiel is this one. */
export function foundOn(
  ref: Referentiel,
  regle: string,
  fichiers: Readonly<Record<string, ContenuEnMemoire>>,
  date = "2024-06-30",
): Diagnostic[] {
  const get = (reference: string) => (reference === referenceOf(ref) ? ref : null);
  const { resultat } = judgeFolders(new MemoryDepot(fichiers), [""], {
    ...jugeur([ref], { date }),
    completer: mesurerDe(date, get),
  });
  return resultat.diagnostics.filter((one) => one.regle === regle);
}

/** Plain spaces, for those that the typography asks for. */
export const plain = (texte = "") => texte.replace(/[\u00a0\u202f]/g, " ");
