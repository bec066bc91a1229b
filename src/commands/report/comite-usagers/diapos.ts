import { booleen, liste, nombre, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import type { EngagementsPris } from "../parts/promesses.ts";
import type { EntreeRapport } from "../report.ts";

/** The modules that a structure follows, or means to. */
export const MODULES_RETENUS = objet({
  structure: prose,
  modules: liste(objet({ numero: nombre, titre: prose, statut: prose, limite: option(prose) })),
});

/** This structure, then those that gouvernance.yaml names with their modules. */
export function choixOf(
  { structure, ecrits, referentiels }: EntreeRapport,
  promises: EngagementsPris | null,
): Vue<typeof MODULES_RETENUS>[] {
  const own = (promises?.choix ?? []).filter(({ retenu }) => retenu);
  const limits = new Map(promises?.modules.map(({ numero, limite }) => [numero, limite]));
  const principal = structure.jugements.find((one) => one.principal);
  const all = referentiels.get(principal?.referentiel ?? "")?.modules ?? [];
  const others = (ecrits?.gouvernance?.entites ?? []).flatMap(({ nom, modules = [] }) => {
    const known = all.filter(({ numero }) => modules.includes(numero));
    if (known.length === 0) return [];
    return [
      {
        structure: nom,
        modules: known.map(({ numero, titre, type }) => ({
          numero,
          titre,
          statut: type === "general" ? "obligatoire" : "choisi",
          limite: null,
        })),
      },
    ];
  });
  if (own.length === 0) return others;
  const mine = own.map(({ numero, titre, statut }) => ({
    numero,
    titre,
    statut: statut === "obligatoire" ? "obligatoire" : "choisi",
    limite: limits.get(numero) ?? null,
  }));
  return [{ structure: structure.nom, modules: mine }, ...others];
}

/** Engagements of a module on the slides of the annex. */
export const DIAPOS_D_ANNEXE = liste(
  objet({
    numero: nombre,
    titre: prose,
    suite: booleen,
    rubriques: liste(
      objet({ titre: option(prose), engagements: liste(objet({ numero: nombre, texte: prose })) }),
    ),
  }),
);

/** Lines that a slide of the annex holds, a rubrique counting for one, a long engagement for two or three. */
const LIGNES = 14;
const PAR_LIGNE = 112;

export function diaposDAnnexe(promises: EngagementsPris | null): Vue<typeof DIAPOS_D_ANNEXE> {
  type Rubrique = { titre: string | null; engagements: { numero: number; texte: string }[] };
  const slides: { numero: number; titre: string; suite: boolean; rubriques: Rubrique[] }[] = [];
  for (const { numero, titre, rubriques } of promises?.modules ?? []) {
    let room = 0;
    let suite = false;
    for (const rubrique of rubriques) {
      let fresh = true;
      for (const engagement of rubrique.engagements) {
        const lines = Math.ceil(engagement.texte.length / PAR_LIGNE) + (fresh && rubrique.titre ? 2 : 0);
        if (lines > room) {
          slides.push({ numero, titre, suite, rubriques: [] });
          [room, suite, fresh] = [LIGNES, true, true];
        }
        const slide = slides.at(-1);
        if (fresh) slide?.rubriques.push({ titre: rubrique.titre, engagements: [] });
        slide?.rubriques.at(-1)?.engagements.push({ numero: engagement.numero, texte: engagement.texte });
        room -= lines;
        fresh = false;
      }
    }
  }
  return slides;
}

/** In order, at most so many in each, and as many in all but for one. */
export function groupsOf<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  const start = (rang: number) => Math.ceil((rang * all.length) / count);
  return Array.from({ length: count }, (_, rang) => all.slice(start(rang), start(rang + 1)));
}
