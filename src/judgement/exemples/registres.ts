import { MemoryDepot } from "../../depot/memory.ts";
import { valeurEnMots } from "../../domain/chiffres.ts";
import type { IndicateurDeStructure, Mesure, Unite } from "../../domain/indicateurs.ts";
import type { Jour } from "../../domain/jour.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Structure } from "../../domain/structure.ts";
import type { Situation } from "../../generated/exemples.ts";
import type { IndicateurDeclare } from "../../generated/structure.ts";
import { withIndicateurs } from "../../indicateurs/structure.ts";

/** The registers of an example as a structure would declare them: each column under its own id. */
export function declarationsOf({ registres = {} }: Situation): IndicateurDeclare[] {
  return Object.entries(registres).map(([definition, lignes]) => {
    const ids = columnsOf(lignes);
    return {
      definition,
      source: fileOf(definition),
      colonnes: Object.fromEntries(ids.map((id) => [id, id])),
    };
  });
}

/** The structure of an example with its indicators computed from the rows that it gives, on a day. */
export function measured(
  structure: Structure,
  { registres = {} }: Situation,
  referentiel: Referentiel,
  le: Jour,
): Structure {
  const files = Object.entries(registres).map(([id, lignes]) => [fileOf(id), csvOf(lignes)] as const);
  return withIndicateurs(
    structure,
    [referentiel],
    new MemoryDepot(Object.fromEntries(files)),
    "",
    le,
    undefined,
  );
}

type Lignes = readonly Readonly<Record<string, string | number | undefined>>[];

function fileOf(definition: string): string {
  return `donnees/${definition}.csv`;
}

function columnsOf(lignes: Lignes = []): string[] {
  return [...new Set(lignes.flatMap((ligne) => Object.keys(ligne)))];
}

function csvOf(lignes: Lignes = []): string {
  const ids = columnsOf(lignes);
  const rows = lignes.map((ligne) => ids.map((id) => ligne[id] ?? ""));
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  return [ids, ...rows].map((row) => `${row.map(cell).join(";")}\n`).join("");
}

/** The figure of the last closed period as an example writes it: « 17 sur 20 », « 3,5 jours ouvrés », « 120 », « rien ». */
export function figureOfExample({ calcule, faute }: IndicateurDeStructure): string {
  if (!calcule) return faute?.message ?? "rien";
  return calcule.inutilisable === null
    ? told(calcule.close, calcule.liaison.definition.unite)
    : "inutilisable";
}

function told({ valeur, numerateur, denominateur }: Mesure, unite: Unite): string {
  if (valeur === null) return "rien";
  if (numerateur !== null && denominateur !== null) return `${numerateur} sur ${denominateur}`;
  return valeurEnMots(valeur, unite).replaceAll("\u00a0", " ");
}
