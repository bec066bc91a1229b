import type { Service } from "../generated/structure.ts";
import { semblable } from "./signes.ts";

/** The service that a text names, by its id or its name; undefined where it names none. */
export function serviceNomme(texte: string, services: readonly Service[]): string | undefined {
  const said = semblable(texte.trim());
  return services.find(({ id, nom }) => semblable(id) === said || semblable(nom) === said)?.id;
}

/** Services that bear one of these modules of the principal référentiel. */
export function servicesDuModule(modules: readonly number[], services: readonly Service[]): string[] {
  return services
    .filter((one) => one.modules?.some((module) => modules.includes(module)))
    .map(({ id }) => id);
}
