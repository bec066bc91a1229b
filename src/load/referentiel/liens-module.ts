import type { FaitLu } from "../../generated/lecture-faits.ts";
import type { ConditionLue, ExpressionLue, LectureModule } from "../../generated/lecture-module.ts";
import { type Document, itemsOf, type LienDeDocument, type NoeudDeDocument, nodeBelow } from "./documents.ts";
import type { TexteCorrige } from "./texte.ts";

export type FaitsLus = ReadonlyMap<string, FaitLu>;

/** Links of the reading of a module: to its engagements, sous-engagements, methods, facts and natures. */
export function* liensOfModule(
  document: Document<LectureModule>,
  texte: TexteCorrige,
  faits: FaitsLus,
  natures: ReadonlySet<string>,
): Iterable<LienDeDocument> {
  const { source, valeur } = document;
  const module = texte.modules.find((m) => m.numero === valeur.module);
  const modules = new Set(texte.modules.map((m) => String(m.numero)));
  const root = { source, pointeur: [] };
  yield { vers: "Le module", id: String(valeur.module), connus: modules, noeud: nodeBelow(root, "module") };
  if (!module) return;

  const engagements = new Set(module.engagements.map((e) => String(e.numero)));
  const ids = new Set(module.engagements.flatMap((e) => e.sousEngagements.map((s) => s.id)));
  yield* liensOfCondition(valeur.condition, nodeBelow(root, "condition"), faits);
  for (const [lu, noeud] of itemsOf(document, "engagements")) {
    const id = String(lu.numero);
    yield { vers: "L’engagement", id, connus: engagements, noeud: nodeBelow(noeud, "numero") };
    yield* liensOfCondition(lu.condition, nodeBelow(noeud, "condition"), faits);
    yield* liensOfParties(lu.parties, noeud, faits, natures);
  }
  for (const [lu, noeud] of itemsOf(document, "sousEngagements")) {
    yield { vers: "Le sous-engagement", id: lu.id, connus: ids, noeud: nodeBelow(noeud, "id") };
    yield* liensOfCondition(lu.condition, nodeBelow(noeud, "condition"), faits);
    yield* liensOfParties(lu.parties, noeud, faits, natures);
    const deLaLigne = texte.methodes.filter(({ ligne }) => ligne.includes(lu.id));
    const cles = new Set(deLaLigne.map(({ cle }) => cle));
    for (const [index, methode] of (lu.methodes ?? []).entries()) {
      const place = nodeBelow(noeud, "methodes", index);
      yield { vers: "La méthode", id: methode.source, connus: cles, noeud: nodeBelow(place, "source") };
      yield* liensOfCondition(methode.condition, nodeBelow(place, "condition"), faits);
      yield* liensOfNatures(methode, place, natures);
      yield* liensOfParties(methode.parties, place, faits, natures);
    }
  }
}

function* liensOfParties(
  parties: readonly { condition?: ConditionLue; natures: readonly string[] }[] = [],
  noeud: NoeudDeDocument,
  faits: FaitsLus,
  natures: ReadonlySet<string>,
): Iterable<LienDeDocument> {
  for (const [rang, partie] of parties.entries()) {
    const place = nodeBelow(noeud, "parties", rang);
    yield* liensOfCondition(partie.condition, nodeBelow(place, "condition"), faits);
    yield* liensOfNatures(partie, place, natures);
  }
}

function* liensOfNatures(
  { natures = [] }: { natures?: readonly string[] },
  noeud: NoeudDeDocument,
  connus: ReadonlySet<string>,
): Iterable<LienDeDocument> {
  for (const [rang, id] of natures.entries()) {
    yield { vers: "La nature", id, connus, noeud: nodeBelow(noeud, "natures", rang) };
  }
}

function* liensOfCondition(
  condition: ConditionLue | undefined,
  noeud: NoeudDeDocument,
  faits: FaitsLus,
): Iterable<LienDeDocument> {
  if (condition) yield* liensOfExpression(condition.si, nodeBelow(noeud, "si"), faits);
}

function* liensOfExpression(
  si: ExpressionLue,
  noeud: NoeudDeDocument,
  faits: FaitsLus,
): Iterable<LienDeDocument> {
  if ("non" in si) return yield* liensOfExpression(si.non, nodeBelow(noeud, "non"), faits);
  if ("fait" in si) {
    yield { vers: "Le fait", id: si.fait, connus: new Set(faits.keys()), noeud: nodeBelow(noeud, "fait") };
    const fait = faits.get(si.fait);
    if (!fait || si.vaut === undefined) return;
    const connus = new Set(fait.type === "choix" ? fait.valeurs : ["true", "false"]);
    yield {
      vers: `La valeur du fait ${fait.id}`,
      id: String(si.vaut),
      connus,
      noeud: nodeBelow(noeud, "vaut"),
    };
    return;
  }
  const [key, list] = "tous" in si ? (["tous", si.tous] as const) : (["un", si.un] as const);
  for (const [index, part] of list.entries())
    yield* liensOfExpression(part, nodeBelow(noeud, key, index), faits);
}
