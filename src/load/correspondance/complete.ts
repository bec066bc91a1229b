import { type Constat, constatAt } from "../../domain/constat.ts";
import type { Correspondance } from "../../domain/correspondance.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Document } from "../document.ts";
import { idsAtNiveau, linksOf, NIVEAUX_DE_LIEN, type NiveauDeLien } from "./niveaux.ts";

/**
 * A crosswalk that says what has no continuation says it of everything: each module, engagement and known
 * sous-engagement on the side of departure is linked or given up, and not both.
 */
export function* checkComplete(document: Document<Correspondance>, de: Referentiel): Iterable<Constat> {
  const { source, valeur } = document;
  for (const [rang, { vers }] of (valeur.indetermines ?? []).entries()) {
    const linked = new Set(linksOf(valeur, "exigences").map(({ lien }) => String(lien.vers)));
    for (const [i, id] of vers.entries()) {
      if (linked.has(id)) yield contradiction(document, id, ["indetermines", rang, "vers", i]);
    }
  }
  if (!valeur.sansSuite) return;
  for (const niveau of NIVEAUX_DE_LIEN) {
    const linked = new Set(linksOf(valeur, niveau).map(({ lien }) => String(lien.de)));
    const abandons = (valeur.sansSuite[niveau] ?? []).map((abandon) => String(abandon.de));
    for (const [rang, id] of abandons.entries()) {
      if (linked.has(id)) yield contradiction(document, id, ["sansSuite", niveau, rang, "de"]);
    }
    const said = new Set([...linked, ...abandons]);
    for (const id of expected(de, niveau)) {
      if (said.has(id)) continue;
      yield constatAt(
        { source, pointeur: ["sansSuite"], sur: "cle" },
        {
          regle: "correspondance-incomplete",
          message: `La correspondance ne dit pas ce que devient ${id} (${niveau}).`,
          aide: "Ajoutez un lien, ou dites-le sans suite (sansSuite) avec son motif.",
        },
        `${niveau} ${id}`,
      );
    }
  }
}

/** Exigences that are whole engagements are spoken for at the level of engagements. */
function expected(de: Referentiel, niveau: NiveauDeLien): string[] {
  const ids = [...idsAtNiveau(de, niveau)];
  if (niveau !== "exigences") return ids;
  const engagements = idsAtNiveau(de, "engagements");
  return ids.filter((id) => !engagements.has(id));
}

function contradiction(
  { source }: Document<Correspondance>,
  id: string,
  pointeur: readonly (string | number)[],
): Constat {
  return constatAt(
    { source, pointeur },
    {
      regle: "correspondance-contradictoire",
      message: `${id} a un lien, et il est dit ici qu’il n’en a pas.`,
      aide: "Retirez le lien, ou cette ligne.",
    },
    id,
  );
}
