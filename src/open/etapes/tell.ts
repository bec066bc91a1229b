import type { Historique } from "../../generated/historique.ts";
import type { CommitDate, Histoire } from "../histoire.ts";
import type { DemandeDHistoire } from "./demande.ts";
import { planSteps } from "./etapes.ts";
import { type JugeDEtapes, judgeInOrder } from "./judge.ts";
import { historyRemarks } from "./remarques.ts";

/** The structure at each step of its history. Throws `GitError`. */
export async function tellHistory(
  histoire: Histoire,
  demande: DemandeDHistoire,
  told: (done: number, total: number) => void,
  judge: JugeDEtapes = judgeInOrder(histoire),
): Promise<Historique> {
  const { chemin, pas, depuis, date } = demande;
  const steps = planSteps(reachable(histoire.commits, demande), pas, depuis, date);
  const newestFirst = [...steps].reverse();
  const sejours = histoire.whereabouts(newestFirst.map(({ commit }) => commit.commit)).reverse();
  let done = 0;
  const faites = await judge(
    steps.map((step, rang) => ({ ...step, ...(sejours[rang] ?? { chemin: null, manquants: 0 }) })),
    () => {
      // A stretch that had to be begun again is counted again.
      done = Math.min(done + 1, steps.length);
      told(done, steps.length);
    },
  );
  const etapes = faites.map(({ etape }) => etape);
  const place = chemin === "" ? "." : chemin;
  const nommee = faites.findLast((faite) => faite.nommee)?.nommee ?? histoire.naming();
  const { id, nom, fictif } = nommee ?? { id: place, nom: place };
  return {
    schema: "quali/historique@1",
    structure: { id, nom, chemin: place, ...(fictif !== undefined && { fictif }) },
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
