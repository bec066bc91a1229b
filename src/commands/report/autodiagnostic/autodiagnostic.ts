import { compter } from "../../../domain/francais.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { planInWords } from "../parts/amelioration.ts";
import { CARTE, carteOf } from "../parts/carte.ts";
import { CHIFFRES, chiffresOf } from "../parts/chiffres.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { ECRIT, ecritOf, FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { ancreDe } from "../parts/piece.ts";
import { TABLEAU_D_INDICATEURS, tableauOf } from "../parts/tableau.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { MODULE_DU_DIAGNOSTIC, modulesOf } from "./modules.ts";

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  chiffres: CHIFFRES,
  carte: option(CARTE),
  resume: prose,
  plan: option(prose),
  tableau: TABLEAU_D_INDICATEURS,
  modules: liste(MODULE_DU_DIAGNOSTIC),
  /** textes/autodiagnostic.md; without it, room to write. */
  analyse: option(ECRIT),
});

const NOM = { type: "autodiagnostic", titre: "Autodiagnostic" };

/** The structure's yearly judgement of itself, exigence by exigence: what is in order takes a line. */
export const AUTODIAGNOSTIC: Rapport = {
  ...NOM,
  modele: "autodiagnostic/rapport",
  feuilles: FEUILLES_D_ECRITS,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const { structure, referentiels, date } = entree;
    const modules = structure.jugements.flatMap((jugement) => {
      const referentiel = referentiels.get(jugement.referentiel);
      return referentiel ? modulesOf(jugement, referentiel, entree) : [];
    });
    const principal = structure.jugements.find((one) => one.principal);
    const referentiel = referentiels.get(principal?.referentiel ?? "");
    const open = modules.reduce((sum, { lignes, vides }) => sum + lignes.length + vides.length, 0);
    const good = modules
      .flatMap(({ enOrdre }) => enOrdre)
      .reduce((sum, { exigences }) => sum + exigences.length, 0);
    return {
      ...enteteDeDocument(entree, NOM, {
        sousTitre: `Année ${date.slice(0, 4)}`,
        origine: {
          genere: "L’état de chaque exigence, ce qui manque, les indicateurs et l’avancement des actions.",
          ecrit:
            "Les auto-évaluations, leurs commentaires (à filet) et les actions, par les services ; l’analyse, par la structure.",
        },
        sommaire: [
          { ancre: "ensemble", titre: "Vue d’ensemble" },
          ...modules.map(({ ancre, numero, titre, referentiel: autre }) => ({
            ancre,
            titre: `${autre === null ? "" : `${autre}, `}Module ${numero} – ${titre}`,
          })),
          { ancre: "analyse", titre: "Analyse et pistes d’amélioration" },
        ],
      }),
      chiffres: principal ? chiffresOf(principal.exigences) : [],
      carte:
        principal && referentiel ? carteOf(principal, referentiel, (id) => ancreDe(principal, id)) : null,
      resume: `${compter(good, "exigence")} en ordre (documentées, évaluées conformes), ${open} à reprendre.`,
      plan: planInWords(structure.actions),
      tableau: tableauOf(structure),
      modules,
      analyse: ecritOf(entree, "autodiagnostic"),
    };
  },
};
