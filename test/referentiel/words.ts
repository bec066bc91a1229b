import type { TexteModule } from "../../src/generated/texte-module.ts";
import type { Document, Documents } from "../../src/load/referentiel/documents.ts";
import { wordsOfPassage } from "../../src/load/referentiel/texte.ts";

/** Words of the converted document, in order: its marks (tags, headings, arrows, table heads, leaders) left out. */
export function wordsOfSource(source: string): string[] {
  const text = source
    .split("\n")
    .filter((line) => !line.startsWith("Engagements de service\t"))
    .map((line) => line.replace(/^\s*(#+|-)\s/, " ").replaceAll("**", ""))
    .join("\n")
    .replace(/<\/(p|li|ul)>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replaceAll("→", " ")
    .replace(/\s?\.{5}\t/g, " ")
    .replaceAll("&gt;", ">")
    .replaceAll("1.1. Nous", "1.1 Nous");
  return split(text);
}

/** Words of the text layer as written in its files, in the order of the document. */
export function wordsOfTexte({ texte }: Pick<Documents, "texte">): string[] {
  const { referentiel, preambule = [], matrice } = texte.referentiel.valeur;
  const modules = texte.modules.map((document) => document.valeur.module);
  return [
    referentiel.titre.toUpperCase(),
    referentiel.date === "2024-02-01" ? "1er février 2024" : referentiel.date,
    referentiel.sousTitre ?? "",
    "SOMMAIRE",
    ...modules.map((module) => `${headingOf(module)} ${module.titre} ${module.page}`),
    ...preambule.map(wordsOfPassage),
    ...(matrice?.colonnes ?? []),
    ...(matrice?.lignes.flatMap((ligne) => [ligne.intitule, ...ligne.cellules]) ?? []),
    ...texte.modules.flatMap(textsOfModule),
  ].flatMap(split);
}

function textsOfModule({ valeur: { module } }: Document<TexteModule>): string[] {
  const texts = [headingOf(module), module.titre, ...(module.preambule ?? []).map(wordsOfPassage)];
  let rubrique: string | undefined;
  for (const engagement of module.engagements) {
    if (engagement.rubrique !== rubrique) {
      rubrique = engagement.rubrique;
      const titre = module.rubriques?.find(({ lettre }) => lettre === rubrique)?.titre ?? "";
      texts.push(`${rubrique} - ${titre.toUpperCase()}`);
    }
    texts.push(`${engagement.numero}. ${engagement.texte}`, engagement.note ?? "");
    for (const { sousEngagements, methodesControle = [] } of engagement.lignes ?? []) {
      for (const { id, texte } of sousEngagements) {
        texts.push(id, ...(typeof texte === "string" ? [texte] : texte.map(wordsOfPassage)));
      }
      texts.push(...methodesControle.map((methode) => methode.texte));
    }
  }
  return texts;
}

function headingOf(module: TexteModule["module"]): string {
  return `MODULE ${module.type === "general" ? "GÉNÉRAL" : "MÉTIER"} N° ${module.numero} :`;
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The first place where two texts part, with a few words before it; null when they are the same. */
export function firstDifference(a: readonly string[], b: readonly string[]): string | null {
  const end = Math.max(a.length, b.length);
  for (let i = 0; i < end; i++) {
    if (a[i] === b[i]) continue;
    const around = (words: readonly string[]) => words.slice(Math.max(0, i - 4), i + 4).join(" ");
    return `« ${around(a)} » / « ${around(b)} »`;
  }
  return null;
}
