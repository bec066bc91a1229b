import type { Portee, TypeDeChangement } from "../types.ts";

/** How much a change matters, gravest first: evidence or evaluation no longer stands; to be looked at again; wording. */
export const PORTEES: readonly Portee[] = ["rupture", "a-revoir", "editorial"];

interface RegleDeDiff {
  portee: Portee;
  titre: string;
}

/** What each change means for a structure that was in order before it. */
export const REGLES_DE_DIFF: Record<TypeDeChangement, RegleDeDiff> = {
  "module-general-ajoute": { portee: "rupture", titre: "module général nouveau" },
  "module-metier-ajoute": { portee: "editorial", titre: "module métier nouveau, à choisir ou non" },
  "module-supprime": { portee: "rupture", titre: "module supprimé" },
  "module-renumerote": { portee: "editorial", titre: "module renuméroté" },
  "module-reformule": { portee: "editorial", titre: "titre de module reformulé" },
  "engagement-ajoute": { portee: "editorial", titre: "engagement nouveau" },
  "engagement-supprime": {
    portee: "rupture",
    titre: "engagement supprimé : ce qu’il promettait n’est plus promis",
  },
  "engagement-reformule": { portee: "editorial", titre: "engagement reformulé" },
  "exigence-ajoutee": { portee: "rupture", titre: "exigence nouvelle : rien ne la documente encore" },
  "exigence-supprimee": { portee: "rupture", titre: "exigence supprimée : sa fiche ne répond plus à rien" },
  "exigence-renumerotee": { portee: "editorial", titre: "exigence renumérotée" },
  "exigence-fusionnee": { portee: "a-revoir", titre: "exigences fusionnées" },
  "exigence-scindee": { portee: "a-revoir", titre: "exigence scindée" },
  "exigence-recomposee": { portee: "a-revoir", titre: "exigences recomposées" },
  "exigence-detaillee": { portee: "a-revoir", titre: "exigence désormais détaillée en sous-engagements" },
  "exigence-regroupee": { portee: "a-revoir", titre: "sous-engagements regroupés en une exigence" },
  "vis-a-vis-inconnu": { portee: "a-revoir", titre: "vis-à-vis inconnu : les sources ne le donnent pas" },
  "texte-retouche": { portee: "editorial", titre: "texte retouché" },
  "texte-reformule": { portee: "a-revoir", titre: "texte reformulé" },
  "nombre-change": { portee: "rupture", titre: "nombre, signe ou unité changé dans le texte" },
  "portee-differente": { portee: "a-revoir", titre: "portée différente" },
  "methode-ajoutee": { portee: "a-revoir", titre: "méthode de contrôle nouvelle" },
  "methode-retiree": { portee: "a-revoir", titre: "méthode de contrôle retirée" },
  "partie-ajoutee": { portee: "a-revoir", titre: "désormais demandé aussi, à part" },
  "partie-retiree": { portee: "a-revoir", titre: "n’est plus demandé à part" },
  "methode-retouchee": { portee: "editorial", titre: "méthode de contrôle retouchée" },
  "methode-reformulee": { portee: "a-revoir", titre: "méthode de contrôle reformulée" },
  "controle-devenu-local": { portee: "rupture", titre: "contrôle désormais local" },
  "controle-devenu-central": { portee: "a-revoir", titre: "contrôle désormais central" },
  "periode-ajoutee": { portee: "rupture", titre: "preuve désormais à renouveler" },
  "periode-raccourcie": { portee: "rupture", titre: "preuve à renouveler plus souvent" },
  "periode-allongee": { portee: "a-revoir", titre: "preuve à renouveler moins souvent" },
  "periode-retiree": { portee: "a-revoir", titre: "plus de période écrite" },
  "periode-indeterminee": {
    portee: "a-revoir",
    titre: "période demandée par une méthode de contrôle, que l’autre côté ne permet pas de comparer",
  },
  "condition-ajoutee": { portee: "a-revoir", titre: "condition nouvelle" },
  "condition-retiree": { portee: "rupture", titre: "condition retirée : s’applique désormais à tous" },
  "condition-changee": { portee: "a-revoir", titre: "condition changée" },
  "nature-ajoutee": { portee: "editorial", titre: "nature de preuve admise en plus" },
  "nature-retiree": { portee: "a-revoir", titre: "nature de preuve qui ne répond plus" },
  "delai-ajoute": { portee: "rupture", titre: "délai nouveau" },
  "delai-raccourci": { portee: "rupture", titre: "délai raccourci" },
  "delai-allonge": { portee: "a-revoir", titre: "délai allongé" },
  "delai-retire": { portee: "a-revoir", titre: "délai qui n’est plus promis" },
  "delai-change": { portee: "a-revoir", titre: "délai compté autrement" },
  "attente-retiree": { portee: "rupture", titre: "une réponse d’attente ne suffit plus" },
  "obligation-ajoutee": { portee: "rupture", titre: "module désormais obligatoire" },
  "obligation-retiree": { portee: "editorial", titre: "module qui n’est plus obligatoire" },
  "minimum-releve": { portee: "rupture", titre: "plus de modules au choix exigés" },
  "minimum-abaisse": { portee: "editorial", titre: "moins de modules au choix exigés" },
  "label-devenu-obligatoire": { portee: "rupture", titre: "label désormais obligatoire" },
  "label-devenu-volontaire": { portee: "editorial", titre: "label désormais volontaire" },
  "ligne-ajoutee": { portee: "a-revoir", titre: "règle de choix nouvelle" },
  "ligne-retiree": { portee: "a-revoir", titre: "règle de choix supprimée" },
};
