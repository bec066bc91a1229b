import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Structure } from "../../../domain/structure.ts";
import { type Suivi, suiviDesigne } from "../../../domain/suivi.ts";
import type { ModulesConcernes } from "../../diff/types.ts";
import type { NewPath } from "./paths.ts";
import { keepSpacing } from "./spacing.ts";

/** What the rewriting of quali.yaml needs to know. */
export interface Passage {
  /** Reference of the new référentiel. */
  vers: string;
  modules: ModulesConcernes;
  /** Modules that a module leads to. */
  successeurs(module: number): readonly number[];
  /** Exigences that an exigence leads to. */
  cibles(exigence: string): readonly string[];
  newPath: NewPath;
}

/** quali.yaml on the new référentiel, comments kept; and, in sentences, what a person must decide. */
export function writeQualiYaml(
  structure: Structure,
  suivi: Suivi,
  passage: Passage,
): { texte: string; remarques: string[] } {
  const document = parseDocument(structure.source.texte);
  const remarques: string[] = [];
  const one = structure.yaml.referentiels === undefined;
  document.setIn(one ? ["referentiel"] : [...suivi.pointeur, "id"], passage.vers);
  setNumbers(document, one ? ["modules"] : [...suivi.pointeur, "modules"], passage.modules.vers);
  moveServices(document, structure, passage, remarques);
  for (const [rank, { source }] of (structure.yaml.indicateurs ?? []).entries()) {
    const moved = passage.newPath(source);
    if (moved !== source) document.setIn(["indicateurs", rank, "source"], moved);
  }
  for (const key of ["exclusions", "derogations"] as const)
    moveItems(document, structure, suivi, key, passage, remarques);
  return { texte: keepSpacing(structure.source.texte, document.toString({ lineWidth: 0 })), remarques };
}

function setNumbers(document: Document, place: (string | number)[], numbers: readonly number[]): void {
  const node = document.getIn(place, true);
  const made = document.createNode([...numbers], { flow: isSeq(node) ? node.flow !== false : true });
  if (isSeq(node) && node.comment) made.comment = node.comment;
  document.setIn(place, made);
}

function moveServices(document: Document, structure: Structure, passage: Passage, remarques: string[]): void {
  const covered = new Set<number>();
  for (const [rank, service] of (structure.yaml.services ?? []).entries()) {
    if (!service.modules) continue;
    const moved = [...new Set(service.modules.flatMap(passage.successeurs))].sort((a, b) => a - b);
    for (const module of moved) covered.add(module);
    setNumbers(document, ["services", rank, "modules"], moved);
  }
  const alone = passage.modules.vers.filter((module) => !covered.has(module));
  if (structure.yaml.services && alone.length > 0) {
    remarques.push(
      `quali.yaml : dire quel service porte ${alone.length > 1 ? "les modules" : "le module"} ${alone.join(", ")}.`,
    );
  }
}

/** An item that names one exigence follows it; one that cannot be followed is taken out, and kept as a comment. */
function moveItems(
  document: Document,
  structure: Structure,
  suivi: Suivi,
  key: "exclusions" | "derogations",
  passage: Passage,
  remarques: string[],
): void {
  const items = structure.yaml[key] ?? [];
  for (let rank = items.length - 1; rank >= 0; rank -= 1) {
    const { exigence, referentiel } = items[rank] ?? {};
    if (
      exigence === undefined ||
      suiviDesigne(structure.suivis, referentiel)?.referentiel !== suivi.referentiel
    )
      continue;
    const cibles = passage.cibles(exigence);
    if (cibles.length === 1) {
      document.setIn([key, rank, "exigence"], cibles[0]);
      if (referentiel !== undefined && referentiel !== suivi.alias) {
        document.setIn([key, rank, "referentiel"], passage.vers.split("@")[0]);
      }
      continue;
    }
    retire(document, key, rank);
    remarques.push(
      `quali.yaml : ${key}, l’exigence ${exigence} ${cibles.length === 0 ? "n’a plus de vis-à-vis" : `est devenue ${cibles.join(", ")}`} ; la ligne est gardée en commentaire.`,
    );
  }
}

function retire(document: Document, key: string, rank: number): void {
  const list = document.get(key, true);
  const item = document.getIn([key, rank], true);
  if (!isSeq(list) || !isMap(item)) return;
  const said = item.items
    .map(({ key, value }) => `${String(key)}: ${isScalar(value) ? String(value.value) : ""}`)
    .join(", ");
  list.delete(rank);
  const note = ` Retirée par la migration : { ${said.replace(/\s+/g, " ")} }`;
  document.comment = [document.comment, note].filter(Boolean).join("\n");
  if (list.items.length === 0) document.delete(key);
}
