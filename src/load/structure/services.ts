import { remembered } from "../../domain/souvenir.ts";
import type { StructureYaml } from "../../domain/structure.ts";

/** Id of each service by those that it had before. */
export const formerIds = remembered(
  ({ services = [] }: StructureYaml): ReadonlyMap<string, string> =>
    new Map(services.flatMap(({ id, anciensIds = [] }) => anciensIds.map((ancien) => [ancien, id] as const))),
);
