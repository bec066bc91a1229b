import { FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { Source } from "../../domain/source.ts";
import type { StructureYaml } from "../../domain/structure.ts";
import { readDocument } from "../document.ts";
import type { Folders } from "./folders.ts";
import { STRUCTURE } from "./gabarits.ts";
import { sayQualiAbsent } from "./quali-absent.ts";
import { isFatal, sayAt } from "./say.ts";
import { checkSuivis } from "./suivis.ts";

/** `quali.yaml`, or null with what makes it unusable. */
export function readQualiYaml(folders: Folders): {
  lu: { source: Source; yaml: StructureYaml } | null;
  constats: Constat[];
} {
  const fichier = folders.full(FICHIERS.structure);
  const { document, partiel, constats } = readDocument<StructureYaml>(
    folders.depot,
    fichier,
    STRUCTURE,
    folders.racine,
  );
  const absent = partiel ? null : sayQualiAbsent(folders);
  if (absent) return { lu: null, constats: [absent] };
  if (!document || constats.some(isFatal)) return { lu: null, constats };
  const { source, valeur: yaml } = document;
  constats.push(...checkSuivis(source, yaml), ...checkServices(source, yaml));
  return { lu: constats.some(isFatal) ? null : { source, yaml }, constats };
}

function checkServices(source: Source, { services = [] }: StructureYaml): Constat[] {
  const seen = new Set<string>();
  return services.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      sayAt(source, ["services", index, "id"], {
        regle: "identifiant-en-double",
        message: `Deux services ont l’identifiant ${citer(id)}.`,
        aide: "Donnez à chacun le sien.",
      }),
    ];
  });
}
