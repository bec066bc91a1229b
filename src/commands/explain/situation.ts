import type { Engagement, Exigence, Module } from "../../domain/referentiel.ts";
import type { Renvoi } from "./types.ts";

export function moduleRenvoi({ numero, titre }: Module): Renvoi {
  return { genre: "module", id: String(numero), titre };
}

export function engagementRenvoi({ numero, texte }: Engagement): Renvoi {
  return { genre: "engagement", id: String(numero), titre: texte };
}

/** What an exigence is: a sous-engagement, or an engagement by itself. */
export function exigenceRenvoi({ id, engagement, texte }: Exigence): Renvoi {
  const genre = id === String(engagement.numero) ? "engagement" : "sous-engagement";
  return { genre, id, titre: texte };
}

/** `1-A`: a rubrique has its letter in its module only. */
export function rubriqueId({ numero }: Module, lettre: string): string {
  return `${numero}-${lettre}`;
}

/** The module and the rubrique that hold an engagement. */
export function aboveEngagement(module: Module, { rubrique }: Engagement): Renvoi[] {
  const found = module.rubriques.find(({ lettre }) => lettre === rubrique);
  if (!found) return [moduleRenvoi(module)];
  return [
    moduleRenvoi(module),
    { genre: "rubrique", id: rubriqueId(module, found.lettre), titre: found.titre },
  ];
}
