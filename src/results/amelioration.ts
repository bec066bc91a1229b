import type { Confidences, Discretion } from "../domain/confidences.ts";
import type { ActionJugee, AuditJuge, ExigenceDuPlan, StructureJugee } from "../domain/resultat.ts";
import { serviceNomme, servicesDuModule } from "../domain/services.ts";
import type { Structure } from "../domain/structure.ts";
import { namedOutside } from "../judgement/amelioration/preuve.ts";
import type { ActionExaminee, Amelioration, AuditExamine, Visee } from "../judgement/amelioration/types.ts";
import { hideWords } from "./discretion.ts";

/** The plan and the audits of a structure as its result bears them: no word of a confidential piece stands in them. */
export function tellAmelioration(
  structure: Structure,
  { actions, audits }: Amelioration,
  ouverts: Iterable<string>,
): Pick<StructureJugee, "actions" | "audits"> {
  const hide = hiderOf(structure, ouverts);
  return {
    ...(actions && { actions: actions.map((action) => tellAction(action, structure, hide)) }),
    ...(audits.length > 0 && { audits: audits.map((audit) => tellAudit(audit, hide)) }),
  };
}

type Hide = (text: string) => string;

/**
 * What takes the words of confidential pieces out of a text. Roles, and ids of référentiels and services, are no secrets, even
 * where a confidential piece bears them.
 */
export function hiderOf(structure: Structure, ouverts: Iterable<string>): Hide {
  const { confidences, yaml } = structure;
  if (!confidences) return (text) => text;
  const services = (yaml.services ?? []).flatMap(({ id, nom }) => [id, nom]);
  const communs = new Set([...ouverts, ...services, ...rolesOf(structure)]);
  const all = discretionsOf(confidences);
  return (text) => hideWords(text, all, communs);
}

function rolesOf({ plan, audits = [], dossiers, communes }: Structure): string[] {
  const pieces = [...communes.values(), ...dossiers.flatMap(({ fiche }) => fiche?.pieces ?? [])];
  const roles = [
    ...(plan?.actions ?? []).flatMap(({ yaml: { responsable, efficacite } }) => [
      responsable,
      typeof efficacite === "object" ? efficacite.par : undefined,
    ]),
    ...audits.map(({ audit }) => audit.organisme),
    ...pieces.map(({ yaml }) => yaml.consultePar),
  ];
  return roles.flatMap((role) => role?.trim() || []);
}

function discretionsOf({ pieces, fichiers }: Confidences): Discretion[] {
  return [...new Set([...fichiers.values(), ...pieces.values()])];
}

function tellAction(action: ActionExaminee, structure: Structure, hide: Hide): ActionJugee {
  const { ecrite, vises, situation, remplaceePar } = action;
  const { yaml } = ecrite;
  const text = (cle: "ecart" | "cause" | "motif") => {
    const said = yaml[cle]?.trim();
    return said ? { [cle]: hide(said) } : {};
  };
  const efficacite = typeof yaml.efficacite === "string" ? { resultat: yaml.efficacite } : yaml.efficacite;
  return {
    id: yaml.id,
    exigences: vises.map(tellVisee),
    ...text("ecart"),
    ...text("cause"),
    action: hide(yaml.action.trim()),
    ...(yaml.responsable?.trim() && { responsable: yaml.responsable.trim() }),
    ...(yaml.ouverteLe !== undefined && { ouverteLe: yaml.ouverteLe }),
    ...(yaml.echeance !== undefined && { echeance: yaml.echeance }),
    etat: yaml.etat,
    situation,
    ...(yaml.remplace !== undefined && { remplace: yaml.remplace }),
    ...(remplaceePar !== undefined && { remplaceePar }),
    ...text("motif"),
    ...(ecrite.preuves.length > 0 && {
      preuves: ecrite.preuves.map((preuve) => hide(namedOutside(preuve, structure))),
    }),
    ...(efficacite && {
      efficacite: {
        ...efficacite,
        ...(efficacite.resultat !== undefined && { resultat: hide(efficacite.resultat) }),
      },
    }),
    services: servicesOf(action, structure),
  };
}

function tellVisee({ nom, examen, exigence }: Visee): ExigenceDuPlan {
  return {
    nom,
    ...(examen && { referentiel: examen.jugement.referentiel }),
    ...(exigence && { exigence: exigence.id, module: exigence.module.numero }),
  };
}

/** The one it names, or whose name its owner bears; else those that bear the modules of its exigences. */
function servicesOf(
  { ecrite: { yaml }, vises }: ActionExaminee,
  { yaml: { services = [] } }: Structure,
): string[] {
  const named = yaml.service ?? serviceNomme(yaml.responsable ?? "", services);
  if (named !== undefined) return [named];
  const modules = vises.flatMap(({ examen, exigence }) =>
    exigence && examen?.suivi.principal ? [exigence.module.numero] : [],
  );
  return servicesDuModule(modules, services);
}

function tellAudit({ ecrit, aVenir, constats }: AuditExamine, hide: Hide): AuditJuge {
  const { date, genre, organisme, perimetre } = ecrit.audit;
  return {
    fichier: ecrit.source.fichier,
    date,
    genre,
    ...(organisme?.trim() && { organisme: organisme.trim() }),
    ...(perimetre?.trim() && { perimetre: hide(perimetre.trim()) }),
    aVenir,
    constats: constats.map(({ yaml, visee, leve }) => ({
      id: yaml.id,
      ...(visee && { exigence: tellVisee(visee) }),
      ...(yaml.methode !== undefined && { methode: yaml.methode }),
      gravite: yaml.gravite,
      constat: hide(yaml.constat.trim()),
      ...(yaml.reponse?.trim() && { reponse: hide(yaml.reponse.trim()) }),
      ...(yaml.action !== undefined && { action: yaml.action }),
      leve,
    })),
    ...(ecrit.conformes.length > 0 && { conformes: ecrit.conformes.length }),
  };
}
