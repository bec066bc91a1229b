import { groupBy } from "../../../domain/grouper.ts";
import { limiteDuModule } from "../../../domain/limites.ts";
import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
import { faitsDecisifs } from "../../../selection/faits.ts";
import { liste, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { AMELIORATION, ameliorationOf } from "../parts/amelioration.ts";
import { textesOf } from "../parts/carte.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "../parts/etiquette.ts";
import type { EntreeRapport } from "../report.ts";
import { coverOf } from "./grille.ts";

/** What is audited, and why: modules, services, the facts that change something, other référentiels. */
export const PERIMETRE = objet({
  regle: option(prose),
  label: option(texte),
  constats: liste(prose),
  modules: liste(
    objet({
      numero: nombre,
      titre: prose,
      limite: option(prose),
      pourquoi: texte,
      exigences: nombre,
      controlees: nombre,
    }),
  ),
  services: liste(objet({ nom: prose, missions: liste(prose), pieces: nombre })),
  sites: liste(texte),
  /** Facts that set something aside or leave it open; the others in one line. */
  faits: liste(objet({ question: prose, reponse: texte, effet: prose })),
  ouis: liste(prose),
  amelioration: AMELIORATION,
  autres: liste(
    objet({
      titre: prose,
      lignes: liste(objet({ id: texte, texte: prose, etat: ETIQUETTE, couverture: option(prose) })),
    }),
  ),
});

export function perimetreOf(
  jugement: Jugement,
  referentiel: Referentiel,
  entree: EntreeRapport,
): Vue<typeof PERIMETRE> {
  const ligne = referentiel.selection.lignes.find(({ id }) => id === jugement.selection.ligne);
  const byModule = groupBy(jugement.exigences, ({ module }) => module);
  return {
    regle: ligne?.mots ?? null,
    label: jugement.selection.label ?? null,
    constats: jugement.selection.constats,
    modules: referentiel.modules.flatMap(({ numero, titre, type }) => {
      const own = byModule.get(numero);
      if (!own) return [];
      const controlled = own.filter(isControlled);
      const required = ligne?.obligatoires.includes(numero) ?? false;
      const pourquoi = required
        ? "obligatoire"
        : type === "general"
          ? "module général"
          : "choisi par la structure";
      const limite = limiteDuModule(jugement, numero) ?? null;
      return [{ numero, titre, limite, pourquoi, exigences: own.length, controlees: controlled.length }];
    }),
    services: servicesOf(jugement, referentiel, entree),
    sites: sitesOf(entree),
    ...factsOf(jugement, referentiel, entree),
    amelioration: ameliorationOf(entree.structure),
    autres: othersOf(entree),
  };
}

/** A service answers for the modules that quali.yaml gives it; its pieces are those that name it. */
function servicesOf({ exigences }: Jugement, { modules: all }: Referentiel, { declaree }: EntreeRapport) {
  const pieces = groupBy(
    exigences.flatMap(({ preuves }) => preuves),
    ({ service }) => service,
  );
  return (declaree.services ?? []).map(({ id, nom, modules = [] }) => ({
    nom,
    missions: all.flatMap(({ numero, titre }) => (modules.includes(numero) ? [`${numero}. ${titre}`] : [])),
    pieces: pieces.get(id)?.length ?? 0,
  }));
}

function sitesOf({ structure }: EntreeRapport): string[] {
  const pieces = structure.jugements.flatMap(({ exigences }) => exigences.flatMap(({ preuves }) => preuves));
  return [
    ...new Set(pieces.flatMap(({ site, confidentiel }) => (site && !confidentiel ? [site] : []))),
  ].sort();
}

/** Facts about modules that were not chosen are left out: they change nothing here. */
function factsOf(
  { exigences, modules }: Jugement,
  referentiel: Referentiel,
  { declaree, diagnostics }: EntreeRapport,
) {
  const declared = new Map(Object.entries(declaree.faits ?? {}));
  const faits: { question: string; reponse: string; effet: string }[] = [];
  const ouis: string[] = [];
  const decisive = faitsDecisifs(exigencesOf(referentiel, new Set(modules)));
  for (const { id, question } of referentiel.faits) {
    if (!decisive.has(id)) continue;
    const value = declared.get(id);
    const asked = diagnostics.find(
      ({ regle, donnees }) => regle === "fait-non-declare" && donnees?.fait === id,
    );
    const aside = exigences.filter(
      ({ applicabilite, motifApplicabilite }) =>
        applicabilite === "non-applicable" && motifApplicabilite?.includes(id),
    );
    const withQuestion = { question };
    if (value === undefined) {
      const touched = asked?.donnees?.exigences?.map(({ exigence }) => exigence) ?? [];
      if (asked)
        faits.push({ ...withQuestion, reponse: "non déclaré", effet: effectOf("à confirmer", touched) });
    } else if (value === true) ouis.push(question);
    else {
      const effet =
        aside.length > 0
          ? effectOf(
              "sans objet",
              aside.map(({ id }) => id),
            )
          : "";
      faits.push({ ...withQuestion, reponse: typeof value === "string" ? value : "non", effet });
    }
  }
  return { faits, ouis };
}

function effectOf(what: string, ids: readonly string[]): string {
  return ids.length === 0 ? "" : `${ids.join(", ")} : ${what}`;
}

function othersOf({ structure, referentiels }: EntreeRapport) {
  return structure.jugements.flatMap((jugement) => {
    const referentiel = referentiels.get(jugement.referentiel);
    if (jugement.principal || !referentiel) return [];
    const textes = textesOf(referentiel);
    const lignes = jugement.exigences.map(({ id, etat, correspondance }) => ({
      id,
      texte: textes.get(id) ?? "",
      etat: ETIQUETTES_D_ETAT[etat],
      couverture: correspondance ? coverOf(etat, correspondance) : null,
    }));
    return [{ titre: referentiel.titre, lignes }];
  });
}
