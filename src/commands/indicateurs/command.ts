import type { Command } from "commander";
import type { Liaison } from "../../domain/indicateurs.ts";
import type { Structure } from "../../domain/structure.ts";
import type { Indicateurs, StructureMesuree } from "../../generated/indicateurs.ts";
import type { IndicateurDeclare } from "../../generated/structure.ts";
import { wordsOfSort } from "../../indicateurs/calcul/formules.ts";
import type { EcouteDeLigne } from "../../indicateurs/compute.ts";
import { withIndicateurs } from "../../indicateurs/structure.ts";
import { loadStructure } from "../../load/structure/load.ts";
import { openerOfWorkbooks } from "../../open/indicateurs.ts";
import { openStructures } from "../../open/open.ts";
import { suggestion } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, IMPOSSIBLE, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import {
  addFormatOption,
  askedFormats,
  emit,
  refuseUnshown,
  type SortieDemandee,
} from "../../session/formats.ts";
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
      "quali indicateurs --format html=preuves/20.2/tableau-de-suivi.html",
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
  if (options.definitions && (options.indicateur !== undefined || options.format))
    throw new UserError("--definitions liste les indicateurs à l’écran : sans --indicateur ni --format.");
  const sorties = askedFormats(options.format, INDICATEURS);
  if (options.lignes) refuseUnshown("--lignes", sorties, ["pretty", "json"]);
  const ouverture = await openStructures(session, chemin === undefined ? [] : [chemin]);
  const { depot, chemins, espaces, library } = ouverture;
  const date = session.date();
  const lues = chemins.flatMap((racine) => {
    const { structure } = loadStructure(depot, racine, espaces.of(racine)?.partage);
    if (structure) return [{ racine, structure }];
    session.remark(`quali : « ${racine || "."} » ne peut pas être lu : « quali check » dit pourquoi.`);
    return [];
  });
  const unread = lues.length < chemins.length;
  const followed = (structure: Structure) =>
    structure.suivis.flatMap(({ referentiel }) => library.registry.get(referentiel) ?? []);
  if (options.definitions) {
    const referentiels = new Set(lues.flatMap(({ structure }) => followed(structure)));
    session.io.stdout.write(formatDefinitions([...referentiels], session.width(session.io.stdout)));
    return unread ? IMPOSSIBLE : RIEN_A_SIGNALER;
  }
  if (options.indicateur !== undefined && lues.length > 0) refuseUnknown(lues, options.indicateur);
  const structures: StructureMesuree[] = [];
  for (const { racine, structure } of lues) {
    const asked = only(structure, options.indicateur);
    const classeur = await openerOfWorkbooks([structure.source.texte]);
    const gardees = options.lignes ? new LignesGardees() : null;
    const ecoute = (liaison: Liaison) =>
      options.indicateur === undefined ? undefined : listenerOf(liaison, gardees);
    const mesuree = withIndicateurs(asked, followed(structure), depot, racine, date, classeur, ecoute);
    structures.push(published(mesuree, racine, gardees));
  }
  const resultat: Indicateurs = { schema: "quali/indicateurs@1", date, structures };
  await emit(session, sorties, INDICATEURS, resultat, { detail: options.indicateur !== undefined });
  if (unread) return IMPOSSIBLE;
  return structures.some((one) => one.indicateurs.some(({ utilisable }) => !utilisable))
    ? CONSTATS
    : RIEN_A_SIGNALER;
}

/** The structure with that indicator alone: the others may rest on registers of millions of rows. */
function only(structure: Structure, id: string | undefined): Structure {
  if (id === undefined) return structure;
  const indicateurs = (structure.yaml.indicateurs ?? []).filter((one) => idOf(one) === id);
  return { ...structure, yaml: { ...structure.yaml, indicateurs } };
}

function published(structure: Structure, racine: string, gardees: LignesGardees | null): StructureMesuree {
  const { id, nom, fictif } = structure.yaml.structure;
  return {
    id,
    nom,
    chemin: racine === "" ? "." : racine,
    ...(fictif !== undefined && { fictif }),
    indicateurs: (structure.indicateurs ?? []).map((one) => publishIndicateur(one, gardees ?? undefined)),
  };
}

/** Of several structures, those that have it are enough. */
function refuseUnknown(lues: readonly { structure: Structure }[], id: string): void {
  const ids = [...new Set(lues.flatMap(({ structure }) => (structure.yaml.indicateurs ?? []).map(idOf)))];
  if (ids.includes(id)) return;
  const nom =
    lues.length === 1 ? `« ${lues[0]?.structure.yaml.structure.nom} » n’a` : "Aucune de ces structures n’a";
  const known = ids.length > 0 ? ` Indicateurs : ${ids.join(", ")}.` : " quali.yaml n’en déclare aucun.";
  throw new UserError(`${nom} d’indicateur « ${id} »${suggestion(id, ids)}${known}`);
}

function idOf({ id, definition = "" }: IndicateurDeclare): string {
  return id ?? definition;
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
