import type { StructureJugee } from "../domain/resultat.ts";
import { suggestion } from "../session/choice.ts";
import { UserError } from "../session/user-error.ts";

/** The id that a service named by `--service` has today, whatever it had before. Throws `UserError` for one that no structure declares. */
export function serviceDeclare(
  text: string,
  structures: readonly Pick<StructureJugee, "services">[],
): string {
  const services = structures.flatMap((structure) => structure.services ?? []);
  const found = services.find(({ id, anciensIds = [] }) => id === text || anciensIds.includes(text));
  if (found) return found.id;
  const ids = [...new Set(services.map(({ id }) => id))];
  const declared =
    ids.length > 0 ? ` Services déclarés : ${ids.join(", ")}.` : " Aucun service n’est déclaré.";
  throw new UserError(`--service « ${text} » : aucun service de ce nom${suggestion(text, ids)}${declared}`);
}
