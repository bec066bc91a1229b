import type { Depot } from "../../depot/depot.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import type { Correspondance } from "../../domain/correspondance.ts";
import { citer } from "../../domain/francais.ts";
import type { ReferenceReferentiel, Referentiel } from "../../domain/referentiel.ts";
import type { Document } from "../referentiel/documents.ts";
import { checkCorrespondance } from "./check.ts";
import { readCorrespondance } from "./read.ts";
import { nomCorrespondance } from "./registry.ts";

/**
 * Reads a crosswalk file and says what is wrong with it; its links are checked where both its référentiels are at
 * hand. Null where it is absent or does not have its shape.
 */
export function openCorrespondance(
  depot: Depot,
  fichier: string,
  get: (reference: ReferenceReferentiel) => Referentiel | null,
): { document: Document<Correspondance> | null; constats: Constat[] } {
  const { document, constats } = readCorrespondance(depot, fichier);
  if (!document) return { document, constats };
  const { de, vers } = document.valeur.correspondance;
  const [depart, arrivee] = [get(de), get(vers)];
  const faults = [
    ...constats,
    ...misnamed(document, fichier),
    ...(depart ? [] : [unknown(document, "de", de)]),
    ...(arrivee ? [] : [unknown(document, "vers", vers)]),
    ...(depart && arrivee ? checkCorrespondance(document, depart, arrivee) : []),
  ];
  return { document, constats: faults };
}

function unknown({ source }: Document<Correspondance>, cle: "de" | "vers", reference: string): Constat {
  return constatAt(
    { source, pointeur: ["correspondance", cle] },
    {
      regle: "reference-inconnue",
      message: `Le référentiel ${citer(reference)} n’est ni dans quali ni dans ce qui est vérifié ici.`,
      aide: "Corrigez son id@version, ou donnez aussi son dossier à vérifier.",
    },
    `${cle} ${reference}`,
  );
}

function misnamed({ source, valeur }: Document<Correspondance>, fichier: string): Constat[] {
  const { de, vers } = valeur.correspondance;
  const attendu = `${nomCorrespondance(de, vers)}.yaml`;
  if (fichier.split("/").at(-1) === attendu) return [];
  return [
    constatAt(
      { source, pointeur: ["correspondance"], sur: "cle" },
      {
        regle: "valeur-incorrecte",
        message: `Le nom du fichier ne dit pas ce qu’il relie : ${citer(attendu)} est attendu.`,
        aide: "Renommez le fichier, ou corrigez « de » et « vers ».",
      },
      fichier,
    ),
  ];
}
