import { Document, isMap, isScalar, isSeq } from "yaml";
import { enToutesLettres } from "../../domain/jour.ts";
import { sommeDe } from "../../domain/somme.ts";
import type { GrilleAudit } from "../../generated/grille-audit.ts";
import { readBack } from "../../load/yaml/edit.ts";
import type { GrilleReprise } from "./constats.ts";

const MARQUE = "# Somme à l’import : ";

/** The text of `audits/<date>.yaml`; it bears the checksum by which a later import knows whether someone changed it. */
export function auditInYaml({ audit, constats }: GrilleReprise, { date, empreinte }: GrilleAudit): string {
  const corps = bodyOf({ version: 1, audit, constats });
  const head = [
    `# Constats lus dans une grille d’audit (dossier jugé au ${enToutesLettres(date)}, empreinte ${empreinte.slice(0, 16)}).`,
    "# Écrivez ici les réponses et les actions : dès lors, plus aucun import ne remplace ce fichier.",
    `${MARQUE}${sommeDe(corps)}`,
  ];
  return `${head.join("\n").replaceAll("\u00a0", " ")}\n${corps}`;
}

function bodyOf(valeur: object): string {
  const document = new Document(valeur);
  const constats = document.get("constats", true);
  for (const constat of isSeq(constats) ? constats.items : []) {
    if (!isMap(constat)) continue;
    for (const cle of ["exigence", "methode"]) {
      const id = constat.get(cle, true);
      if (isScalar(id)) id.type = "QUOTE_DOUBLE";
    }
  }
  const texte = document.toString({ lineWidth: 100, flowCollectionPadding: false });
  const differs = readBack(texte, JSON.parse(JSON.stringify(valeur)));
  if (differs !== null) throw new Error(`The audit cannot be read back: ${differs}`);
  return texte;
}

/** True of a file that an import wrote and nobody has changed since; line ends do not count. */
export function isUntouched(texte: string): boolean {
  const lines = texte.replaceAll("\r\n", "\n").split("\n");
  const at = lines.findIndex((line) => line.startsWith(MARQUE));
  if (at < 0 || lines.slice(0, at).some((line) => !line.startsWith("#"))) return false;
  return lines[at] === `${MARQUE}${sommeDe(lines.slice(at + 1).join("\n"))}`;
}
