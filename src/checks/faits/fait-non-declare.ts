import { citer, compter, enumerer } from "../../domain/francais.ts";
import { type Condition, conditionsOfMethode, type Exigence, type Fait } from "../../domain/referentiel.ts";
import { remembered } from "../../domain/souvenir.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { isControlled } from "../../domain/synthese.ts";
import { composer } from "../../domain/typographie.ts";
import type { Examen } from "../../judgement/types.ts";
import { faitsNommes, faitsOf } from "../../selection/expression.ts";
import type { Regle, Trouvaille } from "../regle.ts";
import { faitsMalEcrits } from "./mal-ecrits.ts";

const MONTREES = 5;

export const faitNonDeclare: Regle = {
  id: "fait-non-declare",
  titre: "Un fait dont dépend ce qui s’applique n’est pas déclaré",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Sans réponse, quali fait comme si tout s’appliquait : des preuves sont peut-être demandées à tort.",
  remede: "Répondez à la question dans quali.yaml, sous « faits ».",
  exemple: "faits:\n  svi: false\n  point-accueil-general: true",
  *check(contexte) {
    const { examens, structure } = contexte;
    const declares = faitsOf(structure);
    // One that is there, misspelt, is told by « fait-inconnu ».
    const vus = new Set([...faitsMalEcrits(contexte).values()]);
    for (const examen of examens) {
      for (const fait of examen.referentiel.faits) {
        if (declares.has(fait.id) || vus.has(fait.id)) continue;
        if (dependants(fait.id, examen).length === 0) continue;
        vus.add(fait.id);
        const touchees = examens.flatMap((one) => dependants(fait.id, one).map(dansExamen(one)));
        yield {
          ...ask(fait, examen, touchees),
          donnees: { fait: fait.id, exigences: touchees.map(({ cible }) => cible) },
          lieu: { source: structure.source, pointeur: ["faits"], sur: "cle" },
        };
      }
    }
  },
};

/** The question of a fact, with the exigences to which its answer matters, in whichever référentiel. */
function ask(
  { id, question, type, valeurs }: Fait,
  examen: Examen,
  touchees: readonly { nom: string }[],
): Omit<Trouvaille, "lieu"> {
  const noms = touchees.map(({ nom }) => nom);
  const exemple = type === "choix" ? enumerer(valeurs ?? [], "ou") : "true ou false";
  return {
    message: `${composer(question)} Le fait ${citer(id)} n’est pas déclaré ; en dépend : ${abridge(noms)}.`,
    aide: `Ajoutez ${citer(`${id}: …`)} (${exemple}) sous ${citer("faits")} dans quali.yaml.`,
    sujet: id,
    referentiel: examen.jugement.referentiel,
  };
}

const dansExamen =
  ({ suivi, jugement: { referentiel } }: Examen) =>
  (exigence: string) => ({ nom: nommerExigence(suivi, exigence), cible: { referentiel, exigence } });

/** Ids of the chosen exigences whose conditions name the fact; words noted without effect ask nothing. */
function dependants(fait: string, examen: Examen): readonly string[] {
  return exigencesByFait(examen).get(fait) ?? [];
}

const exigencesByFait = remembered(({ exigences }: Examen): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { exigence, jugee } of exigences) {
    if (!isControlled(jugee)) continue;
    for (const fait of factsOf(exigence)) {
      const known = found.get(fait);
      if (known) known.push(exigence.id);
      else found.set(fait, [exigence.id]);
    }
  }
  return found;
});

/** The facts that the conditions of an exigence name. */
const factsOf = remembered(({ conditions, methodes }: Exigence): ReadonlySet<string> => {
  const all: Condition[] = [...conditions, ...methodes.flatMap(conditionsOfMethode)];
  return new Set(all.flatMap(({ si, precision }) => (precision ? [] : faitsNommes(si))));
});

function abridge(noms: readonly string[]): string {
  if (noms.length <= MONTREES + 1) return enumerer(noms);
  return `${noms.slice(0, MONTREES).join(", ")} et ${compter(noms.length - MONTREES, "autre")}`;
}
