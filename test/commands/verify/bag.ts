import type { Sac } from "../../../src/commands/verify/bag/source.ts";
import { validateBag } from "../../../src/commands/verify/bag/validate.ts";
import { type Contenu, declaration, digest, sacOf } from "./sac.ts";

/** « genre chemin:ligne », faults first, then remarks with a « ~ ». */
export async function told(
  contenus: Record<string, Contenu>,
  obstacles: Sac["obstacles"] = [],
): Promise<string[]> {
  const { fautes, remarques } = await validateBag(sacOf(contenus, obstacles));
  const line = (mark: string) => (one: (typeof fautes)[number]) =>
    `${mark}${one.genre} ${one.chemin}${one.ligne === undefined ? "" : `:${one.ligne}`}`;
  return [...fautes.map(line("")), ...remarques.map(line("~"))];
}

export const A = { "data/a.txt": "aaa" };
export const sha = (contenu: Contenu) => digest("sha256", contenu);
/** A bag without tag manifest, of a version, whose payload manifest is this text. */
export function listing(
  version: string,
  lines: string,
  charge: Record<string, Contenu> = A,
): Record<string, Contenu> {
  return { ...charge, "bagit.txt": declaration(version), "manifest-sha256.txt": lines };
}
