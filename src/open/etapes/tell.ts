import type { Etape, Historique } from "../../generated/historique.ts";
import type { Pesee } from "../../results/judge-structures.ts";
import { SOUS_MODULE, sayAbsent } from "../git-words.ts";
import type { CommitDate, Histoire } from "../histoire.ts";
import type { DemandeDHistoire } from "./demande.ts";
import { absentStep, judgedStep } from "./etape.ts";
import { type EtapePrevue, planSteps } from "./etapes.ts";
import { historyRemarks } from "./remarques.ts";

/** The structure at each step of its history. Throws `GitError`. */
export async function tellHistory(
  histoire: Histoire,
  demande: DemandeDHistoire,
  told: (done: number, total: number) => void,
): Promise<Historique> {
  const { chemin, pas, depuis, date } = demande;
  const steps = planSteps(reachable(histoire.commits, demande), pas, depuis, date);
  const newestFirst = [...steps].reverse();
  const sejours = histoire.whereabouts(newestFirst.map(({ commit }) => commit.commit)).reverse();
  histoire.bring(
    steps.map(({ commit }, rang) => ({ arbre: commit.commit.arbre, chemin: sejours[rang] ?? null })),
  );
  const etapes: Etape[] = [];
  let last: Pesee | undefined;
  for (const [rang, step] of steps.entries()) {
    told(rang + 1, steps.length);
    // An interrupt is heard between two steps.
    if (rang % 50 === 49) await new Promise(setImmediate);
    const { etape, structure } = await judgeStep(histoire, step, sejours[rang] ?? null);
    etapes.push(etape);
    if (structure?.jugeable) last = structure;
  }
  const place = chemin === "" ? "." : chemin;
  const id = last?.id ?? histoire.identity() ?? place;
  return {
    schema: "quali/historique@1",
    structure: {
      id,
      nom: last?.nom ?? id,
      chemin: place,
      ...(last?.fictif !== undefined && { fictif: last.fictif }),
    },
    pas,
    depuis,
    date,
    remarques: historyRemarks(histoire, demande, etapes),
    etapes,
  };
}

/** From the commit that was named on, where it is in the line of the history. */
function reachable(commits: readonly CommitDate[], { depart, pas }: DemandeDHistoire): readonly CommitDate[] {
  const at = depart ? commits.findIndex(({ commit }) => commit.id === depart.commit.id) : -1;
  return at < 0 || pas !== "commit" ? commits : commits.slice(0, at + 1);
}

async function judgeStep(
  histoire: Histoire,
  { jour, commit }: EtapePrevue<CommitDate>,
  chemin: string | null,
): Promise<{ etape: Etape; structure?: Pesee }> {
  const reperes = { date: jour, commit: commit.commit.id, dateCommit: commit.jour };
  if (chemin === null) return { etape: absentStep(reperes) };
  const passe = await histoire.judge(commit.commit, chemin, jour);
  const moved = chemin === histoire.place ? {} : { chemin };
  const manques =
    passe.manquants > 0 ? sayAbsent(passe.manquants) : passe.sousModule ? SOUS_MODULE : undefined;
  const etape = judgedStep({ ...reperes, ...moved }, passe, manques);
  if (passe.manquants > 0) return { etape: { ...etape, etat: "illisible" } };
  return { etape, structure: passe.pesee };
}
