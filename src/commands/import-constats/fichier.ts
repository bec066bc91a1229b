import { Document, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { enToutesLettres } from "../../domain/jour.ts";
import { sommeDe } from "../../domain/somme.ts";
import type { GrilleAudit } from "../../generated/grille-audit.ts";
import { readBack } from "../../load/yaml/edit.ts";
import type { GrilleReprise } from "./constats.ts";

const MARQUE = "# Somme à l’import : ";

/** The text of `audits/<date>.yaml`; it bears the checksum by which a later import knows whether someone changed it. */
export function auditInYaml(
  { audit, constats, conformes }: GrilleReprise,
  { date, empreinte }: GrilleAudit,
): string {
  const corps = bodyOf({ version: 1, audit, constats, ...(conformes.length > 0 && { conformes }) });
  const head = [
    `# Constats lus dans une grille d’audit (dossier jugé au ${enToutesLettres(date)}, empreinte ${empreinte.slice(0, 16)}).`,
    "# Écrivez ici les réponses et les actions : dès lors, plus aucun import ne remplace ce fichier.",
    `${MARQUE}${sommeDe(corps)}`,
  ];
  return `${head.join("\n").replaceAll("\u00a0", " ")}\n${corps}`;
}

function bodyOf(valeur: object): string {
  const document = new Document(valeur);
  for (const constat of itemsOf(document, "constats")) quoteIds(constat);
  for (const point of itemsOf(document, "conformes")) {
    quoteIds(point);
    // There are hundreds of them, and most bear no words.
    point.flow = !point.has("note");
  }
  const texte = document.toString({ lineWidth: 100, flowCollectionPadding: false });
  const differs = readBack(texte, JSON.parse(JSON.stringify(valeur)));
  if (differs !== null) throw new Error(`The audit cannot be read back: ${differs}`);
  return texte;
}

function itemsOf(document: Document, liste: string): YAMLMap[] {
  const items = document.get(liste, true);
  return isSeq(items) ? items.items.filter((one) => isMap(one)) : [];
}

function quoteIds(point: YAMLMap): void {
  for (const cle of ["exigence", "methode"]) {
    const id = point.get(cle, true);
    if (isScalar(id)) id.type = "QUOTE_DOUBLE";
  }
}

/** True of a file that an import wrote and nobody has changed since; line ends do not count. */
export function isUntouched(texte: string): boolean {
  const lines = texte.replaceAll("\r\n", "\n").split("\n");
  const at = lines.findIndex((line) => line.startsWith(MARQUE));
  if (at < 0 || lines.slice(0, at).some((line) => !line.startsWith("#"))) return false;
  return lines[at] === `${MARQUE}${sommeDe(lines.slice(at + 1).join("\n"))}`;
}
