import { GENRES_D_AUDIT, GRAVITES_D_AUDIT } from "../../domain/audits.ts";
import { capitalise } from "../../domain/francais.ts";
import { addMonths, enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { AuditJuge, StructureJugee } from "../../domain/resultat.ts";
import type { CadreDAgenda, Echeance } from "./evenement.ts";

/** « Audit interne ». */
const named = (genre: AuditJuge["genre"]): string => capitalise(GENRES_D_AUDIT[genre]);

/** The audit that quali.yaml announces, those of `audits/` that are still to be held, and the steps of the label. */
export function auditsAVenir({ structure, referentiels, date }: CadreDAgenda): Echeance[] {
  const { cycle, audits = [] } = structure;
  const annonce = cycle?.prochainAudit;
  const planned = audits.filter(({ aVenir }) => aVenir);
  return [
    ...(annonce === undefined || planned.some((audit) => audit.date === annonce)
      ? []
      : [auditOf("prochainAudit", "Audit", annonce)]),
    ...planned.map(({ fichier, genre, organisme, date: jour }) =>
      auditOf(fichier, organisme ? `${named(genre)}, ${organisme}` : named(genre), jour),
    ),
    ...stepsOf(structure, referentiels, date),
  ];
}

function auditOf(cle: string, titre: string, date: Jour, detail?: string): Echeance {
  return {
    genre: "audit",
    cle,
    sujet: titre,
    titre,
    date,
    exigences: [],
    ...(detail !== undefined && { detail }),
  };
}

/** Steps of the label's cycle that are still to come, counted from the labelling. */
function stepsOf(
  { cycle, jugements }: StructureJugee,
  referentiels: CadreDAgenda["referentiels"],
  date: Jour,
): Echeance[] {
  const depart = cycle?.labellisation;
  const principal = jugements.find((jugement) => jugement.principal);
  if (depart === undefined || !principal) return [];
  return (referentiels.get(principal.referentiel)?.cycle ?? []).flatMap(({ id, libelle, mois, mots }) => {
    const jour = addMonths(depart, mois);
    if (jour < date) return [];
    const detail = `${mois} mois après la labellisation du ${enToutesLettres(depart)} (« ${mots} »).`;
    return [auditOf(`cycle ${id}`, `${libelle}, au plus tard`, jour, detail)];
  });
}

/** Ideas for progress and strengths are left to people. */
const A_LEVER: ReadonlySet<string> = new Set(["nc-majeure", "nc-mineure", "point-sensible"]);

/** What auditors found and is still open: due by its action's day, or before the next audit. */
export function constatsALever({ structure, date }: CadreDAgenda): Echeance[] {
  const { audits = [], actions = [] } = structure;
  const parId = new Map(actions.map((action) => [action.id, action]));
  return audits.flatMap((audit) =>
    audit.constats.flatMap((constat) => {
      if (!A_LEVER.has(constat.gravite) || constat.leve || audit.aVenir) return [];
      const gravite = GRAVITES_D_AUDIT[constat.gravite];
      const action = parId.get(constat.action ?? "");
      const limite = action?.echeance ?? nextAudit(structure, date);
      const { exigence } = constat;
      return [
        {
          genre: "constat",
          cle: `${audit.fichier} ${constat.id}`,
          sujet: constat.id,
          titre: `${constat.id}, ${gravite} à lever${exigence ? ` (${exigence.nom})` : ""}`,
          detail: `${named(audit.genre)} du ${enToutesLettres(audit.date)} : ${constat.constat}`,
          ...(limite !== undefined && { date: limite }),
          exigences: exigence ? [exigence.nom] : [],
          ...(action && { services: action.services }),
          ...(exigence?.module !== undefined && !action && isPrincipal(exigence.referentiel, structure)
            ? { modules: [exigence.module] }
            : {}),
          ...(action?.responsable !== undefined && { responsable: action.responsable }),
        },
      ];
    }),
  );
}

function isPrincipal(referentiel: string | undefined, { jugements }: StructureJugee): boolean {
  return jugements.some((jugement) => jugement.principal && jugement.referentiel === referentiel);
}

function nextAudit({ cycle, audits = [] }: StructureJugee, date: Jour): Jour | undefined {
  const days = [
    ...audits.filter(({ aVenir }) => aVenir).map((audit) => audit.date),
    cycle?.prochainAudit ?? "",
  ];
  return days.filter((day) => day >= date).sort()[0];
}
