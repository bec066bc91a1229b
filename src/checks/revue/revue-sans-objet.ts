import { citer } from "../../domain/francais.ts";
import { cleDeRevue } from "../../domain/verrou.ts";
import { followerOf, groupLignes } from "../../judgement/revue/signees.ts";
import type { Contexte, Regle } from "../regle.ts";

export const revueSansObjet: Regle = {
  id: "revue-sans-objet",
  titre: "Une signature porte sur une exigence que la structure ne suit pas",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Le module n’est plus choisi, ou l’exigence n’existe plus : la signature ne sert à rien, et trompe qui lit le verrou.",
  remede: "Supprimez ses lignes de quali.lock, ou choisissez de nouveau le module.",
  *check(contexte) {
    const { verrou } = contexte.structure;
    if (!verrou) return;
    const groups = groupLignes(verrou.lignes);
    const first = new Map<string, number>();
    for (const [rang, ligne] of verrou.lignes.entries()) {
      const key = cleDeRevue(ligne);
      if (!first.has(key)) first.set(key, rang);
    }
    for (const [key, { referentiel, exigence, lignes }] of groups) {
      const why = whyIdle(contexte, groups, referentiel, exigence);
      if (why === null) continue;
      const n = lignes.length;
      yield {
        referentiel,
        exigence,
        message: `${exigence} est signée, et ${why}.`,
        aide: `Supprimez de quali.lock ${n > 1 ? `ses ${n} lignes` : "sa ligne"} (exigence: ${citer(exigence)}, referentiel: ${citer(referentiel)}).`,
        sujet: key,
        lieu: { source: verrou.source, pointeur: ["lignes", first.get(key) ?? 0] },
      };
    }
  },
};

function whyIdle(
  { structure, examens }: Contexte,
  groups: ReadonlyMap<string, unknown>,
  referentiel: string,
  exigence: string,
): string | null {
  const suivi = followerOf(referentiel, structure.suivis);
  if (suivi === undefined) return `la structure ne suit pas ${referentiel}`;
  if (suivi !== referentiel && groups.has(cleDeRevue({ referentiel: suivi, exigence }))) {
    return `elle l’est aussi pour ${suivi}, qui seule compte`;
  }
  const examen = examens.find((one) => one.suivi.referentiel === suivi);
  if (!examen) return null;
  if (!examen.parId.has(exigence)) return `elle n’existe pas dans ${suivi}`;
  return examen.exigences.some((one) => one.exigence.id === exigence)
    ? null
    : "son module n’est pas choisi par la structure";
}
