import type { Position, Source } from "./source.ts";

/** The texts that reports know, by the name of their file: each with its title, where it has none of its own. */
export const TEXTES: Readonly<Record<string, string>> = {
  "mot-du-prefet": "Le mot du préfet",
  enjeux: "Les enjeux de la qualité",
  referentiel: "L’architecture du référentiel",
  demarche: "Le pilotage de la démarche",
  "eco-responsabilite": "L’éco-responsabilité",
  formation: "La formation du personnel",
  "services-publics-plus": "Le programme Services Publics +",
  perennisation: "La pérennisation de la démarche",
  label: "Le label",
  bilan: "Ce qui a été fait",
  autodiagnostic: "Analyse et pistes d’amélioration",
};

/** A piece of a sentence. */
export interface MorceauDeTexte {
  texte: string;
  fort: boolean;
  emphase: boolean;
  /** Where it leads: http(s), mailto, or a path of the folder; null for none. */
  lien: string | null;
}

/** An item of a list, with those below it. */
export interface ElementDeListe {
  morceaux: readonly MorceauDeTexte[];
  sous: readonly (readonly MorceauDeTexte[])[];
}

/** A picture of the folder, `chemin` relative to the structure. */
export interface ImageDeTexte {
  chemin: string;
  alternative: string;
}

/** A part of a text. */
export type BlocDeTexte =
  | { genre: "titre"; niveau: 1 | 2; morceaux: readonly MorceauDeTexte[] }
  | { genre: "paragraphe" | "citation"; morceaux: readonly MorceauDeTexte[] }
  | { genre: "liste"; numerotee: boolean; elements: readonly ElementDeListe[] }
  | { genre: "image"; image: ImageDeTexte };

/** What a text holds and no report shows as its author wrote it. */
export interface EcartDeTexte {
  genre: "html" | "lien" | "image-distante" | "image-sans-mots" | "image-hors-dossier" | "trop-profond";
  /** What is about: the tag, the target. */
  objet: string;
  ligne: number;
}

/** A text as it was understood. */
export interface TexteCompris {
  /** Its first heading; null without one. */
  titre: string | null;
  blocs: readonly BlocDeTexte[];
  ecarts: readonly EcartDeTexte[];
  /** Each paragraph, item or heading as bare words, with its line: what its sentences say. */
  phrases: readonly { texte: string; ligne: number }[];
}

/** A picture that a text shows, as it stands in the folder. */
export interface ImageTrouvee {
  statut: "presente" | "absente" | "trop-lourde" | "autre-format";
  taille: number;
}

/** A file of `textes/`. */
export interface TexteEcrit {
  /** Without `.md`. */
  nom: string;
  source: SourceDeTexte;
  /** Left out until it is read. */
  lu?: TexteCompris;
  /** Its pictures, by path relative to the structure; left out until it is read. */
  images?: ReadonlyMap<string, ImageTrouvee>;
}

/** A text of which lines are shown, and not nodes. */
export class SourceDeTexte implements Source {
  constructor(
    readonly fichier: string,
    readonly texte: string,
  ) {}

  locate(): Position {
    return this.line(1);
  }

  /** The whole of a line. */
  line(ligne: number): Position {
    const text = this.texte.split("\n", ligne)[ligne - 1] ?? "";
    return { ligne, colonne: 1, longueur: Math.max(1, text.trimEnd().length) };
  }
}
