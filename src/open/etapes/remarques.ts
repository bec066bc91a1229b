import { compter } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Etape } from "../../generated/historique.ts";
import { type CommitDate, type Histoire, writtenOn } from "../histoire.ts";
import type { DemandeDHistoire } from "./demande.ts";

/** What the history does not tell, or tells otherwise than one would think. */
export function historyRemarks(
  histoire: Histoire,
  demande: DemandeDHistoire,
  etapes: readonly Etape[],
): string[] {
  const { commits } = histoire;
  return [
    shallow(histoire, demande),
    notInLine(commits, demande),
    nothing(commits, demande, etapes),
    backwards(commits),
    rewritten(commits),
    unread(etapes),
  ].filter((one) => one !== null);
}

function shallow(histoire: Histoire, { depuis }: DemandeDHistoire): string | null {
  const first = histoire.commits.at(-1);
  if (!histoire.isShallow || !first || first.jour < depuis) return null;
  return (
    `ce clone est superficiel : l’histoire n’y remonte qu’au ${enToutesLettres(first.jour)}. ` +
    "« git fetch --unshallow » va chercher le reste."
  );
}

function notInLine(commits: readonly CommitDate[], { depart }: DemandeDHistoire): string | null {
  if (!depart || commits.some(({ commit }) => commit.id === depart.commit.id)) return null;
  return (
    `le commit ${depart.commit.id.slice(0, 10)} n’est pas dans la ligne de l’histoire d’ici (autre branche, ou histoire ` +
    `réécrite) : elle est prise depuis son jour, le ${enToutesLettres(depart.jour)}.`
  );
}

function nothing(
  commits: readonly CommitDate[],
  { depuis, date }: DemandeDHistoire,
  etapes: readonly Etape[],
): string | null {
  const jours = commits.map(({ jour }) => jour).sort();
  const [first, last] = [jours[0], jours.at(-1)];
  if (etapes.length > 0 || first === undefined || last === undefined) return null;
  if (first > date) {
    return (
      `aucune étape : au ${enToutesLettres(date)}, il n’y avait pas encore de commit, le premier est du ` +
      `${enToutesLettres(first)}. Donnez un jour plus tardif avec --date.`
    );
  }
  return (
    `aucune étape : il n’y a pas de commit entre le ${enToutesLettres(depuis)} et le ${enToutesLettres(date)} ; ` +
    `ils vont du ${enToutesLettres(first)} au ${enToutesLettres(last)}. Donnez d’autres jours avec --depuis et --date.`
  );
}

/** Clocks that were wrong, or commits put in another order. */
function backwards(commits: readonly CommitDate[]): string | null {
  const count = commits.filter(({ jour }, rang) => jour < (commits[rang + 1]?.jour ?? "")).length;
  if (count === 0) return null;
  return `${compter(count, "commit")} ${count === 1 ? "porte" : "portent"} un jour d’avant celui du commit qui précède : l’ordre de l’histoire est gardé.`;
}

/** As many commits of one day as make a rewriting likely. */
const REECRITS = 3;

function rewritten(commits: readonly CommitDate[]): string | null {
  const parJour = new Map<string, number>();
  for (const one of commits)
    if (writtenOn(one) < one.jour) parJour.set(one.jour, (parJour.get(one.jour) ?? 0) + 1);
  const [most] = [...parJour].sort(([, a], [, b]) => b - a);
  if (!most || most[1] < REECRITS) return null;
  const [jour, count] = most;
  return (
    `${compter(count, "commit")} du ${enToutesLettres(jour)} ont été écrits plus tôt (histoire réécrite, ou travail ` +
    "repris d’ailleurs) : ils comptent du jour où ils sont entrés dans l’histoire."
  );
}

function unread(etapes: readonly Etape[]): string | null {
  const count = etapes.filter(({ etat }) => etat === "illisible").length;
  if (count === 0) return null;
  return `${compter(count, "étape")} sans jugement : chacune dit pourquoi.`;
}
