import type { Referentiel } from "../../../domain/referentiel.ts";
import type { Etat, Jugement } from "../../../domain/resultat.ts";
import { booleen, liste, nombre, objet, texte, type Vue } from "../../../show/templates/shape.ts";
import { BILAN, bilanOf } from "../parts/bilan.ts";
import { bySeverity, CONSTAT, constatOf } from "../parts/constat.ts";
import { ECHEANCES, echeancesOf } from "../parts/echeances.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "../parts/etiquette.ts";
import { groupBy } from "../parts/group.ts";
import { IDENTITE, identiteOf, REFERENTIEL, referentielOf } from "../parts/identite.ts";
import { RESERVES, reservesOf } from "../parts/reserves.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { ANNEXE_TEXTE, annexeTexteOf } from "./annexe-texte.ts";
import { anchorOf } from "./exigence.ts";
import { declaredFaits, FAITS, SOURCES, sourcesOf } from "./fondements.ts";
import { MODULE, modulesOf } from "./modules.ts";
import { InventaireDesPieces, LISTE_DES_PIECES } from "./pieces.ts";
import { SELECTION, selectionOf } from "./selection.ts";

/** What the report says of one référentiel. */
const PARTIE = objet({
  cle: texte,
  referentiel: REFERENTIEL,
  principal: booleen,
  bilan: BILAN,
  selection: SELECTION,
  sources: SOURCES,
  faits: FAITS,
  modules: liste(MODULE),
  texte: ANNEXE_TEXTE,
});

const FORME = objet({
  ...IDENTITE,
  reserves: RESERVES,
  plusieurs: booleen,
  parties: liste(PARTIE),
  echeances: ECHEANCES,
  /** About the structure and its files as a whole. */
  constatsGeneraux: liste(CONSTAT),
  gravites: liste(objet({ gravite: ETIQUETTE, combien: nombre })),
  ensommeilles: liste(CONSTAT),
  /** The states that occur, to filter by. */
  filtres: liste(ETIQUETTE),
  pieces: LISTE_DES_PIECES,
});

const NOM = { type: "audit", titre: "Rapport d’audit" };

/** The whole dossier, exigence by exigence, for the person who audits it. */
export const AUDIT: Rapport = {
  ...NOM,
  modele: "audit/rapport",
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const inventaire = new InventaireDesPieces(entree.structure);
    const constats = entree.diagnostics.map(constatOf).sort(bySeverity);
    const actifs = constats.filter((constat) => constat.sommeil === null);
    const natures = new Map<string, string>();
    for (const referentiel of entree.referentiels.values()) {
      for (const nature of referentiel.natures) natures.set(nature.id, nature.libelle);
    }
    const lecture = { entree, natures, numberOf: inventaire.numberOf.bind(inventaire) };
    const parties = entree.structure.jugements.flatMap((jugement) => {
      const referentiel = entree.referentiels.get(jugement.referentiel);
      return referentiel ? [partieOf(jugement, referentiel, lecture)] : [];
    });
    return {
      ...identiteOf(entree, NOM),
      reserves: reservesOf(entree),
      plusieurs: parties.length > 1,
      parties,
      echeances: echeancesOf(entree.structure, entree.date),
      constatsGeneraux: actifs.filter((constat) => constat.exigence === null),
      gravites: countSeverities(actifs),
      ensommeilles: constats.filter((constat) => constat.sommeil !== null),
      filtres: filtresOf(entree),
      pieces: inventaire.list(lecture),
    };
  },
};

function filtresOf({ structure }: EntreeRapport) {
  const met = new Set(structure.jugements.flatMap(({ exigences }) => exigences.map(({ etat }) => etat)));
  return Object.entries(ETIQUETTES_D_ETAT).flatMap(([code, etat]) => (met.has(code as Etat) ? [etat] : []));
}

type Lecture = Omit<Parameters<typeof modulesOf>[1], "referentiel" | "cle" | "constatsOf">;

function partieOf(jugement: Jugement, referentiel: Referentiel, lecture: Lecture): Vue<typeof PARTIE> {
  const cle = anchorOf(jugement.principal ? "e" : jugement.nom);
  const own = ofReferentiel(lecture.entree, jugement);
  const constatsOf = (exigence: string) => own.get(exigence) ?? [];
  return {
    cle,
    referentiel: referentielOf(referentiel, jugement),
    principal: jugement.principal,
    bilan: bilanOf(jugement.exigences),
    selection: selectionOf(jugement, referentiel),
    sources: sourcesOf(referentiel),
    faits: declaredFaits(referentiel, jugement.modules, lecture.entree),
    modules: modulesOf(jugement, { ...lecture, referentiel, cle, constatsOf }),
    texte: annexeTexteOf(referentiel),
  };
}

/** Findings by exigence; one that names no référentiel is about the principal one. */
function ofReferentiel({ diagnostics }: EntreeRapport, { referentiel, principal }: Jugement) {
  const own = diagnostics.filter((one) =>
    one.referentiel === undefined ? principal : one.referentiel === referentiel,
  );
  const byExigence = groupBy(own, (one) => one.exigence ?? "");
  return new Map([...byExigence].map(([exigence, list]) => [exigence, list.map(constatOf).sort(bySeverity)]));
}

function countSeverities(constats: readonly Vue<typeof CONSTAT>[]): Vue<typeof FORME>["gravites"] {
  const groups = groupBy(constats, ({ gravite }) => gravite);
  return [...groups].map(([gravite, list]) => ({ gravite, combien: list.length }));
}
