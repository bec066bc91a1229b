import { groupBy } from "../../../domain/grouper.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { ExigenceJugee, Jugement } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
import { prioritesOf } from "../../../results/priorites.ts";
import { liste, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { actionOf, actionsAMener } from "../parts/actions.ts";
import { countsOfEtats, textesOf } from "../parts/carte.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT, EVALUATIONS } from "../parts/etiquette.ts";
import { ancreDe, nameIn } from "../parts/piece.ts";
import { parTitre, pourquoi } from "../parts/pourquoi.ts";
import type { EntreeRapport } from "../report.ts";

/** An engagement, and those of its exigences that are in order. */
const ENGAGEMENT_TENU = objet({
  numero: nombre,
  texte: prose,
  exigences: liste(objet({ id: texte, le: option(texte) })),
});

/** A module: what is not in order has its row, what is takes a line. */
export const MODULE_DU_DIAGNOSTIC = objet({
  ancre: texte,
  numero: nombre,
  titre: prose,
  referentiel: option(prose),
  resume: prose,
  lignes: liste(
    objet({
      id: texte,
      texte: prose,
      etat: ETIQUETTE,
      evaluation: option(objet({ code: texte, libelle: texte, le: option(texte) })),
      responsable: option(prose),
      pourquoi: option(prose),
      commentaire: option(prose),
      actions: liste(prose),
    }),
  ),
  /** Neither evaluated, nor documented, nor spoken of. */
  vides: liste(objet({ id: texte, texte: prose })),
  enOrdre: liste(ENGAGEMENT_TENU),
  /** Excluded, or not looked at here. */
  hors: liste(objet({ id: texte, texte: prose, etat: texte })),
});
type ModuleVue = Vue<typeof MODULE_DU_DIAGNOSTIC>;

export function modulesOf(jugement: Jugement, referentiel: Referentiel, entree: EntreeRapport): ModuleVue[] {
  const textes = textesOf(referentiel);
  const lire = lineOf(jugement, entree, textes);
  const engagements = new Map(
    referentiel.modules.flatMap((module) =>
      module.engagements.map(({ numero, texte: mots }) => [numero, mots.replaceAll("\n", " ")] as const),
    ),
  );
  const titres = new Map(referentiel.modules.map(({ numero, titre }) => [numero, titre]));
  return [...groupBy(jugement.exigences, ({ module }) => module)].map(([numero, exigences]) => {
    const counted = exigences.filter((one) => isControlled(one) && one.etat !== "exclu");
    const good = counted.filter(isInOrder);
    const lignes = counted.filter((one) => !isInOrder(one)).map((one) => ({ one, ligne: lire(one) }));
    const empty = lignes.filter(({ one, ligne }) => isEmpty(one) && ligne.actions.length === 0);
    return {
      ancre: ancreDe(jugement, `module-${numero}`),
      numero,
      titre: titres.get(numero) ?? "",
      referentiel: jugement.principal ? null : referentiel.titre,
      resume: countsOfEtats(exigences)
        .map(({ mots }) => mots)
        .join(" · "),
      lignes: lignes.filter((one) => !empty.includes(one)).map(({ ligne }) => ligne),
      vides: empty.map(({ ligne }) => ({ id: ligne.id, texte: ligne.texte })),
      enOrdre: [...groupBy(good, ({ engagement }) => engagement)].map(([rang, tenues]) => ({
        numero: rang,
        texte: engagements.get(rang) ?? "",
        exigences: tenues.map(({ id, evalueLe }) => ({ id: nameIn(jugement, id), le: evalueLe ?? null })),
      })),
      hors: exigences
        .filter((one) => !counted.includes(one))
        .map(({ id, etat }) => ({
          id: nameIn(jugement, id),
          texte: textes.get(id) ?? "",
          etat: ETIQUETTES_D_ETAT[etat].libelle.toLowerCase(),
        })),
    };
  });
}

/** What exigences of another référentiel cover is evaluated there. */
function isInOrder({ etat, evaluation, correspondance }: ExigenceJugee): boolean {
  return (
    etat === "documente" &&
    (evaluation === "conforme" || (evaluation === undefined && correspondance !== undefined))
  );
}

function isEmpty({ evaluation, preuves, commentaire, correspondance }: ExigenceJugee): boolean {
  return evaluation === undefined && preuves.length === 0 && commentaire === undefined && !correspondance;
}

function lineOf(jugement: Jugement, entree: EntreeRapport, textes: ReadonlyMap<string, string>) {
  const priorites = new Map(
    prioritesOf(entree.structure, entree.diagnostics).flatMap((one) =>
      one.jugement === jugement && one.exigence ? [[one.exigence.id, one] as const] : [],
    ),
  );
  const actions = actionsAMener(entree.structure);
  return (exigence: ExigenceJugee): ModuleVue["lignes"][number] => {
    const { id, etat, evaluation, evalueLe, responsable, commentaire } = exigence;
    const nom = nameIn(jugement, id);
    const priorite = priorites.get(id);
    const own = actions.filter(({ exigences }) => exigences.some((one) => one.nom === nom));
    return {
      id: nom,
      texte: textes.get(id) ?? "",
      etat: ETIQUETTES_D_ETAT[etat],
      evaluation: evaluation
        ? {
            code: EVALUATIONS[evaluation].code,
            libelle: EVALUATIONS[evaluation].libelle,
            le: evalueLe ?? null,
          }
        : null,
      responsable: responsable ?? null,
      pourquoi: priorite ? pourquoi(priorite, entree.referentiels, parTitre) : null,
      commentaire: commentaire ?? null,
      actions: own.map((action) => {
        const { action: quoi, etat: where } = actionOf(action, entree.date);
        return `${action.id} : ${quoi.replace(/\.$/, "")} (${where.mots.toLowerCase()})`;
      }),
    };
  };
}
