import type { Depot } from "../../depot/depot.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import type { Exemples } from "../../generated/exemples.ts";
import { validate } from "../../generated/validate-exemples.js";
import schema from "../../schemas/exemples.schema.json" with { type: "json" };
import { type Document, readDocument } from "../document.ts";

/** Reads the examples beside a référentiel; null where they are absent or do not have their shape. */
export function readExemples(
  depot: Depot,
  chemin: string,
): { document: Document<Exemples> | null; constats: Constat[] } {
  const { document, constats } = readDocument<Exemples>(depot, chemin, { schema, validate });
  if (!document) return { document: null, constats };
  return { document, constats: [...constats, ...silent(document), ...doubled(document)] };
}

/** An example that expects nothing would always hold. */
function silent({ source, valeur }: Document<Exemples>): Constat[] {
  return valeur.exemples.flatMap(({ titre, attendu, jours }, rang) => {
    if (attendu || jours) return [];
    return constatAt(
      { source, pointeur: ["exemples", rang, "titre"] },
      {
        regle: "cle-manquante",
        message: `L’exemple « ${titre} » n’attend rien.`,
        aide: "Ajoutez « attendu », ou « jours » pour dire ce qui est attendu jour par jour.",
      },
      titre,
    );
  });
}

function doubled({ source, valeur }: Document<Exemples>): Constat[] {
  const first = new Map<string, number>();
  return valeur.exemples.flatMap(({ titre }, rang) => {
    const premier = first.get(titre);
    if (premier === undefined) {
      first.set(titre, rang);
      return [];
    }
    const { ligne } = source.locate(["exemples", premier, "titre"]);
    return constatAt(
      { source, pointeur: ["exemples", rang, "titre"] },
      {
        regle: "identifiant-en-double",
        message: `L’exemple « ${titre} » est déjà donné ligne ${ligne}.`,
        aide: "Donnez-lui un autre titre, qui dise ce qu’il a de différent.",
      },
      titre,
    );
  });
}
