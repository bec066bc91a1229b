import type { Etape } from "../../generated/historique.ts";
import { SOUS_MODULE, sayAbsent } from "../git-words.ts";
import type { CommitDate, Histoire, Sejour } from "../histoire.ts";
import { absentStep, judgedStep } from "./etape.ts";
import type { EtapePrevue } from "./etapes.ts";

/** A step to judge, and where the structure was then. */
export interface EtapeAJuger extends EtapePrevue<CommitDate>, Sejour {}

export interface EtapeFaite {
  etape: Etape;
  /** How the structure was named, where it could be judged. */
  nommee?: { id: string; nom: string; fictif?: boolean };
}

/** Judges steps, in their order; `told` hears of each that is done. */
export type JugeDEtapes = (etapes: readonly EtapeAJuger[], told: () => void) => Promise<EtapeFaite[]>;

/** Steps between which an interrupt is heard. */
const SOUFFLE = 50;

/** One after the other, in this thread; what does not change from one to the next is judged once. Throws `GitError`. */
export function judgeInOrder(histoire: Histoire): JugeDEtapes {
  return async (etapes, told) => {
    histoire.bring(etapes.map(({ commit, chemin }) => ({ arbre: commit.commit.arbre, chemin })));
    const faites: EtapeFaite[] = [];
    for (const [rang, etape] of etapes.entries()) {
      if (rang % SOUFFLE === SOUFFLE - 1) await new Promise(setImmediate);
      faites.push(await judgeStep(histoire, etape));
      told();
    }
    return faites;
  };
}

async function judgeStep(
  histoire: Histoire,
  { jour, commit, chemin, manquants }: EtapeAJuger,
): Promise<EtapeFaite> {
  const reperes = { date: jour, commit: commit.commit.id, dateCommit: commit.jour };
  if (chemin === null) return { etape: absentStep(reperes, manquants) };
  const passe = await histoire.judge(commit.commit, chemin, jour);
  const moved = chemin === histoire.place ? {} : { chemin };
  const manques =
    passe.manquants > 0 ? sayAbsent(passe.manquants) : passe.sousModule ? SOUS_MODULE : undefined;
  const etape = judgedStep({ ...reperes, ...moved }, passe, manques);
  if (passe.manquants > 0) return { etape: { ...etape, etat: "illisible" } };
  const { jugeable, id, nom, fictif } = passe.pesee;
  return { etape, ...(jugeable && { nommee: { id, nom, ...(fictif !== undefined && { fictif }) } }) };
}
