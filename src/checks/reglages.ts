import type { Pointeur } from "../domain/source.ts";
import type { Structure } from "../domain/structure.ts";
import type { ExclusionDeclaree } from "../judgement/exclusion.ts";

/** Every place of quali.yaml that names a rule. */
export function reglagesDeRegles({ yaml }: Structure): { regle: string; pointeur: Pointeur }[] {
  return [
    ...Object.keys(yaml.regles ?? {}).map((regle) => ({ regle, pointeur: ["regles", regle] })),
    ...(yaml.derogations ?? []).map(({ regle }, rang) => ({
      regle,
      pointeur: ["derogations", rang, "regle"],
    })),
  ];
}

/** What an exclusion or a derogation lacks to be in force, as keys. */
export function missingKeys(sommeil: Pick<ExclusionDeclaree, "motif" | "responsable" | "expire">): string[] {
  return (["motif", "responsable", "expire"] as const).filter((cle) => !sommeil[cle]?.trim());
}

/** What an exclusion or a derogation is about: « preuve-perimee 9.2 ». */
export function sujetDe(ecart: { regle?: string; referentiel?: string; exigence?: string }): string {
  return [ecart.regle, ecart.referentiel, ecart.exigence].filter((mot) => mot !== undefined).join(" ");
}
