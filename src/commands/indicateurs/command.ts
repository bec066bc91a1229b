import type { Command } from "commander";
import type { IndicateurDeStructure, Liaison } from "../../domain/indicateurs.ts";
import type { Structure } from "../../domain/structure.ts";
import type { Indicateurs, StructureMesuree } from "../../generated/indicateurs.ts";
import { wordsOfSort } from "../../indicateurs/calcul/formules.ts";
import type { EcouteDeLigne } from "../../indicateurs/compute.ts";
import { withIndicateurs } from "../../indicateurs/structure.ts";
import { loadStructure } from "../../load/structure/load.ts";
import { openerOfWorkbooks } from "../../open/indicateurs.ts";
import { openStructures } from "../../open/open.ts";
import { suggestion } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, IMPOSSIBLE, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { formatDefinitions } from "./forms/definitions.ts";
import { INDICATEURS } from "./forms/formats.ts";
import { LignesGardees } from "./lignes.ts";
import { publishIndicateur } from "./publish.ts";

interface Options {
  format?: SortieDemandee[];
  indicateur?: string;
  lignes?: true;
  definitions?: true;
}

export function defineIndicateurs(command: Command, session: Session): void {
  describe(
    command,
    "Calcule les indicateurs que quali.yaml déclare, à partir de leurs registres (.csv, .xlsx, .ods) : la dernière " +
      "période close, celle en cours, la tendance, la cible. Les colonnes qui ne sont pas nommées ne sont ni gardées ni " +
      "montrées. Code de sortie : 0 tout est calculé, 1 un registre ou une déclaration est en faute, 2 rien à calculer.",
    [
      "quali indicateurs",
      "quali indicateurs examples/prefecture-savoie --date 2024-06-30",
      "quali indicateurs --indicateur taux-courriels-dans-delai --lignes",
      "quali indicateurs --format csv=indicateurs.csv --format pretty",
      "quali indicateurs --definitions",
    ],
  );
  command
    .argument("[chemin]", "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut)")
    .option("--indicateur <id>", "s’en tenir à cet indicateur, en détail")
    .option("--lignes", "avec --indicateur : les lignes du registre derrière le chiffre")
    .option("--definitions", "les indicateurs que les référentiels suivis définissent, et leurs colonnes");
  addFormatOption(command, INDICATEURS);
  command.action(async (chemin: string | undefined, options: Options) => {
    session.code = await indicateurs(session, chemin, options);
  });
}

async function indicateurs(session: Session, chemin: string | undefined, options: Options): Promise<number> {
  if (options.lignes && options.indicateur === undefined)
    throw new UserError("--lignes montre les lignes d’un seul indicateur : nommez-le par --indicateur <id>.");
  const sorties = askedFormats(options.format, INDICATEURS);
  const ouverture = await openStructures(session, chemin === undefined ? [] : [chemin]);
  const { depot, chemins, espaces, library } = ouverture;
  const date = session.date();
  const structures: StructureMesuree[] = [];
  let unread = 0;
  for (const racine of chemins) {
    const { structure } = loadStructure(depot, racine, espaces.of(racine)?.partage);
    if (!structure) {
      unread++;
      session.remark(`quali : « ${racine || "."} » ne peut pas être lu : « quali check » dit pourquoi.`);
      continue;
    }
    const referentiels = structure.suivis.flatMap(
      ({ referentiel }) => library.registry.get(referentiel) ?? [],
    );
    if (options.definitions) {
      session.io.stdout.write(formatDefinitions(referentiels, session.width(session.io.stdout)));
      continue;
    }
    const classeur = await openerOfWorkbooks([structure.source.texte]);
    const gardees = new LignesGardees();
    const ecoute = (liaison: Liaison) =>
      liaison.id === options.indicateur ? listenerOf(liaison, options.lignes ? gardees : null) : undefined;
    const mesuree = withIndicateurs(structure, referentiels, depot, racine, date, classeur, ecoute);
    structures.push(published(mesuree, racine, options, gardees));
  }
  if (options.definitions) return unread > 0 ? IMPOSSIBLE : RIEN_A_SIGNALER;
  const resultat: Indicateurs = { schema: "quali/indicateurs@1", date, structures };
  await emit(session, sorties, INDICATEURS, resultat, { detail: options.indicateur !== undefined });
  if (unread > 0) return IMPOSSIBLE;
  return structures.some((one) => one.indicateurs.some(({ utilisable }) => !utilisable))
    ? CONSTATS
    : RIEN_A_SIGNALER;
}

function published(
  structure: Structure,
  racine: string,
  options: Options,
  gardees: LignesGardees,
): StructureMesuree {
  const { id, nom, fictif } = structure.yaml.structure;
  const all = structure.indicateurs ?? [];
  return {
    id,
    nom,
    chemin: racine === "" ? "." : racine,
    ...(fictif !== undefined && { fictif }),
    indicateurs: chosen(all, options.indicateur, nom).map((one) =>
      publishIndicateur(one, options.lignes ? gardees : undefined),
    ),
  };
}

function chosen(all: readonly IndicateurDeStructure[], id: string | undefined, nom: string) {
  if (id === undefined) return all;
  const found = all.filter((one) => one.id === id);
  if (found.length > 0) return found;
  const ids = all.map((one) => one.id);
  const known = ids.length > 0 ? ` Indicateurs : ${ids.join(", ")}.` : " quali.yaml n’en déclare aucun.";
  throw new UserError(`« ${nom} » n’a pas d’indicateur « ${id} »${suggestion(id, ids)}${known}`);
}

function listenerOf({ definition, colonnes }: Liaison, gardees: LignesGardees | null): EcouteDeLigne {
  const bound = definition.colonnes.filter(({ id }) => colonnes.has(id));
  return ({ fichier, feuille, numero, texte }, sort) =>
    gardees?.add(() => ({
      fichier,
      ...(feuille !== null && { feuille }),
      ligne: numero,
      cellules: Object.fromEntries(bound.map(({ id, role }) => [id, texte(role)])),
      sort: wordsOfSort(sort, definition),
    }));
}
