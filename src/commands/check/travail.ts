import { naturally } from "../../domain/ordre.ts";
import type { StructureComparee } from "../../domain/resultat.ts";
import type { Passe } from "../../open/passe.ts";
import { reopenTribunal, type Tribunal } from "../../open/tribunal.ts";
import { baselineViewOf, type GravitesConnues, type VueDeBaseline } from "../../results/baseline.ts";
import { compareStructure } from "../../results/compare.ts";
import type { VerdictDeStructure } from "../../results/judge-structures.ts";
import type { Io } from "../../session/io.ts";
import type { Entete, Forme, Morceau, OptionsRendu, Resume } from "./forms/formatter.ts";
import { loaderOf } from "./forms/index.ts";
import { resumeOf } from "./forms/resume.ts";

/** An output asked for, as any thread can make it. */
interface Sortie {
  format: string;
  options: OptionsRendu;
}

/** All that a thread must know to judge structures of a run. */
export interface TravailDOuvrier {
  distribution: string;
  racine: string;
  /** All of the run. */
  chemins: readonly string[];
  homonymes: ReadonlyMap<string, readonly string[]>;
  entete: Entete;
  sorties: readonly Sortie[];
  /** What a baseline knows; left out: there is none. */
  connues?: GravitesConnues | undefined;
  /** What the structures are compared with. */
  depuis?: { ref: string; env: Io["env"] } | undefined;
}

/** What is left of a structure once it is shown. */
export interface Ouvrage {
  /** One an output, in their order. */
  morceaux: readonly Morceau[];
  resume: Resume;
  /** Where there is a baseline. */
  vue?: VueDeBaseline | undefined;
  comparee?: StructureComparee | undefined;
}

/** Makes the outputs of a structure. */
export class Ouvrier {
  private constructor(
    private readonly tribunal: Tribunal,
    private readonly entete: Entete,
    private readonly formes: readonly { forme: Forme; options: OptionsRendu }[],
    private readonly rangs: ReadonlyMap<string, number>,
    private readonly withBaseline: boolean,
    private readonly passe: Passe | null,
  ) {}

  /** `passe`: the structures as they were, where they are compared with a commit. */
  static async with(
    tribunal: Tribunal,
    {
      entete,
      sorties,
      chemins,
      connues,
      depuis,
    }: Pick<TravailDOuvrier, "entete" | "sorties" | "chemins" | "connues" | "depuis">,
    passe: Passe | null,
  ): Promise<Ouvrier> {
    const formes = await Promise.all(
      sorties.map(async ({ format, options }) => ({
        forme: await formeOf(format, depuis !== undefined),
        options,
      })),
    );
    const rangs = new Map([...chemins].sort(naturally).map((chemin, rang) => [chemin, rang]));
    return new Ouvrier(tribunal, entete, formes, rangs, connues !== undefined, passe);
  }

  /** One of a thread of its own. */
  static async alone(travail: TravailDOuvrier): Promise<Ouvrier> {
    const { date, strict = false } = travail.entete;
    const { connues, homonymes } = travail;
    const tribunal = await reopenTribunal(travail, travail, { date, strict, connues }, homonymes);
    return Ouvrier.with(tribunal, travail, await openPasse(travail));
  }

  judge(chemin: string): Ouvrage {
    const verdict = this.tribunal.judge(chemin);
    const comparee = this.passe && compareStructure(this.passe.judge(chemin, verdict.structure.id), verdict);
    return this.#show(chemin, verdict, comparee ?? undefined);
  }

  /** What is shown of a structure whose judgement broke. */
  failure(chemin: string, error: unknown): Ouvrage {
    return this.#show(chemin, this.tribunal.juge.failure(chemin, error));
  }

  #show(
    chemin: string,
    { structure, diagnostics, places }: VerdictDeStructure,
    comparee?: StructureComparee,
  ): Ouvrage {
    const { entete, tribunal, formes } = this;
    const rang = this.rangs.get(chemin) ?? 0;
    const referentiels = tribunal.referentielsOf([structure]);
    const rendu = { entete, rang, structure, diagnostics, comparee, places, referentiels, montres: null };
    return {
      morceaux: formes.map(({ forme, options }) => forme.une(rendu, options)),
      resume: resumeOf(structure, diagnostics),
      ...(this.withBaseline && { vue: baselineViewOf(structure, diagnostics) }),
      comparee,
    };
  }
}

/** Opens the structures as they were; null where they are compared with nothing. Throws `GitError`. */
export async function openPasse({
  depuis,
  entete: { date, strict = false },
  ...lieu
}: Pick<TravailDOuvrier, "depuis" | "distribution" | "racine" | "chemins"> & {
  entete: Pick<Entete, "date" | "strict">;
}): Promise<Passe | null> {
  if (!depuis) return null;
  const { Passe } = await import("../../open/passe.ts");
  const io = { distribution: lieu.distribution, env: depuis.env };
  return Passe.open(io, lieu, depuis.ref, { date, strict });
}

/** Those of a form that is known to exist. */
export async function formeOf(format: string, depuis: boolean): Promise<Forme> {
  const load = loaderOf(format, depuis);
  if (!load) throw new Error(`no form ${format}`);
  return load();
}
