import { Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { FICHIERS } from "../../domain/chemins.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import { openForEdit, readBack } from "../../load/yaml/edit.ts";
import type { ActionProposee } from "./propose.ts";

const ENTETE = `# Plan d'actions. « quali actions » le montre trié, « quali check » dit ce qui n'est pas tenu.
version: 1
actions:
`;

/** The drafts as they are to stand in the plan, at a column. */
export function draftsInYaml(drafts: readonly ActionProposee[], column = 2): string {
  return drafts.map((draft) => blockOf(draft, column)).join("");
}

function blockOf({ constats, ...action }: ActionProposee, column: number): string {
  const { id, exigences, ecart, action: what, responsable, ouverteLe, echeance } = action;
  const document = new Document({
    id,
    exigences,
    ecart,
    action: what,
    ...(responsable !== undefined && { responsable }),
    ouverteLe,
    echeance,
    etat: "a-faire",
  });
  const ids = document.get("exigences", true);
  if (isSeq(ids)) {
    ids.flow = true;
    for (const one of ids.items) if (isScalar(one)) one.type = "QUOTE_DOUBLE";
  }
  const lines = document.toString({ lineWidth: 96, flowCollectionPadding: false }).trimEnd().split("\n");
  const answered = constats.map((constat) => `${constat.id} de ${constat.fichier}`).join(", ");
  const notes = [
    `# Brouillon du ${enToutesLettres(ouverteLe)}, à relire${responsable === undefined ? " ; dire qui la porte (responsable)" : ""}.`,
    ...(answered === "" ? [] : [`# Répond au constat ${answered}.`]),
  ];
  const indent = " ".repeat(column);
  return [
    ...notes.map((note) => indent + note.replaceAll("\u00a0", " ")),
    ...lines.map((line, rang) => (line === "" ? "" : `${indent}${rang === 0 ? "- " : "  "}${line}`)),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** The plan with the drafts at its end, every other byte as it was; null where it cannot be edited. */
export function planWith(texte: string | null, drafts: readonly ActionProposee[]): string | null {
  if (texte === null) return ENTETE + draftsInYaml(drafts);
  const document = openForEdit(texte);
  const list = document?.get("actions", true);
  if (!document || !isSeq(list) || !list.range) return null;
  const eol = /\r\n|\r|\n/.exec(texte)?.[0] ?? "\n";
  const edited = insert(texte, list, drafts, eol);
  const meant = document.toJS();
  meant.actions = [...(meant.actions ?? []), ...valuesOf(drafts)];
  return readBack(edited, meant) === null ? edited : null;
}

function valuesOf(drafts: readonly ActionProposee[]): unknown[] {
  return openForEdit(`actions:\n${draftsInYaml(drafts)}`)?.toJS().actions ?? [];
}

function insert(texte: string, list: YAMLSeq, drafts: readonly ActionProposee[], eol: string): string {
  const [debut = 0, fin = 0] = list.range ?? [];
  const asLines = (column: number) => draftsInYaml(drafts, column).replaceAll("\n", eol);
  if (list.flow && list.items.length === 0) {
    return `${texte.slice(0, debut).replace(/ +$/, "")}${eol}${asLines(2).replace(/[\r\n]+$/, "")}${texte.slice(fin)}`;
  }
  if (list.flow) {
    const end = texte.lastIndexOf("]", fin - 1);
    const values = valuesOf(drafts).map((value) => JSON.stringify(value));
    return `${texte.slice(0, end).trimEnd().replace(/,$/, "")}, ${values.join(", ")}${texte.slice(end)}`;
  }
  const column = debut - (texte.lastIndexOf("\n", debut - 1) + 1);
  const end = endOfItems(texte, list);
  const before = texte.slice(0, end);
  const broken = before !== "" && !/[\r\n]$/.test(before) ? eol : "";
  return `${before}${broken}${asLines(column)}${texte.slice(end)}`;
}

/** After the line in which the last item ends; blank lines and comments below stay below. */
function endOfItems(texte: string, { items }: YAMLSeq): number {
  const last = items.at(-1);
  const end = isMap(last) ? lastValueOf(last) : ((last as { range?: number[] } | undefined)?.range?.[1] ?? 0);
  if (end > 0 && /[\r\n]/.test(texte[end - 1] ?? "")) return end;
  const rest = /[^\r\n]*(?:\r\n|\r|\n)?/.exec(texte.slice(end))?.[0] ?? "";
  return end + rest.length;
}

function lastValueOf(map: YAMLMap): number {
  return map.range?.[1] ?? 0;
}

/** A file of `audits/` in which findings name the actions that answer them; null where it cannot be edited. */
export function auditWith(texte: string, actions: ReadonlyMap<string, string>): string | null {
  const document = openForEdit(texte);
  const list = document?.get("constats", true);
  if (!document || !isSeq(list)) return null;
  const eol = /\r\n|\r|\n/.exec(texte)?.[0] ?? "\n";
  const edits: { at: number; texte: string }[] = [];
  const waiting = new Map(actions);
  for (const item of list.items) {
    if (!isMap(item) || !item.range || item.has("action")) continue;
    const id = String(item.get("id"));
    const action = waiting.get(id);
    if (action === undefined) continue;
    waiting.delete(id);
    item.set("action", action);
    const last = item.items.at(-2);
    const value = last?.value as { range?: number[] } | null;
    const end = value?.range?.[1];
    if (end === undefined) return null;
    if (item.flow) edits.push({ at: end, texte: `, action: ${action}` });
    else {
      const column = item.range[0] - (texte.lastIndexOf("\n", item.range[0] - 1) + 1);
      const at = endOfLine(texte, end);
      const broken = /[\r\n]$/.test(texte.slice(0, at)) ? "" : eol;
      edits.push({ at, texte: `${broken}${" ".repeat(column)}action: ${action}${eol}` });
    }
  }
  if (waiting.size > 0) return null;
  const edited = edits.reduceRight(
    (text, edit) => text.slice(0, edit.at) + edit.texte + text.slice(edit.at),
    texte,
  );
  return readBack(edited, document.toJS()) === null ? edited : null;
}

function endOfLine(texte: string, at: number): number {
  if (at > 0 && /[\r\n]/.test(texte[at - 1] ?? "")) return at;
  return at + (/[^\r\n]*(?:\r\n|\r|\n)?/.exec(texte.slice(at))?.[0].length ?? 0);
}

/** What a person is told who could not have the drafts written. */
export const NON_MODIFIABLE = `${FICHIERS.planActions} ne peut pas être complété sans toucher au reste : copiez-y le brouillon à la main.`;
