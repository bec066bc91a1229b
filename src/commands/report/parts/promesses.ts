import { capitalise } from "../../../domain/francais.ts";
import type { DocumentPublie } from "../../../domain/gouvernance.ts";
import { limiteDuModule } from "../../../domain/limites.ts";
import type { Engagement, Module, Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import {
  booleen,
  liste,
  nombre,
  objet,
  option,
  prose,
  texte,
  type Vue,
} from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** What a structure promises, by module and rubrique. */
export const ENGAGEMENTS_PRIS = objet({
  referentiel: prose,
  /** Of those that are shown. */
  engagements: nombre,
  sousEngagements: nombre,
  modules: liste(
    objet({
      numero: nombre,
      titre: prose,
      /** The module has only what is given here: it is not the whole of it. */
      limite: option(prose),
      obligatoire: booleen,
      rubriques: liste(
        objet({
          titre: option(prose),
          engagements: liste(
            objet({
              numero: nombre,
              texte: prose,
              sous: liste(objet({ id: texte, texte: prose })),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The modules of the référentiel, chosen or not. */
  choix: liste(objet({ numero: nombre, titre: prose, retenu: booleen, statut: prose })),
});
export type EngagementsPris = Vue<typeof ENGAGEMENTS_PRIS>;

/** What a document says of the promises that it shows: all of them, as they are written, where it says nothing. */
export type ChoixDePublication = Pick<DocumentPublie, "niveau" | "sauf" | "mots">;

export function engagementsPris(
  jugement: Jugement,
  referentiel: Referentiel,
  publication: ChoixDePublication = {},
): EngagementsPris {
  const { selection } = referentiel;
  const chosen = new Set(jugement.modules);
  const row = selection.lignes.find(({ id }) => id === jugement.selection.ligne);
  const required = new Set(row?.obligatoires ?? []);
  const aside = new Set(publication.sauf);
  const shown = (id: string) => !aside.has(id);
  const modules = referentiel.modules
    .filter(({ numero }) => chosen.has(numero))
    .map((module) => ({
      numero: module.numero,
      titre: module.titre,
      limite: limiteDuModule(jugement, module.numero) ?? null,
      obligatoire: required.has(module.numero),
      rubriques: rubriquesOf(module, shown, publication),
    }))
    .filter(({ rubriques }) => rubriques.length > 0);
  const all = modules.flatMap(({ rubriques }) => rubriques.flatMap(({ engagements }) => engagements));
  return {
    referentiel: referentiel.titre,
    engagements: all.length,
    sousEngagements: all.reduce((sum, { sous }) => sum + sous.length, 0),
    modules,
    choix: referentiel.modules.map(({ numero, titre, type }) => ({
      numero,
      titre,
      retenu: chosen.has(numero),
      statut: required.has(numero) ? "obligatoire" : type === "general" ? "général" : "optionnel",
    })),
  };
}

function rubriquesOf(
  { engagements, rubriques = [] }: Module,
  isShown: (id: string) => boolean,
  publication: ChoixDePublication,
): EngagementsPris["modules"][number]["rubriques"] {
  const titles = new Map(rubriques.map(({ lettre, titre }) => [lettre, titre]));
  const groups: {
    titre: string | null;
    engagements: EngagementsPris["modules"][number]["rubriques"][number]["engagements"][number][];
  }[] = [];
  let last: string | undefined;
  for (const engagement of engagements) {
    const told = engagementOf(engagement, isShown, publication);
    if (!told) continue;
    const titre = titles.get(engagement.rubrique ?? "") ?? null;
    if (groups.length === 0 || engagement.rubrique !== last) groups.push({ titre, engagements: [] });
    last = engagement.rubrique;
    groups.at(-1)?.engagements.push(told);
  }
  return groups;
}

/** Null where it is left out, or nothing of it is left. */
function engagementOf(
  { numero, texte: official, sousEngagements }: Engagement,
  isShown: (id: string) => boolean,
  { niveau = "engagements", mots = {} }: ChoixDePublication,
) {
  const kept = sousEngagements.filter(({ id }) => isShown(id));
  if (!isShown(String(numero)) || (sousEngagements.length > 0 && kept.length === 0)) return null;
  const words = (id: string, text: string) => (Object.hasOwn(mots, id) ? (mots[id] ?? text) : text);
  return {
    numero,
    texte: capitalise(words(String(numero), official)),
    sous: niveau === "engagements" ? [] : kept.map(({ id, texte: text }) => ({ id, texte: words(id, text) })),
  };
}

/** What is promised under the principal référentiel, as a document publishes it. */
export function engagementsPublies(
  { structure, referentiels }: EntreeRapport,
  publication: ChoixDePublication = {},
): EngagementsPris | null {
  const jugement = structure.jugements.find(({ principal }) => principal);
  const referentiel = referentiels.get(jugement?.referentiel ?? "");
  return jugement && referentiel ? engagementsPris(jugement, referentiel, publication) : null;
}
