import { uniteEnMots } from "../../../domain/chiffres.ts";
import { accorder, citer, enumerer } from "../../../domain/francais.ts";
import { exigencesOf, type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { definitionInWords } from "../../../indicateurs/mots.ts";
import { listedIndicateurs } from "../indicateurs.ts";
import { provenanceOf } from "../provenance.ts";
import { emptyExplique } from "../section.ts";
import { exigenceRenvoi } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique, Renvoi } from "../types.ts";

type Definition = NonNullable<Referentiel["indicateurs"]>[number];

/** Indicators that the référentiel defines: how they are computed, what they answer, how to declare one. */
export function entreesDesIndicateurs({ referentiel }: CadreDExplication): EntreeExplicable[] {
  return (referentiel.indicateurs ?? []).map((definition) => ({
    genre: "indicateur",
    id: definition.id,
    titre: definition.titre,
    referentiel: referenceOf(referentiel),
    alias: [],
    textes: [definition.titre],
    expliquer: () => explain(referentiel, definition),
  }));
}

function explain(referentiel: Referentiel, definition: Definition): Explique {
  const { id, titre, mots, note, unite, origine } = definition;
  return {
    ...emptyExplique({ genre: "indicateur", id, titre }),
    referentiel: referenceOf(referentiel),
    texte: [
      `${origine === "referentiel" ? "Le référentiel demande ce chiffre" : "Le référentiel demande un suivi, quali offre ce calcul"} : ${citer(mots)}.`,
      ...definitionInWords(definition),
      ...(uniteEnMots(unite) === "" ? [] : [`Unité : ${uniteEnMots(unite)}.`]),
    ],
    delais: referentiel.delais.filter((delai) => delai.id === definition.delai),
    contenu: answeredBy(referentiel, definition),
    indicateurs: listedIndicateurs([definition]),
    ...(note !== undefined && { remarques: [{ genre: "note", ou: id, texte: note }] }),
    aFaire: stepsFor(definition),
    exemple: exampleOf(definition),
    sources: provenanceOf(referentiel, undefined),
    avis: referentiel.avis,
  };
}

/** Its control methods; where it answers none, the exigences it belongs to. */
function answeredBy(referentiel: Referentiel, { methodes, exigences }: Definition): Renvoi[] {
  const all = exigencesOf(referentiel).filter(({ id }) => exigences.includes(id));
  if (!methodes) return all.map(exigenceRenvoi);
  return all.flatMap((exigence) =>
    exigence.methodes.flatMap((methode): Renvoi[] =>
      [methode, ...(methode.parties ?? [])]
        .filter(({ id }) => methodes.includes(id))
        .map(({ id, ...of }) => ({ genre: "methode", id, titre: "objet" in of ? of.objet : of.texte })),
    ),
  );
}

function stepsFor({ id, colonnes, exigences }: Definition): string[] {
  const optional = colonnes.filter(({ facultative }) => facultative).map((colonne) => colonne.id);
  return [
    "Déclarez-le dans quali.yaml, avec son registre (.csv, .xlsx ou .ods) et le titre de chaque colonne.",
    ...(optional.length > 0
      ? [
          `${accorder(optional.length, "Colonne facultative", "Colonnes facultatives")} : ${optional.join(", ")}.`,
        ]
      : []),
    `Puis citez-le comme preuve dans la fiche de ${enumerer(exigences, "ou")} : « - indicateur: ${id} ».`,
    "« quali indicateurs » le calcule ; docs/indicateurs.md dit la règle de décompte.",
  ];
}

function exampleOf({ id, colonnes, unite }: Definition): string {
  const bound = colonnes
    .filter(({ facultative, role, id: colonne }) => !facultative || (role ?? colonne) !== "numero")
    .map((colonne) => `      ${colonne.id}: ${colonne.titre}`);
  return [
    "# quali.yaml",
    "indicateurs:",
    `  - definition: ${id}`,
    `    source: donnees/${id}.csv`,
    "    colonnes:",
    ...bound,
    ...(unite === "pourcent" ? ["    cible: 90"] : []),
  ].join("\n");
}
