import type { LigneDeVerrou } from "../../domain/verrou.ts";
import { compareLignes, ligneEnYaml } from "../../domain/verrou.ts";
import { sha256OfText } from "./texte.ts";

/** The seal of a signature: what tells its lines from others, or from some of them. The order of lines does not count. */
export function sealOf(lignes: readonly LigneDeVerrou[]): string {
  const bare = lignes.map(({ sceau: _, ...ligne }) => ligne).sort(compareLignes);
  return sha256OfText([...new Set(bare.map(ligneEnYaml))].join("\n"));
}

/** Lines of one exigence, the seal written on the one that signs. */
export function sealed(lignes: readonly LigneDeVerrou[]): LigneDeVerrou[] {
  const sceau = sealOf(lignes);
  return lignes.map((ligne) => (ligne.par === undefined ? ligne : { ...ligne, sceau }));
}
