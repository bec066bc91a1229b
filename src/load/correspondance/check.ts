import { type Constat, constatAt } from "../../domain/constat.ts";
import type { Correspondance } from "../../domain/correspondance.ts";
import { nearest } from "../../domain/proche.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { Document } from "../document.ts";
import { checkComplete } from "./complete.ts";
import { idsAtNiveau, linksOf, NIVEAUX_DE_LIEN } from "./niveaux.ts";

/** Says each link of a crosswalk that points at nothing, stands twice or is denied elsewhere, and what it forgets. */
export function checkCorrespondance(
  document: Document<Correspondance>,
  de: Referentiel,
  vers: Referentiel,
): Constat[] {
  return [...dangling(document, de, vers), ...doubled(document), ...checkComplete(document, de)];
}

function* dangling(
  { source, valeur }: Document<Correspondance>,
  de: Referentiel,
  vers: Referentiel,
): Iterable<Constat> {
  for (const niveau of NIVEAUX_DE_LIEN) {
    const [depart, arrivee] = [idsAtNiveau(de, niveau), idsAtNiveau(vers, niveau)];
    for (const { lien, pointeur } of linksOf(valeur, niveau)) {
      yield* unknown(lien.de, depart, [...pointeur, "de"]);
      yield* unknown(lien.vers, arrivee, [...pointeur, "vers"]);
    }
    for (const [rang, abandon] of (valeur.sansSuite?.[niveau] ?? []).entries()) {
      yield* unknown(abandon.de, depart, ["sansSuite", niveau, rang, "de"]);
    }
  }
  const departs = idsAtNiveau(de, "exigences");
  for (const [rang, couverture] of (valeur.couvertures ?? []).entries()) {
    yield* unknown(couverture.de, departs, ["couvertures", rang, "de"]);
  }
  const exigences = idsAtNiveau(vers, "exigences");
  const lacunes = new Set(de.lacunes.map(({ ou }) => ou));
  for (const [rang, indetermine] of (valeur.indetermines ?? []).entries()) {
    for (const [i, id] of indetermine.vers.entries()) {
      yield* unknown(id, exigences, ["indetermines", rang, "vers", i]);
    }
    yield* unknown(indetermine.lacune, lacunes, ["indetermines", rang, "lacune"]);
  }

  function* unknown(id: string | number, connus: ReadonlySet<string>, pointeur: Pointeur): Iterable<Constat> {
    const sujet = String(id);
    if (connus.has(sujet)) return;
    const proche = nearest(sujet, connus);
    yield constatAt(
      { source, pointeur },
      {
        regle: "reference-inconnue",
        message: `« ${sujet} » n’existe pas dans ce référentiel.`,
        aide: proche
          ? `Vouliez-vous dire « ${proche} » ?`
          : "Donnez un identifiant du référentiel, entre guillemets.",
      },
      sujet,
    );
  }
}

function* doubled({ source, valeur }: Document<Correspondance>): Iterable<Constat> {
  for (const niveau of NIVEAUX_DE_LIEN) {
    const seen = new Map<string, Pointeur>();
    for (const { lien, pointeur } of linksOf(valeur, niveau)) {
      const sujet = `${lien.de} → ${lien.vers}`;
      const first = seen.get(sujet);
      if (!first) {
        seen.set(sujet, pointeur);
        continue;
      }
      yield constatAt(
        { source, pointeur },
        {
          regle: "identifiant-en-double",
          message: `Le lien ${sujet} est déjà donné ligne ${source.locate(first).ligne}.`,
          aide: "Gardez un seul des deux.",
        },
        sujet,
      );
    }
  }
}
