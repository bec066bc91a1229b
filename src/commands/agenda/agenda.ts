import type { Jour } from "../../domain/jour.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Resultat, StructureJugee } from "../../domain/resultat.ts";
import { serviceNomme, servicesDuModule } from "../../domain/services.ts";
import type { Agenda, AgendaDeStructure, Evenement } from "../../generated/agenda.ts";
import { auditsAVenir, constatsALever } from "./audits.ts";
import { actionsAVenir, reservesAVenir } from "./decisions.ts";
import { byDay, type CadreDAgenda, type Echeance, uidOf } from "./evenement.ts";
import { preuvesAVenir } from "./preuves.ts";
import { reunionsAVenir } from "./reunions.ts";

/** What is asked of an agenda. */
export interface DemandeDAgenda {
  /** Last day. */
  jusquAu: Jour;
  /** Id of the service that it is narrowed to. */
  service?: string;
}

/** Ways in which something falls due. */
const SOURCES: readonly ((cadre: CadreDAgenda) => Echeance[])[] = [
  preuvesAVenir,
  actionsAVenir,
  constatsALever,
  auditsAVenir,
  reunionsAVenir,
  reservesAVenir,
];

/** What falls due until a day, and what is late. */
export function agendaOf(
  { date, structures }: Pick<Resultat, "date" | "structures">,
  referentiels: ReadonlyMap<string, Referentiel>,
  { jusquAu, service }: DemandeDAgenda,
): Agenda {
  return {
    schema: "quali/agenda@1",
    date,
    jusquAu,
    ...(service !== undefined && { service }),
    structures: structures
      .filter(({ jugeable }) => jugeable)
      .map((structure): AgendaDeStructure => {
        const { id, nom, chemin, fictif } = structure;
        const events = SOURCES.flatMap((source) => source({ structure, referentiels, date }));
        const evenements = events
          .map((event) => tell(event, structure, date))
          .filter((event) => event.date === undefined || event.date <= jusquAu)
          .filter((event) => service === undefined || concerns(event, service))
          .sort(byDay);
        return { id, nom, chemin, ...(fictif !== undefined && { fictif }), evenements };
      }),
  };
}

function tell(
  { cle, modules = [], services, ...event }: Echeance,
  { id, services: declared = [] }: StructureJugee,
  date: Jour,
): Evenement {
  return {
    // a duty is evidence that is renewed each year: the same thing, whatever its period becomes
    uid: uidOf(id, event.genre === "obligation" ? "preuve" : event.genre, cle),
    ...event,
    enRetard: event.date !== undefined && event.date < date,
    services: services ? [...services] : servicesOf(event.responsable, modules, declared),
  };
}

/** The one that answers for it, where it is one of those declared; else those that bear the module. */
function servicesOf(
  responsable: string | undefined,
  modules: readonly number[],
  declared: NonNullable<StructureJugee["services"]>,
): string[] {
  const named = serviceNomme(responsable ?? "", declared);
  return named === undefined ? servicesDuModule(modules, declared) : [named];
}

/** An audit is everyone's, and a committee. */
function concerns({ genre, services }: Evenement, service: string): boolean {
  const common = genre === "audit" || genre === "reunion";
  return services.includes(service) || (common && services.length === 0);
}
