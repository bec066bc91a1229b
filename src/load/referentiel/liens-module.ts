import type { FaitLu } from "../../generated/lecture-faits.ts";
import type { ConditionLue, ExpressionLue, LectureModule } from "../../generated/lecture-module.ts";
import { below, type Document, itemsOf, type Lien, type Noeud } from "./documents.ts";
import type { Texte } from "./texte.ts";

export type Faits = ReadonlyMap<string, FaitLu>;

/** Links of the reading of a module: to its engagements, sous-engagements, methods, facts and natures. */
export function* liensOfModule(
  document: Document<LectureModule>,
  texte: Texte,
  faits: Faits,
  natures: ReadonlySet<string>,
): Iterable<Lien> {
  const { source, valeur } = document;
  const module = texte.modules.find((m) => m.numero === valeur.module);
  const modules = new Set(texte.modules.map((m) => String(m.numero)));
  const root = { source, pointeur: [] };
  yield { vers: "Le module", id: String(valeur.module), connus: modules, noeud: below(root, "module") };
  if (!module) return;

  const engagements = new Set(module.engagements.map((e) => String(e.numero)));
  const ids = new Set(module.engagements.flatMap((e) => e.sousEngagements.map((s) => s.id)));
  yield* liensOfCondition(valeur.condition, below(root, "condition"), faits);
  for (const [lu, noeud] of itemsOf(document, "engagements")) {
    const id = String(lu.numero);
    yield { vers: "L’engagement", id, connus: engagements, noeud: below(noeud, "numero") };
    yield* liensOfCondition(lu.condition, below(noeud, "condition"), faits);
  }
  for (const [lu, noeud] of itemsOf(document, "sousEngagements")) {
    yield { vers: "Le sous-engagement", id: lu.id, connus: ids, noeud: below(noeud, "id") };
    yield* liensOfCondition(lu.condition, below(noeud, "condition"), faits);
    const deLaLigne = texte.methodes.filter(({ ligne }) => ligne.includes(lu.id));
    const cles = new Set(deLaLigne.map(({ cle }) => cle));
    for (const [index, methode] of (lu.methodes ?? []).entries()) {
      const place = below(noeud, "methodes", index);
      yield { vers: "La méthode", id: methode.source, connus: cles, noeud: below(place, "source") };
      yield* liensOfCondition(methode.condition, below(place, "condition"), faits);
      yield* liensOfNatures(methode, place, natures);
      for (const [rang, partie] of (methode.parties ?? []).entries()) {
        const endroit = below(place, "parties", rang);
        yield* liensOfCondition(partie.condition, below(endroit, "condition"), faits);
        yield* liensOfNatures(partie, endroit, natures);
      }
    }
  }
}

function* liensOfNatures(
  { natures = [] }: { natures?: readonly string[] },
  noeud: Noeud,
  connus: ReadonlySet<string>,
): Iterable<Lien> {
  for (const [rang, id] of natures.entries()) {
    yield { vers: "La nature", id, connus, noeud: below(noeud, "natures", rang) };
  }
}

function* liensOfCondition(condition: ConditionLue | undefined, noeud: Noeud, faits: Faits): Iterable<Lien> {
  if (condition) yield* liensOfExpression(condition.si, below(noeud, "si"), faits);
}

function* liensOfExpression(si: ExpressionLue, noeud: Noeud, faits: Faits): Iterable<Lien> {
  if ("non" in si) return yield* liensOfExpression(si.non, below(noeud, "non"), faits);
  if ("fait" in si) {
    yield { vers: "Le fait", id: si.fait, connus: new Set(faits.keys()), noeud: below(noeud, "fait") };
    const fait = faits.get(si.fait);
    if (!fait || si.vaut === undefined) return;
    const connus = new Set(fait.type === "choix" ? fait.valeurs : ["true", "false"]);
    yield { vers: `La valeur du fait ${fait.id}`, id: String(si.vaut), connus, noeud: below(noeud, "vaut") };
    return;
  }
  const [key, list] = "tous" in si ? (["tous", si.tous] as const) : (["un", si.un] as const);
  for (const [index, part] of list.entries()) yield* liensOfExpression(part, below(noeud, key, index), faits);
}
