import type { Diagnostic } from "../../../domain/resultat.ts";
import type { BilanGeneral, Entete, Forme, Morceau, OptionsRendu, Supplement } from "./formatter.ts";
import { Palmares } from "./palmares.ts";

/** Where what comes after the structures waits for them. */
export interface Attente {
  push(text: string): void;
  /** Gives back what waits, in order. */
  drain(write: (text: string) => void): void;
}

/** Puts together the text of a form, piece by piece. */
export class TexteDeForme {
  #vide = true;
  #suiteVide = true;
  readonly #palmares: Palmares;

  constructor(
    private readonly forme: Forme,
    private readonly options: OptionsRendu,
    private readonly write: (text: string) => void,
    private readonly attente: Attente = new AttenteEnMemoire(),
  ) {
    this.#palmares = new Palmares(forme.place ?? 0);
  }

  begin(entete: Entete, diagnostics: readonly Diagnostic[]): void {
    this.#put(this.forme.debut(entete));
    this.#keep(this.forme.general(diagnostics, this.options));
  }

  add({ texte, ...supplement }: Morceau): void {
    if (texte !== "") {
      this.#put((this.#vide ? "" : this.forme.entre) + texte);
      this.#vide = false;
    }
    this.#keep(supplement);
  }

  /** `tardifs`: general findings that only the end of the run makes known. */
  end(bilan: BilanGeneral, tardifs: readonly Diagnostic[] = []): void {
    this.#keep(this.forme.general(tardifs, this.options));
    this.#put(this.forme.milieu(this.#vide));
    this.attente.drain((text) => this.#put(text));
    const vide = this.forme.entreSuites === "" ? this.#vide : this.#suiteVide;
    this.#put(this.forme.fin(bilan, vide, this.options, this.#palmares.result()));
  }

  #keep({ suite = "", lignes = [] }: Supplement): void {
    this.#palmares.add(lignes);
    if (suite === "") return;
    this.attente.push((this.#suiteVide ? "" : this.forme.entreSuites) + suite);
    this.#suiteVide = false;
  }

  #put(text: string): void {
    if (text !== "") this.write(text);
  }
}

class AttenteEnMemoire implements Attente {
  #texts: string[] = [];

  push(text: string): void {
    this.#texts.push(text);
  }

  drain(write: (text: string) => void): void {
    for (const text of this.#texts) write(text);
    this.#texts = [];
  }
}
