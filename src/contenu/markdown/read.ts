import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type {
  BlocDeTexte,
  EcartDeTexte,
  ElementDeListe,
  ImageDeTexte,
  MorceauDeTexte,
  TexteCompris,
} from "../../domain/textes.ts";
import { type CibleDeTexte, cibleOf } from "./cible.ts";

/** The subset: headings, paragraphs, lists, quotes, strong, emphasis, links, pictures. HTML is told from text, never kept. */
const MARKDOWN = new MarkdownIt("commonmark", { html: true }).disable(["code", "hr"]);
// Targets are judged by `cibleOf`, as they are written.
MARKDOWN.validateLink = () => true;
MARKDOWN.normalizeLink = (url) => url;

/** What a text says. `chemin`: its file, relative to the structure. Never throws. */
export function readMarkdown(texte: string, chemin: string): TexteCompris {
  return new Reader(MARKDOWN.parse(texte, {}), chemin).read();
}

class Reader {
  readonly #blocs: BlocDeTexte[] = [];
  readonly #ecarts: EcartDeTexte[] = [];
  readonly #phrases: { texte: string; ligne: number }[] = [];
  #at = 0;
  #ligne = 1;

  constructor(
    readonly tokens: readonly Token[],
    readonly chemin: string,
  ) {}

  read(): TexteCompris {
    while (this.#at < this.tokens.length) this.#block(false);
    const [first, ...others] = this.#blocs;
    const named = first?.genre === "titre" && this.tokens[0]?.tag === "h1";
    return {
      titre: named ? wordsOf(first.morceaux) : null,
      blocs: named ? others : this.#blocs,
      ecarts: this.#ecarts,
      phrases: this.#phrases,
    };
  }

  #next(): Token | undefined {
    const token = this.tokens[this.#at++];
    if (token?.map) this.#ligne = token.map[0] + 1;
    return token;
  }

  /** One block from here on. `quoted`: what it says is someone else's. */
  #block(quoted: boolean): void {
    const token = this.#next();
    switch (token?.type) {
      case "heading_open":
        this.#heading(token.tag);
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        this.#list(token.type === "ordered_list_open");
        break;
      case "blockquote_open":
        while (this.tokens[this.#at] && this.tokens[this.#at]?.type !== "blockquote_close") this.#block(true);
        this.#at++;
        break;
      case "inline":
        this.#paragraph(token, quoted);
        break;
      case "fence":
        this.#add({ genre: "paragraphe", morceaux: [plain(token.content.trim())] });
        break;
      case "html_block":
        this.#refuse("html", firstTag(token.content));
        this.#add({ genre: "paragraphe", morceaux: [plain(token.content.trim())] });
        break;
    }
  }

  #heading(tag: string): void {
    const { morceaux } = this.#inline(this.#next());
    this.#add({ genre: "titre", niveau: tag === "h1" || tag === "h2" ? 1 : 2, morceaux });
  }

  #paragraph(token: Token, quoted: boolean): void {
    const { morceaux, images } = this.#inline(token);
    if (wordsOf(morceaux).trim() !== "") this.#add({ genre: quoted ? "citation" : "paragraphe", morceaux });
    for (const image of images) this.#add({ genre: "image", image });
  }

  /** Two levels: what is deeper joins the second, and is told. */
  #list(numerotee: boolean): void {
    const elements: { morceaux: readonly MorceauDeTexte[]; sous: (readonly MorceauDeTexte[])[] }[] = [];
    const pictures: ImageDeTexte[] = [];
    for (let depth = 1, fresh = false; depth > 0 && this.#at < this.tokens.length; ) {
      const token = this.#next();
      if (!token) break;
      if (/_list_open$/.test(token.type) && ++depth === 3) this.#refuse("trop-profond", "liste");
      if (/_list_close$/.test(token.type)) depth--;
      if (token.type === "list_item_open") fresh = true;
      if (token.type === "html_block") this.#refuse("html", firstTag(token.content));
      if (token.type !== "inline") continue;
      const { morceaux, images } = this.#inline(token);
      pictures.push(...images);
      const last = elements.at(-1);
      if (depth === 1 && fresh) elements.push({ morceaux, sous: [] });
      else if (last) last.sous.push(morceaux);
      fresh = false;
    }
    this.#add({ genre: "liste", numerotee, elements: elements satisfies readonly ElementDeListe[] });
    for (const image of pictures) this.#add({ genre: "image", image });
  }

  #inline(token: Token | undefined): { morceaux: MorceauDeTexte[]; images: ImageDeTexte[] } {
    const [morceaux, images]: [MorceauDeTexte[], ImageDeTexte[]] = [[], []];
    let [fort, emphase, lien]: [number, number, string | null] = [0, 0, null];
    const ligne = this.#ligne;
    const say = (texte: string) =>
      texte !== "" && join(morceaux, { texte, fort: fort > 0, emphase: emphase > 0, lien });
    for (const child of token?.children ?? []) {
      const { type } = child;
      if (type === "strong_open") fort++;
      else if (type === "strong_close") fort--;
      else if (type === "em_open") emphase++;
      else if (type === "em_close") emphase--;
      else if (type === "link_open") lien = this.#link(String(child.attrGet("href") ?? ""));
      else if (type === "link_close") lien = null;
      else if (type === "image") images.push(...this.#image(child));
      else if (type === "softbreak" || type === "hardbreak") {
        say(" ");
        this.#ligne++;
      } else {
        if (type === "html_inline" && !child.content.startsWith("</"))
          this.#refuse("html", firstTag(child.content));
        say(child.content);
      }
    }
    this.#phrases.push({ texte: wordsOf(morceaux), ligne });
    return { morceaux, images };
  }

  /** Where a link leads in a report: nowhere for a file of the folder, which does not go with it. */
  #link(cible: string): string | null {
    const found = cibleOf(cible, this.chemin);
    if (found.genre === "refusee") this.#refuse("lien", cible);
    return found.genre === "adresse" ? found.adresse : null;
  }

  #image(token: Token): ImageDeTexte[] {
    const cible = String(token.attrGet("src") ?? "");
    const found: CibleDeTexte = cibleOf(cible, this.chemin);
    if (found.genre !== "fichier") {
      this.#refuse(found.genre === "adresse" ? "image-distante" : "image-hors-dossier", cible);
      return [];
    }
    const alternative = token.content.trim();
    if (alternative === "") this.#refuse("image-sans-mots", cible);
    return [{ chemin: found.chemin, alternative }];
  }

  #add(bloc: BlocDeTexte): void {
    this.#blocs.push(bloc);
  }

  #refuse(genre: EcartDeTexte["genre"], objet: string): void {
    this.#ecarts.push({ genre, objet: objet.slice(0, MAX_TOLD), ligne: this.#ligne });
  }
}

const MAX_TOLD = 80;

const plain = (texte: string): MorceauDeTexte => ({ texte, fort: false, emphase: false, lien: null });

/** To the last piece where it looks the same. */
function join(morceaux: MorceauDeTexte[], next: MorceauDeTexte): void {
  const last = morceaux.at(-1);
  if (last && last.fort === next.fort && last.emphase === next.emphase && last.lien === next.lien)
    last.texte += next.texte;
  else morceaux.push(next);
}

function wordsOf(morceaux: readonly MorceauDeTexte[]): string {
  return morceaux.map(({ texte }) => texte).join("");
}

function firstTag(html: string): string {
  return /<[^>\n]*>?/.exec(html)?.[0] ?? html;
}
