import type { Regle } from "../checks/regle.ts";
import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import type { MiseEnSommeil, Suppression } from "../domain/resultat.ts";
import type { Structure, StructureYaml } from "../domain/structure.ts";
import { type Suivi, suiviDesigne } from "../domain/suivi.ts";
import { type ExclusionDeclaree, enVigueur } from "../judgement/exclusion.ts";
import type { Examen } from "../judgement/types.ts";

type Derogation = NonNullable<StructureYaml["derogations"]>[number];

/** What a structure silences on a day: exclusions and derogations in force, disabled rules. */
export class Sommeil {
  readonly #regles: ReadonlyMap<string, Regle>;
  readonly #suivis: readonly Suivi[];
  readonly #exclusions = new Map<string, ExclusionDeclaree[]>();
  readonly #derogations = new Map<string, Derogation[]>();
  readonly #desactivees: ReadonlySet<string>;
  /** What every output prints first. */
  readonly annonces: readonly MiseEnSommeil[];

  constructor(
    { yaml, suivis }: Structure,
    examens: readonly Examen[],
    date: Jour,
    regles: ReadonlyMap<string, Regle>,
  ) {
    const silencable = (regle: string) => regles.get(regle)?.silencable === true;
    const holds = (ecart: ExclusionDeclaree | Derogation) =>
      enVigueur(ecart, date) && aims(ecart, suivis, examens);
    const exclusions = (yaml.exclusions ?? []).filter(holds);
    const derogations = (yaml.derogations ?? []).filter(
      (derogation) => silencable(derogation.regle) && holds(derogation),
    );
    const desactivees = Object.entries(yaml.regles ?? {})
      .filter(([regle, reglage]) => reglage === "desactivee" && silencable(regle))
      .map(([regle]) => regle);
    this.#regles = regles;
    this.#suivis = suivis;
    this.#desactivees = new Set(desactivees);
    for (const exclusion of exclusions) push(this.#exclusions, exclusion.exigence, exclusion);
    for (const derogation of derogations) push(this.#derogations, derogation.regle, derogation);
    this.annonces = [
      ...exclusions.map((exclusion) => announce("exclusion", named(exclusion), exclusion)),
      ...derogations.map((derogation) =>
        announce("derogation", [derogation.regle, named(derogation)].join(" ").trim(), derogation),
      ),
      ...desactivees.map((regle) => ({ genre: "regle-desactivee" as const, sujet: regle, regle })),
    ];
  }

  /** What silences a finding; null when it stands. */
  suppressionOf(constat: Constat): Suppression | null {
    const { regle, exigence } = constat;
    if (this.#regles.get(regle)?.silencable !== true) return null;
    if (this.#desactivees.has(regle)) return { par: "regle-desactivee" };
    const exclusion = this.#exclusions
      .get(exigence ?? "")
      ?.find((e) => this.#concerns(e.referentiel, constat));
    if (exclusion) return suppression("exclusion", exclusion);
    const derogation = this.#derogations.get(regle)?.find((d) => this.#waives(d, constat));
    return derogation ? suppression("derogation", derogation) : null;
  }

  /** Derogations in force that silence none of these findings. */
  idle(constats: readonly Constat[]): Derogation[] {
    return [...this.#derogations].flatMap(([regle, derogations]) => {
      const siens = constats.filter((constat) => constat.regle === regle);
      return derogations.filter((derogation) => !siens.some((constat) => this.#waives(derogation, constat)));
    });
  }

  #waives(derogation: Derogation, constat: Constat): boolean {
    if (derogation.exigence !== undefined && derogation.exigence !== constat.exigence) return false;
    if (derogation.exigence === undefined && derogation.referentiel === undefined) return true;
    return this.#concerns(derogation.referentiel, constat);
  }

  /** True where the finding is about the référentiel so named (the principal one when left out). */
  #concerns(referentiel: string | undefined, constat: Constat): boolean {
    return suiviDesigne(this.#suivis, referentiel)?.referentiel === constat.referentiel;
  }
}

/** False for what aims at nothing: it is void, and not shown as if it held. A référentiel not at hand is not known to lack it. */
function aims(
  { referentiel, exigence }: Partial<ExclusionDeclaree>,
  suivis: readonly Suivi[],
  examens: readonly Examen[],
): boolean {
  const suivi = suiviDesigne(suivis, referentiel);
  if (!suivi || exigence === undefined) return suivi !== undefined;
  const examen = examens.find((one) => one.suivi.referentiel === suivi.referentiel);
  return examen === undefined || examen.parId.has(exigence);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function named({ referentiel, exigence }: Pick<Derogation, "referentiel" | "exigence">): string {
  return [referentiel, exigence].filter((mot) => mot !== undefined).join(" ");
}

function announce(
  genre: MiseEnSommeil["genre"],
  sujet: string,
  ecart: ExclusionDeclaree | Derogation,
): MiseEnSommeil {
  const { exigence, referentiel, responsable } = ecart;
  return {
    genre,
    sujet,
    ...("regle" in ecart && { regle: ecart.regle }),
    ...(exigence !== undefined && { exigence }),
    ...(referentiel !== undefined && { referentiel }),
    ...why(ecart),
    ...(responsable && { responsable }),
  };
}

function suppression(par: Suppression["par"], ecart: ExclusionDeclaree | Derogation): Suppression {
  return { par, ...why(ecart) };
}

function why({ motif, expire }: ExclusionDeclaree | Derogation): Pick<Suppression, "motif" | "expire"> {
  return { ...(motif !== undefined && { motif }), ...(expire !== undefined && { expire }) };
}
