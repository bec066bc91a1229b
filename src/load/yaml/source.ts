import type { Pointeur, Position, Source } from "../../domain/source.ts";
import { Lines } from "./lines.ts";
import type { Etendue, NoeudYaml } from "./tree.ts";
import { readTree } from "./tree.ts";

/** The text of a YAML file. Places are worked out the first time that one is asked for. */
export class SourceYaml implements Source {
  #lines: Lines | undefined;
  #tree: NoeudYaml | undefined;

  constructor(
    readonly fichier: string,
    readonly texte: string,
  ) {}

  locate(pointeur: Pointeur, sur: "cle" | "valeur" = "valeur"): Position {
    const { etendue, cle } = this.#find(pointeur);
    const place = (sur === "cle" ? (cle ?? etendue) : (etendue ?? cle)) ?? { debut: 0, fin: 1 };
    return this.place(place.debut, place.fin);
  }

  /** Place of a stretch of the text, in UTF-16 units. */
  place(debut: number, fin: number = debut): Position {
    this.#lines ??= new Lines(this.texte);
    return this.#lines.place(debut, fin);
  }

  /** An unquoted scalar as written (`1.10`, `007`); undefined for anything else. */
  brut(pointeur: Pointeur): string | undefined {
    const { noeud, exact } = this.#find(pointeur);
    return exact ? noeud.brut : undefined;
  }

  /** Stretch of the node that a pointer leads to, or of its key; null where it is not there. */
  etendue(pointeur: Pointeur, sur: "cle" | "valeur" = "valeur"): Etendue | null {
    const { exact, cle, etendue } = this.#find(pointeur);
    return exact ? (sur === "cle" ? cle : etendue) : null;
  }

  /** Keys of a map in the order of the text. */
  cles(pointeur: Pointeur): string[] {
    const { noeud, exact } = this.#find(pointeur);
    return exact ? [...(noeud.cles?.keys() ?? [])] : [];
  }

  /** The nearest node, its place, and its key (that of its parent where it has none). */
  #find(pointeur: Pointeur): {
    noeud: NoeudYaml;
    exact: boolean;
    etendue: Etendue | null;
    cle: Etendue | null;
  } {
    let noeud = this.#root();
    let etendue = noeud.etendue;
    let cle: Etendue | null = null;
    for (const step of pointeur) {
      const entry = noeud.cles?.get(String(step));
      const next = entry?.valeur ?? (typeof step === "number" ? noeud.elements?.[step] : undefined);
      if (!next) return { noeud, exact: false, etendue, cle };
      noeud = next;
      if (entry) cle = entry.cle;
      else if (next.etendue) cle = next.etendue;
      etendue = next.etendue ?? (entry ? null : etendue);
    }
    return { noeud, exact: true, etendue, cle };
  }

  #root(): NoeudYaml {
    try {
      this.#tree ??= readTree(this.texte);
    } catch {
      this.#tree = { etendue: null };
    }
    return this.#tree;
  }
}
