import { naturally } from "../../domain/ordre.ts";
import { reopenTribunal, type Tribunal } from "../../open/tribunal.ts";
import { baselineViewOf, type GravitesConnues, type VueDeBaseline } from "../../results/baseline.ts";
import type { VerdictDeStructure } from "../../results/judge-structures.ts";
import type { Entete, Forme, Morceau, OptionsRendu, Resume } from "./forms/formatter.ts";
import { FORMES } from "./forms/index.ts";
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
}

/** What is left of a structure once it is shown. */
export interface Ouvrage {
  /** One an output, in their order. */
  morceaux: readonly Morceau[];
  resume: Resume;
  /** Where there is a baseline. */
  vue?: VueDeBaseline | undefined;
}

/** Makes the outputs of a structure. */
export class Ouvrier {
  private constructor(
    private readonly tribunal: Tribunal,
    private readonly entete: Entete,
    private readonly formes: readonly { forme: Forme; options: OptionsRendu }[],
    private readonly rangs: ReadonlyMap<string, number>,
    private readonly withBaseline: boolean,
  ) {}

  static async with(
    tribunal: Tribunal,
    {
      entete,
      sorties,
      chemins,
      connues,
    }: Pick<TravailDOuvrier, "entete" | "sorties" | "chemins" | "connues">,
  ): Promise<Ouvrier> {
    const formes = await Promise.all(
      sorties.map(async ({ format, options }) => ({ forme: await formeOf(format), options })),
    );
    const rangs = new Map([...chemins].sort(naturally).map((chemin, rang) => [chemin, rang]));
    return new Ouvrier(tribunal, entete, formes, rangs, connues !== undefined);
  }

  /** One of a thread of its own. */
  static async alone(travail: TravailDOuvrier): Promise<Ouvrier> {
    const { date, strict = false } = travail.entete;
    const { connues, homonymes } = travail;
    return Ouvrier.with(
      await reopenTribunal(travail, travail, { date, strict, connues }, homonymes),
      travail,
    );
  }

  judge(chemin: string): Ouvrage {
    return this.#show(chemin, this.tribunal.judge(chemin));
  }

  /** What is shown of a structure whose judgement broke. */
  failure(chemin: string, error: unknown): Ouvrage {
    return this.#show(chemin, this.tribunal.juge.failure(chemin, error));
  }

  #show(chemin: string, { structure, diagnostics, places }: VerdictDeStructure): Ouvrage {
    const { entete, tribunal, formes } = this;
    const rang = this.rangs.get(chemin) ?? 0;
    const referentiels = tribunal.referentielsOf([structure]);
    const rendu = { entete, rang, structure, diagnostics, places, referentiels, montres: null };
    return {
      morceaux: formes.map(({ forme, options }) => forme.une(rendu, options)),
      resume: resumeOf(structure, diagnostics),
      ...(this.withBaseline && { vue: baselineViewOf(structure, diagnostics) }),
    };
  }
}

/** Those of a form that is known to exist. */
export async function formeOf(format: string): Promise<Forme> {
  const load = FORMES.get(format);
  if (!load) throw new Error(`no form ${format}`);
  return load();
}
