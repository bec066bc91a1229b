import type { Constat } from "../domain/constat.ts";
import { citer, enumerer } from "../domain/francais.ts";
import type { Structure } from "../domain/structure.ts";

interface Lue {
  chemin: string;
  structure: Structure | null;
}

/** Ids that several structures of a run bear, with the folders of those. */
export function findHomonymes(lues: readonly Lue[]): ReadonlyMap<string, readonly string[]> {
  return groupHomonymes(
    lues.map(({ chemin, structure }) => ({ chemin, id: structure?.yaml.structure.id ?? null })),
  );
}

/** Likewise, from the ids; null for a structure that cannot be read. */
export function groupHomonymes(
  identites: readonly { chemin: string; id: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  for (const { chemin, id } of identites) {
    if (id === null) continue;
    const chemins = byId.get(id);
    if (chemins) chemins.push(chemin);
    else byId.set(id, [chemin]);
  }
  return new Map([...byId].filter(([, chemins]) => chemins.length > 1));
}

/** The finding of a structure that shares its id with others. */
export function sayHomonyme({ source, yaml, chemin }: Structure, chemins: readonly string[]): Constat {
  const others = chemins.filter((other) => other !== chemin);
  const shown = others.length > 3 ? [...others.slice(0, 3), `${others.length - 3} autres`] : others;
  return {
    regle: "identifiant-en-double",
    message: `L’identifiant ${citer(yaml.structure.id)} est aussi celui de la structure de ${enumerer(shown)}.`,
    aide: "Donnez à chaque structure son identifiant : les constats se retrouvent par lui.",
    sujet: "structure",
    lieu: { source, pointeur: ["structure", "id"] },
  };
}
