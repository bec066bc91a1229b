import { citer, enumerer } from "../../domain/francais.ts";
import { direNumero } from "../../domain/numero.ts";
import type { Suivi } from "../../domain/structure.ts";
import type { Visee } from "../../judgement/amelioration/types.ts";

/** Why what is aimed at is not judged here; null where it is, or where its référentiel is not at hand. */
export function wrongWith({ suivie, examen, exigence, choisie }: Visee): string | null {
  if (!suivie) return "la structure ne suit aucun référentiel de ce nom";
  if (!examen) return null;
  if (!exigence) return `cette exigence n’existe pas dans ${examen.jugement.referentiel}`;
  return choisie ? null : `son module, le ${exigence.module.numero}, n’est pas choisi par la structure`;
}

/** `de`: whose number it is, « de l’action ». */
export function adviceOn(
  { id, nom, suivie, examen, exigence }: Visee,
  suivis: readonly Suivi[],
  de: string,
): string {
  if (!suivie) {
    return `Référentiels suivis : ${enumerer(suivis.map((suivi) => suivi.nom))}. Corrigez ${citer(nom)}, ou retirez-le ${de}.`;
  }
  if (exigence)
    return `Retirez ${citer(nom)} ${de}, ou choisissez le module ${exigence.module.numero} dans quali.yaml.`;
  const dit = direNumero(id, examen?.parId.keys() ?? []);
  return dit ? `${dit} Sinon, retirez-le ${de}.` : `Corrigez le numéro, ou retirez-le ${de}.`;
}
