import { limiteDuModule } from "../../../domain/limites.ts";
import { type Exigence, exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { ExigenceJugee, Jugement } from "../../../domain/resultat.ts";
import { liste, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { BILAN, bilanOf } from "../parts/bilan.ts";
import { groupBy } from "../parts/group.ts";
import { BLOC, blocOf, EXIGENCE, exigenceOf, type LectureDesExigences } from "./exigence.ts";

const ENGAGEMENT = objet({
  numero: nombre,
  ancre: texte,
  /** Of its module, where a new one begins. */
  rubrique: option(texte),
  texte: prose,
  note: option(prose),
  exigences: liste(EXIGENCE),
});

export const MODULE = objet({
  numero: nombre,
  ancre: texte,
  titre: prose,
  /** The part of it that the structure follows, where it is not the whole. */
  limite: option(prose),
  genre: texte,
  preambule: liste(BLOC),
  bilan: BILAN,
  engagements: liste(ENGAGEMENT),
});

/** The judged modules, each with its engagements and exigences in the order of the référentiel. */
export function modulesOf(jugement: Jugement, lecture: LectureDesExigences): Vue<typeof MODULE>[] {
  const judged = new Map(jugement.exigences.map((exigence) => [exigence.id, exigence]));
  const known = exigencesOf(lecture.referentiel).filter((exigence) => judged.has(exigence.id));
  const ofModule = groupBy(known, (exigence) => exigence.module.numero);
  return lecture.referentiel.modules.flatMap((module) => {
    const exigences = ofModule.get(module.numero);
    if (!exigences) return [];
    return [
      {
        numero: module.numero,
        ancre: `${lecture.cle}-module-${module.numero}`,
        titre: module.titre,
        limite: limiteDuModule(jugement, module.numero) ?? null,
        genre: module.type === "general" ? "Module général" : "Module métier",
        preambule: (module.preambule ?? []).map(blocOf),
        bilan: bilanOf(exigences.flatMap(({ id }) => judged.get(id) ?? [])),
        engagements: engagementsOf(exigences, judged, lecture),
      },
    ];
  });
}

function engagementsOf(
  exigences: readonly Exigence[],
  judged: ReadonlyMap<string, ExigenceJugee>,
  lecture: LectureDesExigences,
): Vue<typeof ENGAGEMENT>[] {
  let rubricBefore: string | undefined;
  return [...groupBy(exigences, ({ engagement }) => engagement)].map(([engagement, own]) => {
    const changed = engagement.rubrique !== rubricBefore;
    rubricBefore = engagement.rubrique;
    return {
      numero: engagement.numero,
      ancre: `${lecture.cle}-engagement-${engagement.numero}`,
      rubrique: changed ? rubricOf(lecture.referentiel, engagement) : null,
      texte: engagement.texte,
      note: engagement.note ?? null,
      exigences: own.flatMap((exigence) => {
        const jugee = judged.get(exigence.id);
        return jugee ? [exigenceOf(jugee, exigence, lecture)] : [];
      }),
    };
  });
}

function rubricOf(referentiel: Referentiel, engagement: Exigence["engagement"]): string | null {
  const module = referentiel.modules.find((one) => one.engagements.includes(engagement));
  const rubrique = module?.rubriques.find((one) => one.lettre === engagement.rubrique);
  return rubrique ? `${rubrique.lettre} – ${rubrique.titre}` : null;
}
