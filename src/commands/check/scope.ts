import type { Resultat } from "../../domain/resultat.ts";
import type { Portee } from "../../results/portee.ts";
import { suggestion } from "../../session/choice.ts";
import { UserError } from "../../session/user-error.ts";

/** Throws `UserError` for a module or an exigence that no structure of the result has. */
export function checkScope({ structures }: Resultat, { modules, exigences }: Portee): void {
  const jugements = structures.flatMap((structure) => structure.jugements);
  if (jugements.length === 0) return;
  const chosen = new Set(jugements.flatMap((jugement) => jugement.modules));
  const module = modules.find((numero) => !chosen.has(numero));
  if (module !== undefined) {
    const list = [...chosen].sort((a, b) => a - b).join(", ");
    throw new UserError(`--module ${module} : module non choisi. Modules choisis : ${list}.`);
  }
  const ids = new Set(
    jugements.flatMap((jugement) =>
      jugement.exigences.flatMap(({ id, engagement }) => [id, String(engagement)]),
    ),
  );
  const exigence = exigences.find((id) => !ids.has(id));
  if (exigence !== undefined) {
    throw new UserError(
      `--exigence « ${exigence} » : aucune exigence de ce nom dans les modules choisis${suggestion(exigence, ids)}`,
    );
  }
}
