import {
  type Condition,
  conditionsOfMethode,
  exigencesOf,
  type Fait,
  type Referentiel,
  referenceOf,
} from "../../../domain/referentiel.ts";
import { faitsNommes } from "../../../selection/expression.ts";
import { provenanceOf } from "../provenance.ts";
import { emptyExplique } from "../section.ts";
import { exigenceRenvoi } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique, Renvoi } from "../types.ts";

/** Facts asked of a structure, and the characteristics on which the choice of modules depends. */
export function entreesDesFaits({ referentiel }: CadreDExplication): EntreeExplicable[] {
  const { caracteristiques = [] } = referentiel.selection;
  const propres = caracteristiques.filter(({ id }) => !referentiel.faits.some((fait) => fait.id === id));
  return [...referentiel.faits, ...propres].map((fait) => ({
    genre: "fait",
    id: fait.id,
    titre: fait.question,
    referentiel: referenceOf(referentiel),
    alias: [],
    textes: [fait.question],
    expliquer: () => explain(referentiel, fait),
  }));
}

function explain(referentiel: Referentiel, fait: Pick<Fait, "id" | "question"> & Partial<Fait>): Explique {
  const { id, question, mots, valeurs = ["true", "false"] } = fait;
  const { caracteristiques = [] } = referentiel.selection;
  const choix = caracteristiques.some((one) => one.id === id);
  const dependants = dependOn(referentiel, id);
  return {
    ...emptyExplique({ genre: "fait", id, titre: question }),
    referentiel: referenceOf(referentiel),
    ...(mots !== undefined && { texte: [mots] }),
    contenu: dependants,
    aFaire: [
      ...(choix ? ["Le choix des modules en dépend : quali modules le montre."] : []),
      ...(dependants.length ? ["Non déclaré, ce qui en dépend compte comme applicable."] : []),
      `Répondez dans quali.yaml par une de ces valeurs : ${valeurs.join(", ")}.`,
    ],
    exemple: id === "cert" ? `structure:\n  cert: ${valeurs[0]}` : `faits:\n  ${id}: ${valeurs[0]}`,
    sources: provenanceOf(referentiel, undefined),
    avis: referentiel.avis,
  };
}

/** Exigences, or some of their methods, with a condition that names the fact. */
function dependOn(referentiel: Referentiel, id: string): Renvoi[] {
  const names = ({ si }: Condition) => faitsNommes(si).includes(id);
  return exigencesOf(referentiel).flatMap((exigence): Renvoi[] => {
    if (exigence.conditions.some(names)) return [exigenceRenvoi(exigence)];
    return exigence.methodes
      .filter((methode) => conditionsOfMethode(methode).some(names))
      .map((methode) => ({ genre: "methode", id: methode.id, titre: methode.texte }));
  });
}
