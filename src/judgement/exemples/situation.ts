import { dossierDe, ficheDe } from "../../domain/chemins.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { DossierExigence, PieceChargee, Structure } from "../../domain/structure.ts";
import { suivisOf } from "../../domain/suivi.ts";
import type { PieceExemple, Situation } from "../../generated/exemples.ts";
import { declarationsOf } from "./registres.ts";

/** What the structure of an example calls the other référentiel that it follows. */
const AUTRE = "autre";

/** The structure that an example describes: a préfecture with all modules, unless it says otherwise; what it follows. */
export function structureOf(
  situation: Situation,
  referentiel: Referentiel,
  source: Source,
  pointeur: Pointeur,
): Structure {
  const { type = "prefecture", cert, departement, modules, faits, services, preuves = [], avec } = situation;
  const indicateurs = declarationsOf(situation);
  const reference = referenceOf(referentiel);
  const suivis = suivisOf([
    {
      referentiel: reference,
      alias: null,
      modules: modules ?? null,
      pointeur: modules ? [...pointeur, "modules"] : pointeur,
    },
    ...(avec
      ? [
          {
            referentiel: avec.referentiel,
            alias: AUTRE,
            modules: avec.modules ?? null,
            pointeur: [...pointeur, "avec"],
          },
        ]
      : []),
  ]);
  return {
    chemin: ".",
    source,
    yaml: {
      version: 1,
      structure: {
        id: "exemple",
        nom: "Exemple",
        type,
        ...(cert !== undefined && { cert }),
        ...(departement !== undefined && { departement }),
      },
      ...(indicateurs.length > 0 && { indicateurs }),
      ...(faits && { faits }),
      ...(services && { services: services.map((service) => ({ ...service, nom: service.id })) }),
    },
    suivis,
    dossiers: [
      ...dossiersOf(preuves, reference, null, source, [...pointeur, "preuves"]),
      ...(avec
        ? dossiersOf(avec.preuves ?? [], avec.referentiel, AUTRE, source, [...pointeur, "avec", "preuves"])
        : []),
    ],
    communes: new Map(),
    fichiersEpars: [],
    fichiersDeclares: new Set(),
  };
}

function dossiersOf(
  preuves: readonly PieceExemple[],
  referentiel: ReferenceReferentiel,
  alias: string | null,
  source: Source,
  pointeur: Pointeur,
): DossierExigence[] {
  const pieces = new Map<string, PieceChargee[]>();
  for (const [rang, { exigence, ...yaml }] of preuves.entries()) {
    const piece: PieceChargee = {
      yaml: yaml.indicateur === undefined ? { observation: "Pièce d’exemple", ...yaml } : yaml,
      source,
      pointeur: [...pointeur, rang],
    };
    pieces.set(exigence, [...(pieces.get(exigence) ?? []), piece]);
  }
  return [...pieces].map(([exigence, siennes]) => ({
    chemin: dossierDe(exigence, alias),
    exigence,
    referentiel,
    fiche: { source, yaml: { version: 1 }, pieces: siennes, ecartees: [], clesEcartees: [] },
    fichierFiche: ficheDe(dossierDe(exigence, alias)),
    ficheIllisible: false,
    fichiers: [],
  }));
}
