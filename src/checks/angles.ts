import { remembered } from "../domain/souvenir.ts";
import type { DossierExigence, PieceChargee } from "../domain/structure.ts";
import type { ActionExaminee } from "../judgement/amelioration/types.ts";
import type { Examen } from "../judgement/types.ts";
import type { Angle } from "./angle.ts";
import { declareesCommunes, declareesDans, isControlee, toutes } from "./parcours.ts";
import type { Alentour, AlentourDeDossier, Contexte, Regle, Visite, VisiteDeDossier } from "./regle.ts";

/** Everything that rules look at by itself: the exigences, then the folders of evidence. */
export function* anglesOf(contexte: Contexte): Generator<Angle> {
  const regles = reglesDe(contexte.regles);
  for (const visite of toutes(contexte)) yield angleOfExigence(visite, contexte, regles);
  for (const examen of contexte.examens)
    for (const dossier of examen.dossiers) yield angleOfDossier({ dossier, examen }, contexte, regles);
  yield angleOfDossier(null, contexte, regles);
}

interface ReglesDAngles {
  controlees: readonly Regle[];
  toutes: readonly Regle[];
  dossiers: readonly Regle[];
}

const reglesDe = remembered((regles: ReadonlyMap<string, Regle>): ReglesDAngles => {
  const controlees = [...regles.values()].filter(({ checkExigence }) => checkExigence);
  return {
    controlees,
    toutes: controlees.filter(({ toutes }) => toutes),
    dossiers: [...regles.values()].filter(({ checkDossier }) => checkDossier),
  };
});

function angleOfExigence(visite: Visite, contexte: Contexte, regles: ReglesDAngles): Angle {
  const { strict, amelioration, structure } = contexte;
  const { source, yaml } = structure;
  const { jugement } = visite.examen;
  const actions =
    amelioration.actions && amelioration.actionsSur(jugement.referentiel, visite.examinee.exigence.id);
  const alentour: Alentour = { strict, structure: { source, yaml }, actions };
  return {
    objet: visite.examinee,
    autour: [strict, source, yaml, jugement.exigibleLe, ...(actions?.flatMap(toldOf) ?? [null])],
    regles: isControlee(visite) ? regles.controlees : regles.toutes,
    run: (regle, jour) => regle.checkExigence?.(visite, { ...alentour, jour }) ?? [],
  };
}

/** How an action is written, and stands. */
function toldOf({ ecrite, situation, remplaceePar, tient }: ActionExaminee): unknown[] {
  return [ecrite.yaml, situation, remplaceePar, tient];
}

/** `chez` null: the folder of the common pieces. */
function angleOfDossier(
  chez: { dossier: DossierExigence; examen: Examen } | null,
  { structure, examens }: Contexte,
  regles: ReglesDAngles,
): Angle {
  const { source, yaml, communes } = structure;
  const referentiels = examens.map(({ referentiel }) => referentiel);
  const alentour: AlentourDeDossier = { structure: { source, yaml }, referentiels };
  return {
    objet: chez?.dossier ?? communes,
    autour: [source, yaml, communes, chez?.examen.jugement.modules.join(), ...referentiels],
    regles: regles.dossiers,
    run: (regle, jour) => regle.checkDossier?.(visiteOf(chez, communes), { ...alentour, jour }) ?? [],
  };
}

function visiteOf(
  chez: { dossier: DossierExigence; examen: Examen } | null,
  communes: ReadonlyMap<string, PieceChargee>,
): VisiteDeDossier {
  if (!chez) return { chez, pieces: declareesCommunes(communes), cible: {} };
  const { dossier, examen } = chez;
  const { referentiel } = examen.jugement;
  return {
    chez,
    pieces: declareesDans(dossier, referentiel, communes),
    cible: { referentiel, exigence: dossier.exigence },
  };
}
