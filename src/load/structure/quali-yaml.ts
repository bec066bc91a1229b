import { FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { departementVise, isDepartement } from "../../domain/departements.ts";
import { citer } from "../../domain/francais.ts";
import type { Source } from "../../domain/source.ts";
import type { StructureYaml } from "../../domain/structure.ts";
import { sayAt } from "../validate/fault.ts";
import { shown } from "../validate/naming.ts";
import { isFatal } from "./fatal.ts";
import type { Folders } from "./folders.ts";
import { GABARIT_DE_STRUCTURE } from "./gabarits.ts";
import { readOwn } from "./own-document.ts";
import { sayQualiAbsent } from "./quali-absent.ts";
import { checkSuivis } from "./suivis.ts";

/** `quali.yaml`, or null with what makes it unusable. */
export function readQualiYaml(folders: Folders): {
  lu: { source: Source; yaml: StructureYaml } | null;
  constats: Constat[];
} {
  // Listed first: only then is it known whether a link stands here.
  folders.list("");
  const { document, partiel, constats } = readOwn<StructureYaml>(
    folders,
    FICHIERS.structure,
    GABARIT_DE_STRUCTURE,
  );
  const absent = partiel ? null : sayQualiAbsent(folders);
  if (absent) return { lu: null, constats: [absent] };
  if (!document || constats.some(isFatal)) return { lu: null, constats };
  const { source, valeur: yaml } = document;
  const checks = [checkSuivis, checkServices, checkDepartement];
  for (const check of checks) for (const constat of check(source, yaml)) constats.push(constat);
  return { lu: constats.some(isFatal) ? null : { source, yaml }, constats: withoutEchoes(constats) };
}

/** How a value is to be written matters no more where it is not one: what is wrong with it is told once. */
function withoutEchoes(constats: readonly Constat[]): Constat[] {
  const placeOf = ({ lieu }: Constat) => ("pointeur" in lieu ? JSON.stringify(lieu.pointeur) : null);
  const wrong = new Set(constats.filter(({ regle }) => regle === "valeur-incorrecte").map(placeOf));
  return constats.filter((one) => one.regle !== "identifiant-non-cite" || !wrong.has(placeOf(one)));
}

function checkDepartement(source: Source, { structure: { departement } }: StructureYaml): Constat[] {
  if (departement === undefined || isDepartement(departement)) return [];
  const vise = departementVise(departement);
  return [
    sayAt(source, ["structure", "departement"], {
      regle: "valeur-incorrecte",
      message: `${shown(departement)} n’est pas un département.`,
      aide: vise
        ? `Écrivez son numéro, entre guillemets : "${vise}".`
        : 'Écrivez son numéro, entre guillemets : "73", "2A", "974". Il décide des jours fériés.',
    }),
  ];
}

/** An id names one service, whether it bears it or bore it. */
function checkServices(source: Source, { services = [] }: StructureYaml): Constat[] {
  const seen = new Set<string>();
  const named = services.flatMap(({ id, anciensIds = [] }, index) => [
    { id, pointeur: ["services", index, "id"] },
    ...anciensIds.map((ancien, rang) => ({ id: ancien, pointeur: ["services", index, "anciensIds", rang] })),
  ]);
  return named.flatMap(({ id, pointeur }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      sayAt(source, pointeur, {
        regle: "identifiant-en-double",
        message: `Deux services ont l’identifiant ${citer(id)}.`,
        aide: "Donnez à chacun le sien.",
      }),
    ];
  });
}
