import { naturally } from "../domain/ordre.ts";
import type { Etat, Jugement, MiseEnSommeil, StructureJugee } from "../domain/resultat.ts";
import { isControlled } from "../domain/synthese.ts";

/** What a structure brings to the figures of many: small, and all plain values. */
export interface ApportAuPays {
  id: string;
  nom: string;
  chemin: string;
  type?: string;
  departement?: string;
  /** `non-engagee`: the label is voluntary there, and no step of its cycle is declared. */
  situation: "jugee" | "non-engagee" | "non-jugeable";
  /** Exclusions, dérogations and disabled rules. */
  sommeils: readonly MiseEnSommeil[];
  suivis: readonly SuiviDuPays[];
}

/** So many exigences in each state; a state that does not occur is left out. */
type ComptesDEtats = Readonly<Partial<Record<Etat, number>>>;

interface SuiviDuPays {
  referentiel: string;
  modules: readonly { numero: number; documentees: number; controlees: number }[];
  /** Ids of the exigences that are controlled here, then of those of them that are missing, and whose evidence has lapsed or is to be looked at again. */
  controlees: readonly string[];
  manquantes: readonly string[];
  aReprendre: readonly string[];
  /** How many of those controlled are in each state. */
  etats: ComptesDEtats;
  /** Exigences that fall due, by month (`2024-07`). */
  echeances: readonly { mois: string; combien: number }[];
}

/** What a structure brings, on a day. */
export function apportOf(structure: StructureJugee): ApportAuPays {
  const { id, nom, chemin, type, departement, jugeable, jugements, exclusions } = structure;
  return {
    id,
    nom,
    chemin,
    ...(type !== undefined && { type }),
    ...(departement !== undefined && { departement }),
    situation: jugeable ? (isEngaged(structure) ? "jugee" : "non-engagee") : "non-jugeable",
    sommeils: exclusions ?? [],
    suivis: jugements.map(suiviOf),
  };
}

/** A structure whose label is voluntary is engaged once it declares a step of the cycle. */
function isEngaged({ jugements, cycle }: StructureJugee): boolean {
  const principal = jugements.find((jugement) => jugement.principal);
  if (principal?.selection.label !== "volontaire") return true;
  return cycle?.labellisation !== undefined || cycle?.prochainAudit !== undefined;
}

function suiviOf({ referentiel, exigences }: Jugement): SuiviDuPays {
  const controlled = exigences.filter(isControlled);
  const inState = (...states: Etat[]) =>
    controlled.filter(({ etat }) => states.includes(etat)).map(({ id }) => id);
  const etats: Partial<Record<Etat, number>> = {};
  const modules = new Map<number, { numero: number; documentees: number; controlees: number }>();
  const months = new Map<string, number>();
  for (const { module: numero, etat, echeance } of controlled) {
    const known = modules.get(numero) ?? { numero, documentees: 0, controlees: 0 };
    modules.set(numero, known);
    known.controlees++;
    etats[etat] = (etats[etat] ?? 0) + 1;
    if (etat === "documente") known.documentees++;
    const mois = echeance?.slice(0, 7);
    if (mois) months.set(mois, (months.get(mois) ?? 0) + 1);
  }
  return {
    referentiel,
    modules: [...modules.values()],
    controlees: controlled.map(({ id }) => id),
    manquantes: inState("manquant"),
    aReprendre: inState("perime", "a-revoir"),
    etats,
    echeances: [...months].map(([mois, combien]) => ({ mois, combien })),
  };
}

/** Structures behind a figure, each with its share of it. */
export interface GroupeDuPays {
  cle: string;
  documentees: number;
  controlees: number;
  parts: { rang: number; documentees: number; controlees: number }[];
}

/** An exigence that some structures do not hold up, among those where it is controlled. */
export interface FaiblesseDuPays {
  id: string;
  controlees: number;
  /** Ranks of those structures. */
  structures: number[];
}

interface EcheanceDuPays {
  mois: string;
  combien: number;
  parts: { rang: number; combien: number }[];
}

/** The figures of one référentiel. Structures that are not engaged stand in `nonEngagees` alone. */
export interface BilanDuPays {
  referentiel: string;
  total: GroupeDuPays;
  nonEngagees: GroupeDuPays;
  modules: GroupeDuPays[];
  types: GroupeDuPays[];
  departements: GroupeDuPays[];
  /** How many exigences are in each state, over the structures of `total`. */
  etats: ComptesDEtats;
  /** The most often missing first. */
  manques: FaiblesseDuPays[];
  /** Those whose evidence has lapsed, or is to be looked at again, the most often first. */
  aReprendre: FaiblesseDuPays[];
  /** In the order of time. */
  echeances: EcheanceDuPays[];
}

/** Sums up structures, named by their rank in `apports`; the référentiel that most follow comes first. */
export function paysOf(apports: readonly ApportAuPays[]): BilanDuPays[] {
  const sums = new Map<string, Somme>();
  for (const [rang, apport] of apports.entries()) {
    for (const suivi of apport.suivis) {
      const sum = sums.get(suivi.referentiel) ?? new Somme();
      sums.set(suivi.referentiel, sum);
      sum.add(rang, apport, suivi);
    }
  }
  return [...sums]
    .map(([referentiel, sum]) => sum.bilan(referentiel))
    .sort((a, b) => b.total.parts.length - a.total.parts.length || naturally(a.referentiel, b.referentiel));
}

/** Where a structure does not say its kind or its département. */
const NON_DIT = "";

class Somme {
  readonly #total = new Map<string, GroupeDuPays>();
  readonly #nonEngagees = new Map<string, GroupeDuPays>();
  readonly #modules = new Map<string, GroupeDuPays>();
  readonly #types = new Map<string, GroupeDuPays>();
  readonly #departements = new Map<string, GroupeDuPays>();
  readonly #etats: Partial<Record<Etat, number>> = {};
  readonly #controlees = new Map<string, number>();
  readonly #manques = new Map<string, number[]>();
  readonly #aReprendre = new Map<string, number[]>();
  readonly #echeances = new Map<string, EcheanceDuPays>();

  add(rang: number, { type, departement, situation }: ApportAuPays, suivi: SuiviDuPays): void {
    const whole = {
      rang,
      documentees: suivi.modules.reduce((sum, one) => sum + one.documentees, 0),
      controlees: suivi.controlees.length,
    };
    if (situation === "non-engagee") {
      put(this.#nonEngagees, NON_DIT, whole);
      return;
    }
    put(this.#total, NON_DIT, whole);
    put(this.#types, type ?? NON_DIT, whole);
    put(this.#departements, departement ?? NON_DIT, whole);
    for (const { numero, ...part } of suivi.modules) put(this.#modules, String(numero), { rang, ...part });
    this.#weaken(rang, suivi);
    for (const { mois, combien } of suivi.echeances) {
      const due = this.#echeances.get(mois) ?? { mois, combien: 0, parts: [] };
      this.#echeances.set(mois, due);
      due.combien += combien;
      due.parts.push({ rang, combien });
    }
  }

  #weaken(rang: number, { controlees, manquantes, aReprendre, etats }: SuiviDuPays): void {
    for (const id of controlees) this.#controlees.set(id, (this.#controlees.get(id) ?? 0) + 1);
    for (const id of manquantes) append(this.#manques, id, rang);
    for (const id of aReprendre) append(this.#aReprendre, id, rang);
    for (const [etat, combien] of Object.entries(etats) as [Etat, number][])
      this.#etats[etat] = (this.#etats[etat] ?? 0) + combien;
  }

  bilan(referentiel: string): BilanDuPays {
    return {
      referentiel,
      total: this.#total.get(NON_DIT) ?? empty(NON_DIT),
      nonEngagees: this.#nonEngagees.get(NON_DIT) ?? empty(NON_DIT),
      modules: inOrder(this.#modules),
      types: inOrder(this.#types),
      departements: inOrder(this.#departements),
      etats: this.#etats,
      manques: this.#weakest(this.#manques),
      aReprendre: this.#weakest(this.#aReprendre),
      echeances: [...this.#echeances.values()].sort((a, b) => naturally(a.mois, b.mois)),
    };
  }

  /** By rate among the structures where it is controlled; at one rate, the most structures first. */
  #weakest(lists: ReadonlyMap<string, number[]>): FaiblesseDuPays[] {
    return [...lists]
      .map(([id, structures]) => ({ id, controlees: this.#controlees.get(id) ?? 0, structures }))
      .sort(
        (a, b) => rateOf(b) - rateOf(a) || b.structures.length - a.structures.length || naturally(a.id, b.id),
      );
  }
}

function append(lists: Map<string, number[]>, id: string, rang: number): void {
  const list = lists.get(id) ?? [];
  lists.set(id, list);
  list.push(rang);
}

function rateOf({ controlees, structures }: FaiblesseDuPays): number {
  return structures.length / controlees;
}

function put(groups: Map<string, GroupeDuPays>, cle: string, part: GroupeDuPays["parts"][number]): void {
  const group = groups.get(cle) ?? empty(cle);
  groups.set(cle, group);
  group.documentees += part.documentees;
  group.controlees += part.controlees;
  group.parts.push(part);
}

function empty(cle: string): GroupeDuPays {
  return { cle, documentees: 0, controlees: 0, parts: [] };
}

function inOrder(groups: ReadonlyMap<string, GroupeDuPays>): GroupeDuPays[] {
  return [...groups.values()].sort((a, b) => naturally(a.cle, b.cle));
}
