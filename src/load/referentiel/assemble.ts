import type { Referentiel } from "../../generated/referentiel.ts";
import type { Documents } from "./documents.ts";
import { fingerprintLecture, fingerprintTexte } from "./empreinte.ts";
import { applyLecture } from "./lecture.ts";
import type { TexteCorrige } from "./texte.ts";

/** Puts the corrected text and its reading together, in the shape that everything above works on. */
export function assemble(documents: Documents, texte: TexteCorrige): Referentiel {
  const { referentiel: identite, sources, matrice } = documents.texte.referentiel.valeur;
  const { selection, faits, natures, delais, indicateurs, editions } = documents.lecture;
  const { types, caracteristiques, lignes, exigible, cycle } = selection.valeur;
  const modules = applyLecture(texte, documents.lecture.modules);
  const exigenceAt = locateExigences(modules);
  const { desaccords } = documents.texte;
  const { errata = [], doutes = [] } = documents.texte.errata?.valeur ?? {};
  return {
    schema: "quali/referentiel@1",
    ...identite,
    empreinte: fingerprintTexte(documents),
    lecture: {
      ...(editions && { edition: editions.valeur.edition }),
      empreinte: fingerprintLecture(documents),
    },
    avis: natures?.valeur.avis ?? "",
    sources,
    ...(texte.preambule.length > 0 && { preambule: texte.preambule }),
    ...(matrice && { matrice }),
    modules,
    faits: faits?.valeur.faits ?? [],
    natures: natures?.valeur.natures ?? [],
    delais: delais?.valeur.delais ?? [],
    ...(indicateurs && { indicateurs: indicateurs.valeur.indicateurs }),
    selection: { types, ...(caracteristiques && { caracteristiques }), lignes },
    ...(exigible && { exigible }),
    cycle: cycle ?? [],
    errata: errata.map((erratum) => ({ ...erratum, ...exigenceAt(erratum.ou) })),
    doutes: doutes.map((doute) => ({ ...doute, ...exigenceAt(doute.ou) })),
    ...(desaccords && { desaccords: desaccords.valeur.desaccords }),
    lacunes: documents.texte.lacunes?.valeur.lacunes ?? [],
  };
}

/** The one exigence that a place of the text touches: `19.1` itself, `19-m1` through the method given to it. */
function locateExigences(modules: Referentiel["modules"]) {
  const byPlace = new Map<string, Set<string>>();
  for (const { id, methodesControle } of modules.flatMap((m) =>
    m.engagements.flatMap((e) => e.sousEngagements),
  )) {
    byPlace.set(id, new Set([id]));
    for (const { cle } of methodesControle) {
      if (cle) byPlace.set(cle, (byPlace.get(cle) ?? new Set()).add(id));
    }
  }
  return (ou: string): { exigence?: string } => {
    const [exigence, autre] = byPlace.get(ou) ?? [];
    return exigence && !autre ? { exigence } : {};
  };
}
