import { enumerer } from "../domain/francais.ts";
import type { Jugement, Resultat } from "../domain/resultat.ts";
import { nommerExigence, suiviDesigne } from "../domain/suivi.ts";
import type { Cible, PorteeDuRun } from "../results/portee.ts";
import { suggestion } from "../session/choice.ts";
import { integer } from "../session/integers.ts";
import { UserError } from "../session/user-error.ts";

/** `--exigence`: `15.3`, or `sp:4` in another référentiel than the principal one; repeatable, or with commas. */
export function exigencesVisees(text: string, previous: readonly Cible<string>[] = []): Cible<string>[] {
  return [...previous, ...text.split(",").map(readCible)];
}

/** `--module`: `3`, or `sp:1`; repeatable, or with commas. */
export function modulesVises(text: string, previous: readonly Cible<number>[] = []): Cible<number>[] {
  return [
    ...previous,
    ...text.split(",").map((part) => {
      const { id, ...suivi } = readCible(part);
      return { ...suivi, id: integer("--module", id) };
    }),
  ];
}

function readCible(text: string): Cible<string> {
  const end = text.lastIndexOf(":");
  const id = text.slice(end + 1).trim();
  return end < 0 ? { id } : { referentiel: text.slice(0, end).trim(), id };
}

/** Throws `UserError` for a module or an exigence that no structure of the result has. */
export function checkScope({ structures }: Resultat, { modules, exigences }: PorteeDuRun): void {
  const listes = structures.map(({ jugements }) => jugements);
  if (listes.flat().length === 0) return;
  for (const cible of modules) {
    const visites = aimedAt(listes, cible, "--module");
    const chosen = new Set(visites.flatMap((jugement) => jugement.modules));
    if (chosen.has(cible.id)) continue;
    const list = [...chosen].sort((a, b) => a - b).join(", ");
    throw new UserError(`--module ${inWords(cible)} : module non choisi. Modules choisis : ${list}.`);
  }
  for (const cible of exigences) {
    const visites = aimedAt(listes, cible, "--exigence");
    const ids = new Set(visites.flatMap(idsOf));
    if (ids.has(cible.id)) continue;
    const ailleurs = listes
      .flat()
      .find((jugement) => !visites.includes(jugement) && idsOf(jugement).includes(cible.id));
    const conseil = ailleurs
      ? `. Dans un autre référentiel suivi : --exigence ${nommerExigence(ailleurs, cible.id)}.`
      : suggestion(cible.id, ids);
    throw new UserError(
      `--exigence « ${inWords(cible)} » : aucune exigence de ce nom dans les modules choisis${conseil}`,
    );
  }
}

/** The judgements that a target means, one a structure that follows its référentiel. */
function aimedAt(
  listes: readonly (readonly Jugement[])[],
  cible: Cible<unknown>,
  option: string,
): Jugement[] {
  const visites = listes.flatMap((jugements) => suiviDesigne(jugements, cible.referentiel) ?? []);
  if (visites.length > 0) return visites;
  const noms = [...new Set(listes.flat().map(({ nom }) => nom))];
  throw new UserError(
    `${option} « ${inWords(cible)} » : aucun référentiel suivi ne s’appelle « ${cible.referentiel ?? ""} ». Référentiels suivis : ${enumerer(noms)}.`,
  );
}

function idsOf({ exigences }: Jugement): string[] {
  return exigences.flatMap(({ id, engagement }) => [id, String(engagement)]);
}

function inWords({ referentiel, id }: Cible<unknown>): string {
  return referentiel === undefined ? String(id) : `${referentiel}:${id}`;
}
