import { enumerer } from "../../domain/francais.ts";
import { exigencesOf, type Referentiel } from "../../domain/referentiel.ts";

/** « Engagement 15 », « module3 », « 22,2 » → `15`, `module-3`, `22.2`; anything else as it is. */
export function numberOf(demande: string): string {
  const [, kind = "", number = ""] =
    /^\s*(module|m|sous-engagement|engagement|exigence|m[ée]thode|n°)?[\s-]*(\d[\d.,]*(?:-[a-z]\d*)?)\s*$/iu.exec(
      demande,
    ) ?? [];
  if (number === "") return demande;
  const id = number.replace(",", ".");
  return /^m(odule)?$/i.test(kind) ? `module-${id}` : id;
}

/** A sentence on what there is where a number leads to nothing. Null for what is no number. */
export function neighbours(referentiel: Referentiel, demande: string): string | null {
  const wanted = numberOf(demande);
  const modules = span(referentiel.modules.map(({ numero }) => numero));
  if (/^module-\d+$/.test(wanted)) return `Les modules vont de ${modules}.`;
  const engagement = /^(\d+)[\d.]*(?:-[a-z]\d*)?$/i.exec(wanted)?.[1];
  if (engagement === undefined) return null;
  const exigences = exigencesOf(referentiel).filter((one) => String(one.engagement.numero) === engagement);
  const near = exigences.find(({ id }) => wanted.startsWith(`${id}.`) || wanted.startsWith(`${id}-`));
  if (near && wanted.startsWith(`${near.id}-`) && near.methodes.length > 0) {
    return `Les méthodes de ${near.id} sont ${enumerer(near.methodes.map(({ id }) => id))}.`;
  }
  if (near) return `Vouliez-vous dire « ${near.id} » ?`;
  if (exigences.length > 0) {
    return `L’engagement ${engagement} a ${enumerer(exigences.map(({ id }) => id))}.`;
  }
  const numeros = referentiel.modules.flatMap((module) => module.engagements.map(({ numero }) => numero));
  return `Les engagements vont de ${span(numeros)}, les modules de ${modules}.`;
}

/** « 1 à 8 ». */
function span(numeros: readonly number[]): string {
  return `${Math.min(...numeros)} à ${Math.max(...numeros)}`;
}
