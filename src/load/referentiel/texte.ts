import type { Bloc, Engagement, Module, SousEngagement } from "../../generated/referentiel.ts";
import type { EngagementLu, LigneLue, SousEngagementLu, TexteModule } from "../../generated/texte-module.ts";
import {
  type Document,
  type Documents,
  type Donne,
  type LienDeDocument,
  type NoeudDeDocument,
  nodeBelow,
} from "./documents.ts";
import type { Correct } from "./errata.ts";

/** A control method of the source, corrected, not yet given to a sous-engagement. */
export interface MethodeCorrigee {
  readonly cle: string;
  readonly texte: string;
  /** Sous-engagements of its row: it can only check one of these. */
  readonly ligne: readonly string[];
  readonly noeud: NoeudDeDocument;
}

/** The text layer, corrected: modules whose sous-engagements have no method yet. */
export interface TexteCorrige {
  readonly modules: Module[];
  readonly preambule: Bloc[];
  readonly methodes: readonly MethodeCorrigee[];
  /** Corrected words by place: `preambule`, `matrice`, `extraits`, `module-4`, `34`, `34.1`, `34-m1`. */
  readonly passages: ReadonlyMap<string, string>;
  /** Every id or number given in the text layer, to find the doubled ones. */
  readonly ids: readonly Donne[];
  /** Links inside the text layer, to rubriques and source documents. */
  readonly liens: readonly LienDeDocument[];
}

/** What says where it was read. */
interface Documente {
  sources?: string[];
  variantes?: readonly { source: string; texte: string }[];
}

/** Words of a bloc, without its marks. */
export function wordsOfPassage(bloc: Bloc): string {
  if (typeof bloc === "string") return bloc;
  if ("liste" in bloc) return bloc.liste.join("\n");
  return "note" in bloc ? bloc.note : bloc.intitule;
}

function wordsOfVariantes({ variantes = [] }: Documente): string[] {
  return variantes.map((variante) => variante.texte);
}

/** For each sous-engagement and engagement, the places around it: `34.1` → `34`, `module-4`. */
export function parentsOf(modules: readonly Module[]): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const module of modules) {
    for (const engagement of module.engagements) {
      const numero = String(engagement.numero);
      parents.set(numero, [`module-${module.numero}`]);
      for (const { id } of engagement.sousEngagements) parents.set(id, [numero, `module-${module.numero}`]);
    }
  }
  return parents;
}

function correctBloc(bloc: Bloc, correct: (texte: string) => string): Bloc {
  if (typeof bloc === "string") return correct(bloc);
  if ("liste" in bloc) return { liste: bloc.liste.map(correct) };
  return "note" in bloc ? { note: correct(bloc.note) } : { intitule: correct(bloc.intitule) };
}

/** Builds the corrected text of the whole référentiel. */
export function buildTexte({ texte }: Documents, correct: Correct): TexteCorrige {
  const { sources, preambule, matrice, extraits = [] } = texte.referentiel.valeur;
  const defaut = sources.filter((source) => source.texte).map((source) => source.id);
  const reader = new TexteReader(correct, new Set(sources.map((source) => source.id)));
  const cellules = matrice?.lignes.flatMap((ligne) => [ligne.intitule, ...ligne.cellules]) ?? [];
  reader.passages.set("matrice", [...(matrice?.colonnes ?? []), ...cellules].join("\n"));
  const passages = extraits.flatMap(({ texte: lu }) => lu);
  reader.readBlocs("extraits", passages);
  return {
    preambule: reader.readBlocs("preambule", preambule),
    modules: texte.modules.map((document) => reader.readModule(document, defaut)),
    methodes: reader.methodes,
    passages: reader.passages,
    ids: reader.ids,
    liens: reader.liens,
  };
}

/** Walks the text layer from module to sous-engagement, noting passages, methods and ids on the way. */
class TexteReader {
  readonly passages = new Map<string, string>();
  readonly methodes: MethodeCorrigee[] = [];
  readonly ids: Donne[] = [];
  readonly liens: LienDeDocument[] = [];

  constructor(
    private readonly correct: Correct,
    private readonly documents: ReadonlySet<string>,
  ) {}

  readBlocs(ou: string, blocs: readonly Bloc[] | undefined): Bloc[] {
    const corrected = (blocs ?? []).map((bloc) => correctBloc(bloc, (words) => this.correct(ou, words)));
    // Where an id is doubled, the first text holds: the links to it are to be judged by one.
    if (!this.passages.has(ou)) this.passages.set(ou, corrected.map(wordsOfPassage).join("\n"));
    return corrected;
  }

  readModule({ source, valeur }: Document<TexteModule>, defaut: string[]): Module {
    const lu = valeur.module;
    const noeud = { source, pointeur: ["module"] };
    this.ids.push({ genre: "Le module", id: `module-${lu.numero}`, noeud: nodeBelow(noeud, "numero") });
    const ou = `module-${lu.numero}`;
    const titre = this.correct(ou, lu.titre);
    const preambule = this.readBlocs(ou, lu.preambule);
    this.addToPassage(ou, [titre]);
    const sources = this.readSources(lu, noeud) ?? defaut;
    const rubriques = lu.rubriques ?? [];
    const lettres = new Set(rubriques.map((rubrique) => rubrique.lettre));
    rubriques.forEach((rubrique, i) => void this.readSources(rubrique, nodeBelow(noeud, "rubriques", i)));
    lu.engagements.forEach(({ rubrique: id }, i) => {
      const place = nodeBelow(noeud, "engagements", i, "rubrique");
      if (id !== undefined) this.liens.push({ vers: "La rubrique", id, connus: lettres, noeud: place });
    });
    return {
      ...lu,
      titre,
      ...(preambule.length > 0 && { preambule }),
      rubriques,
      engagements: lu.engagements.map((e, i) =>
        this.readEngagement(e, nodeBelow(noeud, "engagements", i), sources),
      ),
    };
  }

  private readEngagement(lu: EngagementLu, noeud: NoeudDeDocument, herites: string[]): Engagement {
    const { numero, lignes, ...reste } = lu;
    const sources = this.readSources(lu, noeud) ?? herites;
    const ou = String(numero);
    this.ids.push({ genre: "L’engagement", id: ou, noeud: nodeBelow(noeud, "numero") });
    const texte = this.correct(ou, lu.texte);
    const note = lu.note === undefined ? undefined : this.correct(ou, lu.note);
    this.passages.set(ou, note === undefined ? texte : `${texte}\n${note}`);
    this.addToPassage(ou, wordsOfVariantes(lu));
    return {
      numero,
      ...reste,
      texte,
      ...(note !== undefined && { note }),
      sousEngagements: (lignes ?? []).flatMap((l, i) =>
        this.readLigne(l, nodeBelow(noeud, "lignes", i), sources),
      ),
      sources,
    };
  }

  private readLigne(lue: LigneLue, noeud: NoeudDeDocument, sources: string[]): SousEngagement[] {
    const ligne = lue.sousEngagements.map((sousEngagement) => sousEngagement.id);
    (lue.methodesControle ?? []).forEach(({ cle, ...lu }, index) => {
      const place = nodeBelow(noeud, "methodesControle", index, "cle");
      const texte = this.correct(cle, lu.texte);
      this.ids.push({ genre: "La méthode", id: cle, noeud: place });
      this.passages.set(cle, texte);
      this.methodes.push({ cle, texte, ligne, noeud: place });
    });
    return lue.sousEngagements.map((s, i) =>
      this.readSousEngagement(s, nodeBelow(noeud, "sousEngagements", i), sources),
    );
  }

  private readSousEngagement(
    lu: SousEngagementLu,
    noeud: NoeudDeDocument,
    herites: string[],
  ): SousEngagement {
    const { id, texte: paragraphes, ...reste } = lu;
    this.ids.push({ genre: "Le sous-engagement", id, noeud: nodeBelow(noeud, "id") });
    const blocs = this.readBlocs(id, typeof paragraphes === "string" ? [paragraphes] : paragraphes);
    const texte = blocs.map(wordsOfPassage).join("\n");
    this.addToPassage(id, wordsOfVariantes(lu));
    const sources = this.readSources(lu, noeud) ?? herites;
    return { id, texte, blocs, methodesControle: [], ...reste, sources };
  }

  /** Words that stand at a place beside its text: a title, what another document writes. */
  private addToPassage(ou: string, textes: readonly string[]): void {
    this.passages.set(ou, [this.passages.get(ou) ?? "", ...textes].join("\n"));
  }

  /** Its own source documents, if it names some; notes the links to these and to those of its variants. */
  private readSources({ sources, variantes }: Documente, noeud: NoeudDeDocument): string[] | undefined {
    const connus = this.documents;
    sources?.forEach((id, index) => {
      this.liens.push({ vers: "Le document source", id, connus, noeud: nodeBelow(noeud, "sources", index) });
    });
    variantes?.forEach(({ source: id }, index) => {
      const place = nodeBelow(noeud, "variantes", index, "source");
      this.liens.push({ vers: "Le document source", id, connus, noeud: place });
    });
    return sources;
  }
}
