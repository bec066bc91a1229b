import { capitalise, compter } from "../../../domain/francais.ts";
import { groupBy } from "../../../domain/grouper.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { ActionJugee } from "../../../domain/resultat.ts";
import { liste, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { ACTION, actionFinie, actionOf, actionsAMener, porteurOf } from "../parts/actions.ts";
import { AMELIORATION, ameliorationOf, planInWords } from "../parts/amelioration.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument, FEUILLES_DE_DOCUMENT } from "../parts/document.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const { constats } = AMELIORATION.champs;

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  resume: prose,
  services: liste(objet({ ancre: texte, nom: prose, actions: liste(ACTION) })),
  /** What falls due, month by month. */
  mois: liste(
    objet({ nom: prose, lignes: liste(objet({ jour: texte, id: texte, mots: prose, porteur: prose })) }),
  ),
  closes: liste(prose),
  abandonnees: liste(prose),
  constats,
});

const NOM = { type: "plan-actions", titre: "Plan d’actions" };

/** What is done about the gaps, by service, then by date; what is over takes a line. */
export const PLAN_D_ACTIONS: Rapport = {
  ...NOM,
  modele: "plan-actions/rapport",
  feuilles: FEUILLES_DE_DOCUMENT,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const { structure, date } = entree;
    const open = actionsAMener(structure);
    const noms = new Map((structure.services ?? []).map(({ id, nom }) => [id, nom]));
    const porteur = (action: ActionJugee) => porteurOf(action, noms);
    const services = [...groupBy(open, porteur)].sort(([a], [b]) => (a < b ? -1 : 1));
    const over = (...situations: ActionJugee["situation"][]) =>
      (structure.actions ?? []).filter(({ situation }) => situations.includes(situation)).map(actionFinie);
    const suivants = services.map(([nom, actions], rang) => ({
      ancre: `service-${rang + 1}`,
      nom,
      actions: actions.map((action) => actionOf(action, date)),
    }));
    return {
      ...enteteDeDocument(entree, NOM, {
        fiche: [{ quoi: "Actions", mots: planInWords(structure.actions) ?? "aucune" }],
        origine: {
          genere:
            "Le rangement par service et par date, les retards et l’état de chaque action au jour du dossier.",
          ecrit:
            "Les écarts, leurs causes, les actions et leurs vérifications (plan-actions.yaml) ; les constats, par les auditeurs.",
        },
        sommaire: [
          ...suivants.map(({ ancre, nom }) => ({ ancre, titre: nom })),
          ...(open.length > 0 ? [{ ancre: "par-date", titre: "Par date" }] : []),
        ],
      }),
      resume:
        open.length === 0
          ? nothingOf(structure.actions)
          : `${capitalise(compter(open.length, "action"))} à mener à leur terme.`,
      services: suivants,
      mois: monthsOf(open, porteur),
      closes: over("close"),
      abandonnees: over("abandonnee", "remplacee"),
      constats: ameliorationOf(structure).constats.filter(({ action }) => action === "aucune action"),
    };
  },
};

function nothingOf(actions: readonly ActionJugee[] | undefined): string {
  return actions === undefined || actions.length === 0
    ? "Aucune action n’est écrite dans plan-actions.yaml : « quali actions proposer » en rédige une par écart."
    : "Aucune action n’attend : toutes sont closes.";
}

const SANS_DATE = "Sans échéance";

function monthsOf(open: readonly ActionJugee[], porteur: (action: ActionJugee) => string) {
  const months = groupBy(open, ({ echeance }) => (echeance === undefined ? "" : echeance.slice(0, 7)));
  return [...months].map(([month, actions]) => ({
    nom: month === "" ? SANS_DATE : capitalise(enToutesLettres(month)),
    lignes: actions.map((action) => ({
      jour: action.echeance ?? "",
      id: action.id,
      mots: action.action,
      porteur: porteur(action),
    })),
  }));
}
