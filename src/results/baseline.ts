import { REGLES } from "../checks/index.ts";
import type { Connus, ConstatConnu } from "../domain/baseline.ts";
import type { Constat, Gravite } from "../domain/constat.ts";
import { citer } from "../domain/francais.ts";
import type { Diagnostic, StructureJugee } from "../domain/resultat.ts";
import type { Source } from "../domain/source.ts";
import { lineOf } from "../load/baseline.ts";
import { graver } from "./exit-code.ts";

/** Severities that are known, by fingerprint; `tous`: whatever is found is known from now on. */
export type GravitesConnues = ReadonlyMap<string, Gravite> | "tous";

/** What a baseline makes of a finding that nothing else silences. */
export function knownAs(
  connues: GravitesConnues | undefined,
  { regle, gravite, empreinte }: Pick<Diagnostic, "regle" | "gravite" | "empreinte">,
): Pick<Diagnostic, "graviteAvant" | "suppression"> | null {
  if (connues === undefined || !mayBeKnown(regle)) return null;
  const known = connues === "tous" ? gravite : connues.get(empreinte);
  if (known === undefined) return null;
  return graver(gravite, known)
    ? { graviteAvant: known, suppression: null }
    : { suppression: { par: "baseline" } };
}

/** Faults of reading, of security and of the settings count always, as no dérogation waives them. */
function mayBeKnown(regle: string): boolean {
  return REGLES.get(regle)?.silencable === true;
}

/** What a run found of a structure, as a baseline sees it. */
export interface VueDeBaseline {
  structure: string;
  chemin: string;
  jugeable: boolean;
  /** All its fingerprints. */
  empreintes: readonly string[];
  /** Findings that count and that no baseline may hold. */
  jamais: number;
  /** Those that a baseline may hold. */
  constats: readonly (readonly [empreinte: string, constat: ConstatConnu])[];
}

export function baselineViewOf(
  { id, chemin, jugeable }: StructureJugee,
  diagnostics: readonly Diagnostic[],
): VueDeBaseline {
  const open = diagnostics.filter(
    ({ regle, suppression }) => mayBeKnown(regle) && (suppression === null || suppression.par === "baseline"),
  );
  return {
    structure: id,
    chemin,
    jugeable,
    empreintes: diagnostics.map(({ empreinte }) => empreinte),
    jamais: diagnostics.filter(({ regle, suppression }) => suppression === null && !mayBeKnown(regle)).length,
    constats: open.map((one) => [one.empreinte, entryOf(one, id)] as const),
  };
}

function entryOf(
  { chemin, referentiel, exigence, regle, gravite }: Diagnostic,
  structure: string,
): ConstatConnu {
  return {
    structure,
    ...(chemin !== undefined && { chemin }),
    ...(referentiel !== undefined && { referentiel }),
    ...(exigence !== undefined && { exigence }),
    regle,
    gravite,
  };
}

/** How an update changed a baseline. */
export interface MiseAJour {
  connus: Connus;
  ajoutes: number;
  retires: number;
  aggraves: number;
  /** Findings that it may never hold. */
  jamais: number;
}

/** Follows a run beside its baseline. Only what was judged, and is in the scope of the run, is touched. */
export class SuiviDeBaseline {
  readonly #judged = new Set<string>();
  readonly #seen = new Set<string>();
  #jamais = 0;
  readonly #found = new Map<string, ConstatConnu>();

  constructor(
    private readonly connus: Connus,
    private readonly concerne: (connu: ConstatConnu) => boolean = () => true,
  ) {}

  /** What could not be judged says nothing of what is known of it. */
  add({ structure, chemin, jugeable, empreintes, jamais, constats }: VueDeBaseline): void {
    if (!jugeable) return;
    this.#judged.add(keyOf(structure)).add(keyOf(structure, chemin));
    this.#jamais += jamais;
    for (const empreinte of empreintes) this.#seen.add(empreinte);
    for (const [empreinte, connu] of constats) this.#found.set(empreinte, connu);
  }

  /** Entries that match no finding any more. */
  inutiles(): [empreinte: string, connu: ConstatConnu][] {
    return [...this.connus].filter(
      ([empreinte, connu]) => !this.#seen.has(empreinte) && this.#touches(connu),
    );
  }

  updated(): MiseAJour {
    const kept = [...this.connus].filter(
      ([empreinte, connu]) => !this.#found.has(empreinte) && !this.#touches(connu),
    );
    const found = [...this.#found];
    const before = (empreinte: string) => this.connus.get(empreinte);
    return {
      jamais: this.#jamais,
      connus: new Map([...kept, ...found]),
      ajoutes: found.filter(([empreinte]) => !before(empreinte)).length,
      retires: [...this.connus].filter(
        ([empreinte, one]) => !this.#found.has(empreinte) && this.#touches(one),
      ).length,
      aggraves: found.filter(([empreinte, { gravite }]) => {
        const was = before(empreinte);
        return was !== undefined && graver(gravite, was.gravite);
      }).length,
    };
  }

  #touches(connu: ConstatConnu): boolean {
    return this.#judged.has(keyOf(connu.structure, connu.chemin)) && this.concerne(connu);
  }
}

function keyOf(structure: string, chemin?: string): string {
  return JSON.stringify(chemin === undefined ? [structure] : [structure, chemin]);
}

/** The findings about entries that match none any more, at their lines of the file. */
export function sayInutiles(
  inutiles: readonly (readonly [empreinte: string, connu: ConstatConnu])[],
  { fichier, texte }: Pick<Source, "fichier" | "texte">,
): Constat[] {
  const source: Source = { fichier, texte, locate: () => ({ ligne: 1, colonne: 1, longueur: 1 }) };
  return inutiles.map(([empreinte, { structure, exigence, regle }]) => ({
    regle: "baseline-inutile",
    message: `La baseline connaît ${citer([regle, exigence].filter((one) => one).join(" "))} de ${structure}, que rien ne trouve plus.`,
    aide: "Retirez cette ligne, ou relancez avec --update-baseline : elle cacherait le même constat s’il revenait.",
    sujet: empreinte,
    lieu: { source, position: { ligne: lineOf(texte, empreinte) ?? 1, colonne: 1, longueur: 1 } },
  }));
}
