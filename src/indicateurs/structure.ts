import { type Depot, DepotError } from "../depot/depot.ts";
import { citer } from "../domain/francais.ts";
import type {
  DefinitionIndicateur,
  IndicateurCalcule,
  IndicateurDeStructure,
  Liaison,
} from "../domain/indicateurs.ts";
import type { Jour } from "../domain/jour.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import { remembered, rememberedBeside } from "../domain/souvenir.ts";
import {
  type DossierExigence,
  type PieceChargee,
  type Structure,
  type StructureYaml,
  withPieces,
} from "../domain/structure.ts";
import { join } from "../load/structure/folders.ts";
import { createCalendrier } from "./calendrier/jours-ouvres.ts";
import { computeIndicateur, type EcouteDeLigne, type RegistresTenus } from "./compute.ts";
import { definitionsOf } from "./definitions.ts";
import { readLiaison } from "./liaisons.ts";
import type { OuvrirClasseur } from "./registre/open.ts";
import { RegistreError } from "./registre/types.ts";

/**
 * Computes every indicator that a structure declares, and dates the pieces that rest on one by what its register covers.
 * `racine`: the structure's folder in the depot, `""` for its top.
 */
export function withIndicateurs(
  structure: Structure,
  referentiels: readonly Referentiel[],
  depot: Depot,
  racine: string,
  date: Jour,
  classeur: OuvrirClasseur | undefined,
  ecoute?: (liaison: Liaison) => EcouteDeLigne | undefined,
  calculer = computeIndicateur,
): Structure {
  const declares = structure.yaml.indicateurs ?? [];
  if (declares.length === 0) return structure;
  const definitions = new Map<string, DefinitionIndicateur>();
  for (const referentiel of [...referentiels].reverse())
    for (const [id, definition] of definitionsOf(referentiel)) definitions.set(id, definition);
  const calendrier = calendrierOf(structure.yaml);
  const seen = new Set<string>();
  const tenus: RegistresTenus = new Map();
  const indicateurs = declares.map((declare, rang): IndicateurDeStructure => {
    const pointeur = ["indicateurs", rang];
    const lue = readLiaison(declare, definitions);
    const id = declare.id ?? declare.definition ?? "";
    if ("faute" in lue) return { id, pointeur, calcule: null, faute: lue.faute };
    if (seen.has(id)) return { id, pointeur, calcule: null, faute: twice(id, declare.id === undefined) };
    seen.add(id);
    const ouvrir = (chemin: string) => openRegister(depot, racine, chemin);
    return {
      id,
      pointeur,
      calcule: calculer(
        lue.liaison,
        { ouvrir, calendrier, classeur, ecoute: ecoute?.(lue.liaison), tenus },
        date,
      ),
    };
  });
  return { ...datePieces(structure, indicateurs), indicateurs };
}

const calendrierOf = remembered(({ structure, feries = {} }: StructureYaml) => {
  const declares = Object.entries(feries).flatMap(([day, is]) =>
    is === undefined ? [] : [[day, is] as const],
  );
  return createCalendrier(structure.departement, new Map(declares));
});

function twice(id: string, unnamed: boolean): NonNullable<IndicateurDeStructure["faute"]> {
  return {
    message: `Deux indicateurs s’appellent ${citer(id)} : le premier est gardé.`,
    aide: `Donnez un autre « id » à celui-ci, comme ${citer(`${id}-2`)}.`,
    cle: unnamed ? "definition" : "id",
  };
}

function openRegister(depot: Depot, racine: string, chemin: string) {
  try {
    const full = join(racine, chemin);
    // Another structure of the depot is outside too: no link leads there.
    if (racine !== "" && !depot.stat(full).reel.startsWith(`${racine}/`))
      throw new RegistreError(REFUS["hors-racine"]);
    const lecture = depot.open(full);
    if (!lecture.scelle) return lecture;
    lecture.close();
    throw new RegistreError("Ce registre n’est connu que par son empreinte.");
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    throw new RegistreError(REFUS[error.refus]);
  }
}

const REFUS: Record<DepotError["refus"], string> = {
  absent: "Ce registre n’est pas là.",
  illisible: "Ce registre ne peut pas être lu.",
  "hors-racine": "Ce registre est hors du dossier de la structure.",
  boucle: "Ce registre est un lien qui tourne en rond.",
  "pas-un-fichier": "C’est un dossier : un registre est attendu.",
  "pas-un-dossier": "Ce registre n’est pas là.",
};

/** A piece that is an indicator has its period, its nature and the methods that it answers. */
function datePieces(structure: Structure, indicateurs: readonly IndicateurDeStructure[]): Structure {
  const byId = new Map(indicateurs.flatMap(({ id, calcule }) => (calcule ? [[id, calcule] as const] : [])));
  const dossiers = structure.dossiers.map((dossier) => {
    const ids = indicateursOf(dossier);
    return ids.length === 0 ? dossier : datedBy(dossier, ...ids.map((id) => byId.get(id)));
  });
  return { ...structure, dossiers };
}

/** Ids of the indicators that its pieces are, in their order. */
const indicateursOf = remembered(({ fiche }: DossierExigence): readonly string[] =>
  (fiche?.pieces ?? []).flatMap(({ yaml }) => yaml.indicateur ?? []),
);

/** `calcules`: of its indicators, in their order. */
const datedBy = rememberedBeside(
  (dossier: DossierExigence, ...calcules: readonly (IndicateurCalcule | undefined)[]): DossierExigence => {
    const coming = calcules.values();
    return withPieces(dossier, (piece) => {
      const calcule = piece.yaml.indicateur === undefined ? undefined : coming.next().value;
      return calcule ? dated(piece, dossier.exigence, calcule) : piece;
    });
  },
);

function dated(piece: PieceChargee, exigence: string, calcule: IndicateurCalcule): PieceChargee {
  const { definition, service } = calcule.liaison;
  const methodes = definition.methodes.filter((id) => id.startsWith(`${exigence}-`));
  const [first] = calcule.serie;
  const au = calcule.couvertJusquAu;
  return {
    ...piece,
    indicateur: calcule,
    yaml: {
      titre: definition.titre,
      nature: "indicateur",
      ...(methodes.length > 0 && { methodes: [...methodes] }),
      ...(service !== undefined && { service }),
      ...(au !== null && first && { du: first.du, au }),
      ...piece.yaml,
    },
  };
}
