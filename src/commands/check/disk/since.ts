import { GitError } from "../../../depot/git.ts";
import type { Depuis, Diagnostic, StructureJugee } from "../../../domain/resultat.ts";
import { sayGitError } from "../../../open/git-words.ts";
import type { Juges } from "../../../open/judge-paths.ts";
import type { Passe } from "../../../open/passe.ts";
import { compareStructure, type VueDeStructure } from "../../../results/compare.ts";
import type { Seuil } from "../../../results/exit-code.ts";
import { narrow, type PorteeDuRun } from "../../../results/portee.ts";
import type { Session } from "../../../session/session.ts";
import { UserError } from "../../../session/user-error.ts";
import { assembleDepuis } from "../depuis.ts";
import { openPasse } from "../travail.ts";

/** As `openPasse`; throws `UserError` where the reference cannot be reached. */
export async function openSince(
  { io }: Pick<Session, "io">,
  travail: Parameters<typeof openPasse>[0],
): Promise<Passe | null> {
  try {
    return await openPasse({ ...travail, distribution: io.distribution });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError(`--since « ${travail.depuis?.ref ?? ""} » : ${sayGitError(error)}`);
  }
}

/** What changed in the part of a result that was asked for. */
export async function compareNarrowed(
  session: Session,
  { racine, chemins, demandes, verdict: { resultat } }: Juges,
  ref: string,
  portee: PorteeDuRun,
  seuil: Seuil,
): Promise<Depuis> {
  const { date, strict = false } = resultat;
  const depuis = { ref, env: session.io.env };
  const passe = await openSince(session, {
    depuis,
    racine,
    chemins,
    distribution: session.io.distribution,
    entete: { date, strict },
  });
  if (!passe) throw new Error("nothing to compare with");
  const own = (vue: VueDeStructure): VueDeStructure => {
    const { structures, diagnostics } = narrow(
      { ...resultat, structures: [vue.structure], diagnostics: [...vue.diagnostics] },
      portee,
    );
    return { structure: structures[0] ?? vue.structure, diagnostics };
  };
  const comparees = resultat.structures.map((structure) => {
    const chemin = structure.chemin === "." ? "" : structure.chemin;
    const { avant, vue, alors } = passe.judge(chemin, structure.id);
    const maintenant = own({ structure, diagnostics: resultat.diagnostics.filter(isOf(structure)) });
    return compareStructure({ avant, vue: vue && own(vue), alors: alors && own(alors) }, maintenant);
  });
  const general = resultat.diagnostics.filter((one) => one.structure === undefined);
  return assembleDepuis(passe, ref, demandes, comparees, general, seuil);
}

function isOf({ id, chemin }: StructureJugee): (diagnostic: Diagnostic) => boolean {
  return (one) => one.structure === id && (one.chemin === undefined || one.chemin === chemin);
}
