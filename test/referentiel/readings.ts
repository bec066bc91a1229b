import type { Documents } from "../../src/load/referentiel/documents.ts";
import { wordsOfPassage } from "../../src/load/referentiel/texte.ts";

type ModuleLu = Documents["texte"]["modules"][number]["valeur"]["module"];
type EngagementLu = ModuleLu["engagements"][number];

interface Lu {
  sources?: string[] | undefined;
  variantes?: readonly { source: string; lieu?: string; texte: string }[] | undefined;
}

/** What a document writes in the place of a text: the text itself, or its variant; nothing where it is silent. */
function readingIn(source: string, lu: Lu, texte: string): string | null {
  const variante = lu.variantes?.find((v) => v.source === source && v.lieu === undefined);
  return lu.sources?.includes(source) ? texte : (variante?.texte ?? null);
}

/** The texts of a document, in its order, as the text layer gives them. */
export function textsIn(source: string, documents: Documents, layout: Layout): string[] {
  return documents.texte.modules.flatMap(({ valeur: { module } }) => textsOfModule(source, module, layout));
}

/** How a document sets out its titles and numbers. */
export interface Layout {
  module: (titre: string, numero: number) => string;
  rubrique: (titre: string) => string;
  engagement: (texte: string, engagement: EngagementLu) => string;
  sousEngagements: boolean;
}

function textsOfModule(source: string, module: ModuleLu, layout: Layout): string[] {
  const titre = readingIn(source, module, module.titre);
  const texts: string[] = [];
  let rubrique: string | undefined;
  for (const engagement of module.engagements) {
    const texte = readingIn(source, engagement, engagement.texte);
    if (texte === null) continue;
    if (texts.length === 0 && titre !== null) texts.push(layout.module(titre, module.numero));
    if (engagement.rubrique !== rubrique) {
      rubrique = engagement.rubrique;
      const lue = module.rubriques?.find(({ lettre }) => lettre === rubrique);
      const intitule = lue ? readingIn(source, lue, lue.titre) : null;
      if (intitule !== null) texts.push(layout.rubrique(intitule));
    }
    texts.push(layout.engagement(texte, engagement));
    if (layout.sousEngagements) texts.push(...textsOfSousEngagements(source, engagement));
  }
  return texts;
}

function textsOfSousEngagements(source: string, engagement: EngagementLu): string[] {
  return (engagement.lignes ?? []).flatMap(({ sousEngagements }) =>
    sousEngagements.flatMap((lu) => {
      if (!lu.sources?.includes(source)) return [];
      const blocs = typeof lu.texte === "string" ? [lu.texte] : lu.texte;
      return [`${lu.id} ${blocs.map(wordsOfPassage).join("\n")}`];
    }),
  );
}

/** Quotations outside the order of the text: extracts, disagreements, variants read elsewhere in a document. */
export function quotationsIn(source: string, { texte }: Documents): string[] {
  const { extraits = [] } = texte.referentiel.valeur;
  const desaccords = texte.desaccords?.valeur.desaccords ?? [];
  const modules = texte.modules.map(({ valeur }) => valeur.module);
  const elsewhere = modules.flatMap(({ variantes = [] }) => variantes).filter((v) => v.lieu !== undefined);
  const titles = modules.flatMap((module) => readingIn(source, module, module.titre) ?? []);
  return [
    ...extraits
      .filter((extrait) => extrait.source === source)
      .flatMap((extrait) => (typeof extrait.texte === "string" ? [extrait.texte] : extrait.texte))
      .map(wordsOfPassage),
    ...[...desaccords.flatMap((desaccord) => desaccord.lectures), ...elsewhere]
      .filter((lecture) => lecture.source === source)
      .map((lecture) => lecture.texte),
    ...titles,
  ];
}

/** Lines of a converted document without their marks. */
export function plainLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) =>
      line
        .replaceAll("*", "")
        .replace(/^\s*(#+|➤)\s/, "")
        .trim(),
    )
    .filter((line) => line !== "");
}
