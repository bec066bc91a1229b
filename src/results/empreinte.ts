import { createHash } from "node:crypto";

/**
 * Fingerprints of findings: made of rule, structure, référentiel and subject, never of line or wording, so that a
 * finding keeps its own when files move. Findings that share all four are numbered in their order.
 */
export class Empreintes {
  readonly #vues = new Map<string, number>();

  next(regle: string, structure: string | undefined, referentiel: string | undefined, sujet: string): string {
    const key = JSON.stringify([regle, structure ?? null, referentiel ?? null, sujet]);
    const rang = this.#vues.get(key) ?? 0;
    this.#vues.set(key, rang + 1);
    return createHash("sha256")
      .update(rang === 0 ? key : `${key}#${rang}`)
      .digest("hex");
  }
}
