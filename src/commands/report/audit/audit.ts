import type { Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import { prioritesOf } from "../../../results/priorites.ts";
import { faitsOf } from "../../../selection/expression.ts";
import { booleen, liste, objet, option, texte, type Vue } from "../../../show/templates/shape.ts";
import { A_TRAITER, aTraiterOf } from "../parts/a-traiter.ts";
import { BILAN, bilanOf } from "../parts/bilan.ts";
import { CARTE, carteOf } from "../parts/carte.ts";
import { CHIFFRES, chiffresOf } from "../parts/chiffres.ts";
import { FEUILLES_DE_DOCUMENT } from "../parts/document.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "../parts/etiquette.ts";
import { IDENTITE, identiteOf, REFERENTIEL, referentielOf } from "../parts/identite.ts";
import { ancreDe, firstUses, nameIn } from "../parts/piece.ts";
import { RESERVES, reservesOf } from "../parts/reserves.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { ANNEXES, annexesOf } from "./annexes.ts";
import { grilleOf, MODULE } from "./grille.ts";
import { SUIVI_DES_INDICATEURS, suiviDesIndicateurs } from "./indicateurs.ts";
import { JOINTES, jointesOf } from "./jointes.ts";
import { PERIMETRE, perimetreOf } from "./perimetre.ts";
import type { LectureDesPieces } from "./piece.ts";
import { VISITE, visiteOf } from "./visite.ts";

/** What the dossier says of one référentiel. */
const PARTIE = objet({
  principal: booleen,
  referentiel: REFERENTIEL,
  bilan: BILAN,
  chiffres: CHIFFRES,
  carte: CARTE,
  perimetre: PERIMETRE,
  modules: liste(MODULE),
  visite: VISITE,
});

const FORME = objet({
  ...IDENTITE,
  reserves: RESERVES,
  /** Room for the auditor’s notes, where a page would be left empty. */
  notes: booleen,
  aTraiter: A_TRAITER,
  parties: liste(PARTIE),
  indicateurs: option(SUIVI_DES_INDICATEURS),
  filtres: liste(objet({ etat: ETIQUETTE, combien: texte })),
  annexes: option(ANNEXES),
  jointes: option(JOINTES),
});

const NOM = { type: "audit", titre: "Dossier d’audit" };

/** What a structure presents to its auditor: where it stands, and every exigence on one grid. */
export const AUDIT: Rapport = {
  ...NOM,
  modele: "audit/rapport",
  options: ["annexes"],
  feuilles: [...FEUILLES_DE_DOCUMENT, "commun/grille.css", "commun/graphe.css"],
  script: "commun/recherche.js",
  essais: [{}, { serre: true }, { notes: true }],
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const parties = entree.structure.jugements.flatMap((jugement) => {
      const referentiel = entree.referentiels.get(jugement.referentiel);
      return referentiel ? [partieOf(jugement, referentiel, entree)] : [];
    });
    return {
      ...identiteOf(entree, NOM),
      reserves: reservesOf(entree),
      notes: entree.essai?.notes === true,
      aTraiter: aTraiterOf(entree, ancreDe),
      parties,
      indicateurs: suiviDesIndicateurs(entree.structure, ancreDe),
      filtres: filtresOf(entree),
      annexes: entree.annexes ? annexesOf(entree) : null,
      jointes: entree.jointes ? jointesOf(entree.jointes) : null,
    };
  },
};

function partieOf(jugement: Jugement, referentiel: Referentiel, entree: EntreeRapport): Vue<typeof PARTIE> {
  const own = (id: string) => ancreDe(jugement, id);
  const natures = new Map(referentiel.natures.map(({ id, libelle }) => [id, libelle]));
  const pieces: LectureDesPieces = {
    entree,
    natures,
    premiers: firstUses(entree.structure),
    ancreOf: own,
    nomOf: (id) => nameIn(jugement, id),
  };
  const gravites = new Map(
    prioritesOf(entree.structure, entree.diagnostics).flatMap(({ jugement: of, exigence, gravite }) =>
      of === jugement && exigence ? [[exigence.id, gravite] as const] : [],
    ),
  );
  const declares = faitsOf({ yaml: entree.declaree });
  const faits = new Map(referentiel.faits.map((fait) => [fait.id, fait]));
  return {
    principal: jugement.principal,
    referentiel: referentielOf(referentiel, jugement),
    bilan: bilanOf(jugement.exigences),
    chiffres: chiffresOf(jugement.exigences),
    carte: carteOf(jugement, referentiel, own),
    perimetre: perimetreOf(jugement, referentiel, entree),
    modules: grilleOf(jugement, { ...pieces, referentiel, gravites, declares, faits }),
    visite: visiteOf(jugement, referentiel, pieces),
  };
}

function filtresOf({ structure }: EntreeRapport) {
  const all = structure.jugements.flatMap(({ exigences }) => exigences);
  return Object.values(ETIQUETTES_D_ETAT).flatMap((etat) => {
    const combien = all.filter((one) => one.etat === etat.code).length;
    return combien === 0 ? [] : [{ etat, combien: String(combien) }];
  });
}
