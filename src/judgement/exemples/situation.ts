import { dossierDe, ficheDe } from "../../domain/chemins.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { DossierExigence, PieceChargee, Structure, Suivi } from "../../domain/structure.ts";
import type { PieceExemple, Situation } from "../../generated/exemples.ts";

/** The structure that an example describes: a préfecture with all modules, unless it says otherwise. */
export function structureOf(
  situation: Situation,
  referentiel: Referentiel,
  source: Source,
  pointeur: Pointeur,
): { structure: Structure; suivi: Suivi } {
  const { type = "prefecture", cert, modules, faits, services, preuves = [] } = situation;
  const reference = referenceOf(referentiel);
  const suivi: Suivi = {
    referentiel: reference,
    alias: null,
    nom: referentiel.id,
    principal: true,
    modules: modules ?? null,
    pointeur: modules ? [...pointeur, "modules"] : pointeur,
  };
  const structure: Structure = {
    chemin: ".",
    source,
    yaml: {
      version: 1,
      structure: { id: "exemple", nom: "Exemple", type, ...(cert !== undefined && { cert }) },
      ...(faits && { faits }),
      ...(services && { services: services.map((service) => ({ ...service, nom: service.id })) }),
    },
    suivis: [suivi],
    dossiers: dossiersOf(preuves, reference, source, [...pointeur, "preuves"]),
    communes: new Map(),
    fichiersEpars: [],
    fichiersDeclares: new Set(),
  };
  return { structure, suivi };
}

function dossiersOf(
  preuves: readonly PieceExemple[],
  referentiel: ReferenceReferentiel,
  source: Source,
  pointeur: Pointeur,
): DossierExigence[] {
  const pieces = new Map<string, PieceChargee[]>();
  for (const [rang, { exigence, ...yaml }] of preuves.entries()) {
    const piece: PieceChargee = {
      yaml: { observation: "Pièce d’exemple", ...yaml },
      source,
      pointeur: [...pointeur, rang],
    };
    pieces.set(exigence, [...(pieces.get(exigence) ?? []), piece]);
  }
  return [...pieces].map(([exigence, siennes]) => ({
    chemin: dossierDe(exigence, null),
    exigence,
    referentiel,
    fiche: { source, yaml: { version: 1 }, pieces: siennes, ecartees: [], clesEcartees: [] },
    fichierFiche: ficheDe(dossierDe(exigence, null)),
    ficheIllisible: false,
    fichiers: [],
  }));
}
