import type { LimiteJugee } from "../generated/resultat.ts";

/** The part of a module that a structure follows, with its reason; undefined where it follows the whole. */
export function limiteDuModule(
  { limites = [] }: { limites?: readonly LimiteJugee[] },
  numero: number,
): string | undefined {
  const siennes = limites.filter(({ module }) => module === numero);
  if (siennes.length === 0) return undefined;
  return siennes.map(({ objet, motif }) => (motif ? `${objet} (${motif})` : objet)).join(" ; ");
}
