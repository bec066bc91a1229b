import { partEnMots, valeurEnMots } from "../../../domain/chiffres.ts";
import type { IndicateurCalcule, IndicateurDeStructure } from "../../../domain/indicateurs.ts";
import type { Structure } from "../../../domain/structure.ts";
import { nameOfPeriod } from "../../../indicateurs/periodes.ts";
import { openIndicateurs } from "../../../open/indicateurs.ts";
import { openStructure } from "../../../open/open.ts";
import type { Session } from "../../../session/session.ts";

/** What the structure here has of these indicators, by definition: a line for each way in which it declares one. */
export async function chiffresHere(
  session: Session,
  definitions: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const { depot, chemins, library, load } = await openStructure(session, undefined);
  const racine = chemins[0] ?? "";
  const structure = load();
  const declares = (structure.yaml.indicateurs ?? []).filter(({ definition, id = "" }) =>
    definitions.has(definition ?? id),
  );
  const mesurer = await openIndicateurs(depot, [racine], library.registry, session.date());
  if (declares.length === 0 || !mesurer) return new Map();
  // Only those: the others may rest on registers of millions of rows.
  const few: Structure = { ...structure, yaml: { ...structure.yaml, indicateurs: declares } };
  const found = new Map<string, string[]>();
  for (const [rang, one] of (mesurer(few, depot, racine).indicateurs ?? []).entries()) {
    const definition = declares[rang]?.definition ?? one.id;
    found.set(definition, [...(found.get(definition) ?? []), lineOf(one, definition)]);
  }
  return found;
}

function lineOf({ id, calcule, faute }: IndicateurDeStructure, definition: string): string {
  const named = id === definition ? "" : `${id}, `;
  if (!calcule) return `${named}${faute?.message ?? ""}`;
  return named + (calcule.inutilisable ?? figure(calcule));
}

function figure({ liaison, close }: IndicateurCalcule): string {
  const { definition, cible } = liaison;
  const share = partEnMots(close);
  const target = cible === undefined ? "" : ` ; cible ${valeurEnMots(cible, definition.unite)}`;
  return `${nameOfPeriod(definition.periode, close.du)} : ${valeurEnMots(close.valeur, definition.unite)}${share && ` (${share})`}${target}`;
}
