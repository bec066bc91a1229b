import path from "node:path";
import type { ConstatConnu } from "../../domain/baseline.ts";
import type { Constat } from "../../domain/constat.ts";
import { compter, enumerer } from "../../domain/francais.ts";
import type { Diagnostic, Resultat } from "../../domain/resultat.ts";
import { type BaselineOuverte, openBaseline, saveBaseline } from "../../open/baseline.ts";
import { posix } from "../../open/places.ts";
import {
  type GravitesConnues,
  type MiseAJour,
  SuiviDeBaseline,
  sayInutiles,
  type VueDeBaseline,
} from "../../results/baseline.ts";
import { narrow, type PorteeDuRun } from "../../results/portee.ts";
import type { SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";

export interface OptionsDeBaseline {
  baseline?: string;
  updateBaseline?: true;
}

/** The baseline of a run: what is known before it, what it leaves known. */
export class BaselineDuRun {
  #suivi: SuiviDeBaseline;

  private constructor(
    private readonly session: Session,
    private readonly ouverte: BaselineOuverte,
  ) {
    this.#suivi = new SuiviDeBaseline(ouverte.connus);
  }

  /** Null where none was asked for. Throws `UserError`. */
  static open(
    session: Session,
    { baseline, updateBaseline = undefined }: OptionsDeBaseline,
    sorties: readonly SortieDemandee[],
  ): BaselineDuRun | null {
    if (baseline === undefined) {
      if (!updateBaseline) return null;
      throw new UserError("--update-baseline : donnez aussi le fichier, --baseline <fichier>.");
    }
    const ouverte = openBaseline(session, baseline, updateBaseline === true);
    const also = sorties.find(
      ({ fichier }) => fichier !== null && session.resolve(fichier) === ouverte.chemin,
    );
    if (also)
      throw new UserError(
        `« ${baseline} » : --baseline et --format ${also.format} ne peuvent pas être le même fichier.`,
      );
    return new BaselineDuRun(session, ouverte);
  }

  /** What decides of the judgement: an update takes all that it finds for known. */
  get connues(): GravitesConnues {
    const { update, connus } = this.ouverte;
    return update ? "tous" : new Map([...connus].map(([empreinte, { gravite }]) => [empreinte, gravite]));
  }

  /** Narrows what an update touches to the scope of the run: what a scope leaves out, nothing is known of. */
  narrowTo(resultat: Resultat, portee: PorteeDuRun): void {
    const { connus } = this.ouverte;
    const asFindings = [...connus].map(
      ([empreinte, connu]): Diagnostic => ({ ...connu, message: "", empreinte, suppression: null }),
    );
    const within = narrow(
      { ...resultat, diagnostics: asFindings.filter(({ exigence }) => exigence !== undefined) },
      portee,
    );
    const kept = new Set(within.diagnostics.map(({ empreinte }) => connus.get(empreinte)));
    this.#suivi = new SuiviDeBaseline(connus, (connu: ConstatConnu) => kept.has(connu));
  }

  add(vue: VueDeBaseline): void {
    this.#suivi.add(vue);
  }

  /** What the run found of the file itself, once all is judged; an update mends it. `racine`: absolute. */
  constats(racine: string): Constat[] {
    const { update, chemin, texte } = this.ouverte;
    if (update) return [];
    return sayInutiles(this.#suivi.inutiles(), { fichier: posix(path.relative(racine, chemin)), texte });
  }

  /** Writes what is known from now on, and says what changed. Throws `UserError`. */
  save(): void {
    const { update, nom } = this.ouverte;
    if (!update) return;
    const after = this.#suivi.updated();
    saveBaseline(this.session, this.ouverte, after.connus);
    this.session.remark(`quali : « ${nom} » : ${sayUpdate(after)}.`);
  }
}

function sayUpdate({ connus, ajoutes, retires, aggraves, jamais }: MiseAJour): string {
  const changes = [
    ajoutes > 0 && compter(ajoutes, "ajouté"),
    retires > 0 && compter(retires, "retiré"),
    aggraves > 0 && compter(aggraves, "aggravé"),
  ].filter((one) => one !== false);
  const never = `${compter(jamais, "constat compte", "constats comptent")} toujours : une faute de lecture, de sécurité ou de réglage n’y entre pas`;
  return `${compter(connus.size, "constat connu", "constats connus")} (${enumerer(changes) || "rien de changé"})${jamais > 0 ? ` ; ${never}` : ""}`;
}
