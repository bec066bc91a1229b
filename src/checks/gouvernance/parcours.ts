import {
  type Comite,
  type DocumentPublie,
  estDuLabel,
  type GouvernanceYaml,
} from "../../domain/gouvernance.ts";
import type { Lieu } from "../../domain/source.ts";
import type { TexteCompris, TexteEcrit } from "../../domain/textes.ts";
import type { Contexte } from "../regle.ts";

/** Ways through gouvernance.yaml and the texts, that their rules share. */

export function gouvernanceDe({ structure }: Contexte): GouvernanceYaml | undefined {
  return structure.gouvernance?.yaml;
}

/** The committees that a label asks for: steering, users. */
export function comitesDuLabel(contexte: Contexte): readonly Comite[] {
  const { comites = [] } = gouvernanceDe(contexte) ?? {};
  return comites.filter(estDuLabel);
}

/** Documents, with what each is called in a finding. */
export function documentsDe(contexte: Contexte): readonly DocumentPublie[] {
  return gouvernanceDe(contexte)?.documents ?? [];
}

/** A key of a group of keys of gouvernance.yaml. */
export function lieuDe({ structure }: Contexte, groupe: object, cle: string): Lieu {
  const { gouvernance } = structure;
  if (!gouvernance) return { source: structure.source, pointeur: [] };
  return { source: gouvernance.source, pointeur: [...(gouvernance.pointeurs.get(groupe) ?? []), cle] };
}

/** The texts that were read. */
export function* textesLus({ structure }: Contexte): Generator<TexteEcrit & { lu: TexteCompris }> {
  for (const texte of structure.textes ?? []) if (texte.lu) yield { ...texte, lu: texte.lu };
}

/** A line of a text. */
export function lieuDeLigne({ source }: TexteEcrit, ligne: number): Lieu {
  return { source, position: source.line(ligne) };
}
