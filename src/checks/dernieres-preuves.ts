import type { Jour } from "../domain/jour.ts";
import type { MethodeControle, Periode } from "../domain/referentiel.ts";
import type { ExigenceExaminee, PieceLue, Reponse } from "../judgement/types.ts";

/** The newest evidence of a method (of one service, where each is asked). */
export interface DernierePreuve {
  /** Left out where the référentiel gives no method. */
  methode?: MethodeControle;
  periode?: Periode;
  service?: string;
  piece: PieceLue;
  /** Last day on which it is valid. */
  echeance: Jour;
  /** Latest date among the pieces of that method (and service). */
  derniereDate?: Jour;
}

/** What an exigence rests on, lapsed or not: one entry a method, or a method and a service; none where nothing counts. */
export function dernieresPreuves(examinee: ExigenceExaminee): DernierePreuve[] {
  const { sansMethode, exigence, methodes } = examinee;
  if (sansMethode) {
    const { comptees, retenues } = sansMethode;
    const commun = exigence.periode ? { periode: exigence.periode } : {};
    return newest(retenues, comptees).map((groupe) => ({ ...groupe, ...commun }));
  }
  return methodes
    .filter(({ sort }) => sort === "locale")
    .flatMap(({ methode, retenues, comptees }) => {
      const commun = { methode, ...(methode.periode && { periode: methode.periode }) };
      if (methode.periode?.par === undefined) {
        return newest(retenues, comptees).map((groupe) => ({ ...groupe, ...commun }));
      }
      return byService(retenues).flatMap(([service, groupe]) => {
        const siennes = comptees.filter(({ piece }) => piece.jugee.service === service);
        return newest(groupe, siennes).map((preuve) => ({
          ...preuve,
          ...commun,
          ...(service !== undefined && { service }),
        }));
      });
    });
}

function newest(retenues: readonly Reponse[], comptees: readonly Reponse[]): DernierePreuve[] {
  const [premiere] = retenues;
  if (!premiere) return [];
  const dates = comptees.flatMap(({ piece }) => piece.jugee.date ?? []).sort();
  const derniereDate = dates.at(-1);
  return [{ ...premiere, ...(derniereDate !== undefined && { derniereDate }) }];
}

function byService(reponses: readonly Reponse[]): [string | undefined, Reponse[]][] {
  const groups = new Map<string | undefined, Reponse[]>();
  for (const reponse of reponses) {
    const { service } = reponse.piece.jugee;
    const group = groups.get(service);
    if (group) group.push(reponse);
    else groups.set(service, [reponse]);
  }
  return [...groups];
}
