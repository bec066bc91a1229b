import { enumerer } from "../../domain/francais.ts";
import type { Structure } from "../../domain/structure.ts";
import { nommerExigence, suiviDesigne } from "../../domain/suivi.ts";
import type { Examen, ExigenceExaminee } from "../../judgement/types.ts";
import { suggestion } from "../../session/choice.ts";
import { integer } from "../../session/integers.ts";
import { UserError } from "../../session/user-error.ts";

/** What a command line asks for. */
export interface DemandeDeRevue {
  ids: readonly string[];
  modules: readonly string[];
  services: readonly string[];
}

/** An exigence with the examen that it belongs to. */
export interface ExigenceVisee {
  examen: Examen;
  examinee: ExigenceExaminee;
  /** It was named, not swept up with others. */
  nommee: boolean;
}

/** The exigences asked for, in the order of their référentiels; all of them where nothing is asked. Throws `UserError`. */
export function exigencesDemandees(
  { ids, modules, services }: DemandeDeRevue,
  examens: readonly Examen[],
  structure: Structure,
): ExigenceVisee[] {
  const asked = new Map<ExigenceExaminee, boolean>();
  for (const id of ids) for (const one of namedBy(id, examens)) asked.set(one, true);
  const swept = [
    ...modules.flatMap((module) => ofModule(module, examens)),
    ...services.flatMap((service) => ofService(service, examens, structure)),
  ];
  for (const one of swept) asked.set(one, asked.get(one) ?? false);
  const all = ids.length + modules.length + services.length === 0;
  return examens.flatMap((examen) =>
    examen.exigences
      .filter((examinee) => all || asked.has(examinee))
      .map((examinee) => ({ examen, examinee, nommee: asked.get(examinee) ?? false })),
  );
}

/** `15.3`, `15` for an engagement, `sp:8` of another référentiel. */
function namedBy(text: string, examens: readonly Examen[]): ExigenceExaminee[] {
  const { examen, id } = aimedAt(text, examens, text);
  const found = examen.exigences.filter(
    ({ exigence }) => exigence.id === id || String(exigence.engagement.numero) === id,
  );
  if (found.length > 0) return found;
  const known = examen.parId.get(id);
  if (known) {
    throw new UserError(
      `« ${text} » : cette exigence est du module ${known.module.numero}, que la structure n’a pas choisi. Modules choisis : ${examen.jugement.modules.join(", ")}.`,
    );
  }
  const ids = examen.exigences.map(({ exigence }) => nommerExigence(examen.suivi, exigence.id));
  throw new UserError(`« ${text} » : aucune exigence de ce nom${suggestion(text, ids)}`);
}

function ofModule(text: string, examens: readonly Examen[]): ExigenceExaminee[] {
  const { examen, id } = aimedAt(text, examens, `--module ${text}`);
  const numero = integer("--module", id);
  const { modules } = examen.jugement;
  if (!modules.includes(numero)) {
    throw new UserError(`--module ${text} : module non choisi. Modules choisis : ${modules.join(", ")}.`);
  }
  return examen.exigences.filter(({ exigence }) => exigence.module.numero === numero);
}

/** Modules of services are those of the principal référentiel. */
function ofService(
  text: string,
  examens: readonly Examen[],
  { yaml: { services = [] } }: Structure,
): ExigenceExaminee[] {
  const service = services.find(({ id, anciensIds = [] }) => id === text || anciensIds.includes(text));
  const ids = services.map(({ id }) => id);
  if (!service) {
    const declared =
      ids.length > 0
        ? ` Services déclarés : ${enumerer(ids)}.`
        : " Aucun service n’est déclaré dans quali.yaml.";
    throw new UserError(`--service « ${text} » : aucun service de ce nom${suggestion(text, ids)}${declared}`);
  }
  const borne = new Set(service.modules);
  const examen = examens.find(({ suivi }) => suivi.principal);
  const found = examen?.exigences.filter(({ exigence }) => borne.has(exigence.module.numero)) ?? [];
  if (found.length > 0) return found;
  throw new UserError(
    `--service ${text} : ce service ne porte aucun module choisi. Dites lesquels dans quali.yaml, sous services, clé modules.`,
  );
}

function aimedAt(text: string, examens: readonly Examen[], said: string): { examen: Examen; id: string } {
  const end = text.lastIndexOf(":");
  const nom = end < 0 ? undefined : text.slice(0, end).trim();
  const suivi = suiviDesigne(
    examens.map((examen) => examen.suivi),
    nom,
  );
  const examen = examens.find((one) => one.suivi === suivi);
  if (examen) return { examen, id: text.slice(end + 1).trim() };
  const noms = examens.map((one) => one.suivi.nom);
  throw new UserError(
    `« ${said} » : aucun référentiel suivi ne s’appelle « ${nom ?? ""} ». Référentiels suivis : ${enumerer(noms)}.`,
  );
}
