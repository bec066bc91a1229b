import type { Connus, ConstatConnu } from "../domain/baseline.ts";
import { byCodeUnit, naturally } from "../domain/ordre.ts";
import validate from "../generated/validate-baseline.js";

const SCHEMA = "quali/baseline@1";
const CONFLICT = /^(<{7}|={7}|>{7})/m;
const ENTRY = /^\s*,?\s*"([0-9a-f]{64})"\s*:/gm;

/** The known findings that a file tells, or why it tells none, in the end of a French sentence. */
export function readBaseline(texte: string): { connus: Connus } | { refus: string } {
  const valeur = parse(texte);
  if (valeur === undefined) {
    return {
      refus: CONFLICT.test(texte)
        ? "git y a laissé deux versions à réunir : gardez les lignes de l’une et de l’autre, et retirez les marques"
        : "ce n’est pas du JSON entier : reprenez-le dans git, ou supprimez-le et refaites-le avec --update-baseline",
    };
  }
  if ((valeur as { schema?: unknown } | null)?.schema !== SCHEMA) {
    return { refus: `ce n’est pas un fichier de --baseline (« schema » n’est pas « ${SCHEMA} »)` };
  }
  if (!validate(valeur)) {
    const [first] = validate.errors ?? [];
    const where = first?.instancePath.split("/")[1] ?? "";
    const line = lineOf(texte, where) ?? 1;
    return {
      refus: `la ligne ${line} n’a pas la forme d’un constat connu : retirez-la, ou refaites le fichier avec --update-baseline`,
    };
  }
  const { schema: _, ...entries } = valeur as Record<string, ConstatConnu>;
  const connus = new Map(Object.entries(entries));
  const seen = new Set<string>();
  for (const [, empreinte = ""] of texte.matchAll(ENTRY)) {
    if (seen.has(empreinte)) {
      return {
        refus: `l’empreinte ${empreinte.slice(0, 12)}… y est deux fois : gardez une seule de ces lignes`,
      };
    }
    seen.add(empreinte);
  }
  return { connus };
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

/** Line of an entry, from 1; null where it has none. */
export function lineOf(texte: string, empreinte: string): number | null {
  const at = empreinte === "" ? -1 : texte.indexOf(`"${empreinte}"`);
  return at < 0 ? null : texte.slice(0, at).split("\n").length;
}

/**
 * The text of the file: an entry a line, comma first, in the order of what they are about, so that two branches seldom
 * touch the same lines and each line stands alone.
 */
export function writeBaseline(connus: Connus): string {
  const lines = [...connus]
    .sort(inOrder)
    .map(([empreinte, connu]) => `, "${empreinte}": ${entryOf(connu)}\n`);
  return `{ "schema": "${SCHEMA}"\n${lines.join("")}}\n`;
}

function entryOf({ structure, chemin, referentiel, exigence, regle, gravite }: ConstatConnu): string {
  const fields = Object.entries({ structure, chemin, referentiel, exigence, regle, gravite });
  const told = fields.flatMap(([nom, value]) =>
    value === undefined ? [] : [`${JSON.stringify(nom)}: ${JSON.stringify(value)}`],
  );
  return `{ ${told.join(", ")} }`;
}

function inOrder([a, x]: [string, ConstatConnu], [b, y]: [string, ConstatConnu]): number {
  return (
    naturally(x.structure, y.structure) ||
    naturally(x.chemin ?? "", y.chemin ?? "") ||
    byCodeUnit(x.referentiel ?? "", y.referentiel ?? "") ||
    naturally(x.exigence ?? "", y.exigence ?? "") ||
    byCodeUnit(x.regle, y.regle) ||
    byCodeUnit(a, b)
  );
}
