import { groupBy } from "../domain/grouper.ts";
import type { Jour } from "../domain/jour.ts";
import { type Exigence, exigencesOf, type Referentiel, referenceOf } from "../domain/referentiel.ts";
import type { Jugement } from "../domain/resultat.ts";
import type { Source } from "../domain/source.ts";
import { remembered, rememberedBeside } from "../domain/souvenir.ts";
import { dossiersDe, type Structure, type StructureYaml, type Suivi } from "../domain/structure.ts";
import { summarise } from "../domain/synthese.ts";
import { faitsOf } from "../selection/expression.ts";
import { judgeSelection } from "../selection/selection.ts";
import { exclusionsOf } from "./exclusion.ts";
import { type Cadre, examineExigence } from "./exigence.ts";
import { understood } from "./mots.ts";
import { dureesOf } from "./peremption.ts";
import { signeesOf } from "./revue/signees.ts";
import type { Examen } from "./types.ts";

/** A choice of modules rests on what is written alone. */
const selectionOf = rememberedBeside(
  (suivi: Suivi, referentiel: Referentiel, source: Source, yaml: StructureYaml) =>
    judgeSelection(referentiel, { source, yaml }, suivi),
);

const exigencesParId = remembered(
  (referentiel: Referentiel): ReadonlyMap<string, Exigence> =>
    new Map(exigencesOf(referentiel).map((exigence) => [exigence.id, exigence])),
);

/** Judges a structure on one référentiel that it follows, on a day. */
export function examineReferentiel(
  structure: Structure,
  suivi: Suivi,
  referentiel: Referentiel,
  date: Jour,
  examine = examineExigence,
): Examen {
  const selection = selectionOf(suivi, referentiel, structure.source, structure.yaml);
  const choisis = new Set(selection.modules);
  const dossiers = dossiersDe(structure, suivi);
  const parExigence = groupBy(understood(dossiers, referentiel, structure), ({ exigence }) => exigence);
  const cadre: Cadre = {
    structure,
    date,
    faits: faitsOf(structure),
    natures: new Set(referentiel.natures.map(({ id }) => id)),
    exclusions: exclusionsOf(structure, suivi, date),
    referentiel,
    ...dureesOf(structure),
    servicesMetier: servicesMetier(structure, referentiel, choisis),
    signees: signeesOf(structure.verrou, suivi, structure.suivis),
  };
  const toutes = exigencesOf(referentiel);
  const exigences = toutes
    .filter(({ module }) => choisis.has(module.numero))
    .map((exigence) => examine(exigence, parExigence.get(exigence.id) ?? [], cadre));
  const jugees = exigences.map(({ jugee }) => jugee);
  const { exigible } = referentiel;
  return {
    suivi,
    referentiel,
    jugement: {
      referentiel: referenceOf(referentiel),
      ...(suivi.alias !== null && { alias: suivi.alias }),
      nom: suivi.nom,
      principal: suivi.principal,
      modules: selection.modules,
      texte: { edition: referentiel.edition, empreinte: referentiel.empreinte },
      ...(referentiel.lecture && { lecture: referentiel.lecture }),
      ...limitesOf(suivi, choisis),
      ...(exigible && date < exigible.le && { exigibleLe: exigible.le }),
      selection: selection.jugee,
      synthese: summarise(jugees),
      exigences: jugees,
    },
    ruptures: selection.ruptures,
    exigences,
    parId: exigencesParId(referentiel),
    dossiers,
  };
}

/** Those of the modules that are judged; the others are told by a rule. */
function limitesOf({ limites = [] }: Suivi, choisis: ReadonlySet<number>): Pick<Jugement, "limites"> {
  const siennes = limites.filter(({ module }) => choisis.has(module));
  return siennes.length > 0 ? { limites: siennes.map((limite) => ({ ...limite })) } : {};
}

function servicesMetier(
  { yaml }: Structure,
  { modules }: Referentiel,
  choisis: ReadonlySet<number>,
): string[] {
  const metiers = new Set(
    modules
      .filter(({ type, numero }) => type === "metier" && choisis.has(numero))
      .map(({ numero }) => numero),
  );
  return (yaml.services ?? [])
    .filter((service) => service.modules?.some((numero) => metiers.has(numero)))
    .map(({ id }) => id);
}
