import type { Jour } from "../../domain/jour.ts";
import { limiteDuModule } from "../../domain/limites.ts";
import { type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { Jugement, Resultat } from "../../domain/resultat.ts";
import type { Structure, Suivi } from "../../domain/structure.ts";
import { summarise } from "../../domain/synthese.ts";
import { judgeStructures } from "../../results/judge-structures.ts";
import type { Jugeur, StructureLue } from "../../results/jugeur.ts";
import { reglesOf } from "../../selection/lignes.ts";
import { placeOf } from "./place.ts";
import { suggestChoices } from "./suggestions.ts";
import type { ChoixJuge, EtatModule, ModulesJuges } from "./types.ts";

/** The choice of modules of structures that were judged, with the state of every module, chosen or not. */
export function judgeModules(
  lues: readonly StructureLue[],
  { date, structures, diagnostics }: Resultat,
  jugeur: Omit<Jugeur, "depot">,
  suggest: boolean,
): ModulesJuges {
  const parChemin = new Map(lues.map((lue) => [lue.chemin, lue]));
  const illisibles = new Set(structures.filter(({ jugeable }) => !jugeable).map(({ id }) => id));
  return {
    schema: "quali/modules@1",
    date,
    structures: structures.map((jugee) => {
      const { jugements, exclusions: _exclusions, ...identite } = jugee;
      const lue = parChemin.get(jugee.chemin);
      return { ...identite, choix: lue ? choicesOf(lue, jugements, jugeur, suggest) : [] };
    }),
    diagnostics: diagnostics.filter(
      ({ regle, structure }) =>
        structure === undefined || illisibles.has(structure) || regle.startsWith("selection-"),
    ),
  };
}

function choicesOf(
  lue: StructureLue,
  jugements: readonly Jugement[],
  jugeur: Omit<Jugeur, "depot">,
  suggest: boolean,
): ChoixJuge[] {
  const { structure } = lue;
  if (!structure) return [];
  const entiers = judgeWhole({ ...lue, structure }, jugeur);
  return structure.suivis.flatMap((suivi) => {
    const referentiel = jugeur.get(suivi.referentiel);
    const ours = ({ referentiel: reference }: Jugement) => reference === suivi.referentiel;
    const [jugement, entier] = [jugements.find(ours), entiers.find(ours)];
    if (!referentiel || !jugement || !entier) return [];
    return [choiceOf({ structure, suivi, referentiel, jugement, entier }, jugeur.date, suggest)];
  });
}

/** The structure had it chosen every module; what the rules would find then is of no use. */
function judgeWhole(
  lue: StructureLue & { structure: Structure },
  jugeur: Omit<Jugeur, "depot">,
): readonly Jugement[] {
  const suivis = lue.structure.suivis.map((suivi) => ({ ...suivi, modules: null }));
  const entiere = { ...lue, structure: { ...lue.structure, suivis } };
  return judgeStructures([entiere], { ...jugeur, regles: new Map() }).resultat.structures[0]?.jugements ?? [];
}

interface Dossier {
  structure: Structure;
  suivi: Suivi;
  referentiel: Referentiel;
  jugement: Jugement;
  /** The same, had every module been chosen. */
  entier: Jugement;
}

function choiceOf(dossier: Dossier, date: Jour, suggest: boolean): ChoixJuge {
  const { structure, suivi, referentiel, jugement } = dossier;
  const ligne = referentiel.selection.lignes.find(({ id }) => id === jugement.selection.ligne);
  const etats = referentiel.modules.map(({ numero, titre }): EtatModule => {
    const choisi = jugement.modules.includes(numero);
    const { exigences } = choisi ? jugement : dossier.entier;
    const { controlees, documentees } = summarise(exigences.filter(({ module }) => module === numero));
    // `services[].modules` are numbers of the principal référentiel.
    const limite = limiteDuModule(jugement, numero);
    const services = jugement.principal ? (structure.yaml.services ?? []) : [];
    return {
      numero,
      titre,
      choisi,
      ...(limite !== undefined && { limite }),
      place: placeOf(ligne, numero),
      services: services.filter(({ modules }) => modules?.includes(numero)).map(({ id }) => id),
      controlees,
      documentees,
    };
  });
  return {
    referentiel: referenceOf(referentiel),
    titre: referentiel.titre,
    principal: jugement.principal,
    modules: jugement.modules,
    engagements: referentiel.modules
      .filter(({ numero }) => jugement.modules.includes(numero))
      .reduce((total, { engagements }) => total + engagements.length, 0),
    selection: jugement.selection,
    regles: reglesOf(referentiel, ligne?.id),
    etats,
    ...(suggest && {
      suggestions: ligne ? suggestChoices(structure, suivi, referentiel, ligne, etats, date) : [],
    }),
  };
}
