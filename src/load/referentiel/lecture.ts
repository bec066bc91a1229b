import type { LectureModule, MethodeAttribuee } from "../../generated/lecture-module.ts";
import type {
  Condition,
  Engagement,
  MethodeControle,
  Module,
  Partie,
  Periode,
  SousEngagement,
} from "../../generated/referentiel.ts";
import type { Document } from "./documents.ts";
import type { TexteCorrige } from "./texte.ts";

/** Gives each module, engagement and sous-engagement what the reading says of it. */
export function applyLecture(texte: TexteCorrige, lectures: readonly Document<LectureModule>[]): Module[] {
  const methodes = new Map(texte.methodes.map((methode) => [methode.cle, methode.texte]));
  const byModule = new Map(lectures.map(({ valeur }) => [valeur.module, valeur]));
  return texte.modules.map((module) => {
    const lecture = byModule.get(module.numero);
    return lecture ? annotateModule(module, lecture, methodes) : module;
  });
}

function annotateModule(
  module: Module,
  lecture: LectureModule,
  methodes: ReadonlyMap<string, string>,
): Module {
  const engagements = new Map(lecture.engagements?.map((lu) => [lu.numero, lu]));
  const sousEngagements = new Map(lecture.sousEngagements?.map((lu) => [lu.id, lu]));
  const annotateSousEngagement = (sousEngagement: SousEngagement): SousEngagement => {
    const lu = sousEngagements.get(sousEngagement.id);
    const methodesControle = (lu?.methodes ?? []).flatMap((methode) => attribute(methode, methodes));
    return { ...sousEngagement, ...read(lu), methodesControle };
  };
  const annotateEngagement = (engagement: Engagement): Engagement => ({
    ...engagement,
    ...read(engagements.get(engagement.numero)),
    sousEngagements: engagement.sousEngagements.map(annotateSousEngagement),
  });
  return { ...module, ...read(lecture), engagements: module.engagements.map(annotateEngagement) };
}

function read(lu: { condition?: Condition; periode?: Periode; parties?: Partie[] } | undefined) {
  const { condition, periode, parties } = lu ?? {};
  return { ...(condition && { condition }), ...(periode && { periode }), ...(parties && { parties }) };
}

/** Nothing for a method whose key the text does not have: a dangling link, said elsewhere. */
function attribute(lue: MethodeAttribuee, methodes: ReadonlyMap<string, string>): MethodeControle[] {
  const { id, source, extrait, attribution = "certaine", controle = "local", parties, ...reste } = lue;
  const entiere = methodes.get(source);
  if (entiere === undefined) return [];
  const texte = extrait ?? entiere;
  const methodeEntiere = texte === entiere ? {} : { methodeEntiere: entiere };
  // What answers one of its parts answers something of it.
  const natures = [
    ...new Set([...(lue.natures ?? []), ...(parties ?? []).flatMap((partie) => partie.natures)]),
  ];
  const lu = { ...reste, natures, ...(parties && { parties }) };
  return [{ id, texte, cle: source, ...methodeEntiere, controle, attribution, ...lu }];
}
