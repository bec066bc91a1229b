import type { Enonce } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import type { IndicateurDeStructure } from "../../domain/indicateurs.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { Attendu } from "../../generated/exemples.ts";
import type { Examen } from "../types.ts";
import { figureOfExample } from "./registres.ts";

/** Where quali says something else than what an example expects. */
export interface Ecart extends Enonce {
  /** From the expectation. */
  pointeur: Pointeur;
}

/** What examples are held against. */
export interface ExamenDExemple extends Examen {
  indicateurs: readonly IndicateurDeStructure[];
}

type Attente = {
  [K in keyof Attendu]-?: (attendu: NonNullable<Attendu[K]>, examen: ExamenDExemple) => Ecart[];
};

/** One comparison for each thing that an example may expect. */
export const ATTENTES: Attente = {
  choix: (attendu, { jugement: { selection } }) =>
    same(
      "choix",
      attendu,
      selection.valide ? "valide" : "invalide",
      "Le choix des modules",
      selection.constats,
    ),
  exigible: (attendu, { jugement }) => {
    const inWord = (du: boolean) => (du ? "oui" : "non");
    return same("exigible", inWord(attendu), inWord(jugement.exigibleLe === undefined), "Exigible");
  },
  regles: (attendu, { ruptures }) => {
    const dites = [...new Set(ruptures.map(({ genre }) => `selection-${genre}`))];
    return same("regles", sorted(attendu), sorted(dites), "Les règles de choix qui ont quelque chose à dire");
  },
  exigences: (attendu, { jugement }) =>
    same("exigences", attendu, jugement.synthese.exigences, "Le nombre d’exigences"),
  engagements: (attendu, { exigences }) => {
    const engagements = new Set(exigences.map(({ exigence }) => exigence.engagement.numero));
    return same("engagements", attendu, engagements.size, "Le nombre d’engagements");
  },
  controlees: (attendu, { jugement }) =>
    same("controlees", attendu, jugement.synthese.controlees, "Le nombre d’exigences contrôlées"),
  applicables: applicabilite("applicables", "applicable"),
  aConfirmer: applicabilite("aConfirmer", "a-confirmer"),
  nonApplicables: applicabilite("nonApplicables", "non-applicable"),
  centrales: applicabilite("centrales", "central"),
  absentes: (attendu, examen) => {
    const presentes = jugees(examen);
    return attendu.flatMap((id, rang) =>
      presentes.has(id) ? [{ pointeur: ["absentes", rang], message: `L’exigence ${id} est là.` }] : [],
    );
  },
  etats: (attendu, examen) =>
    byId(
      "etats",
      attendu,
      (id) => jugees(examen).get(id)?.etat,
      (id) => `L’exigence ${id}`,
    ),
  methodes: (attendu, examen) => {
    const details = examen.jugement.exigences.flatMap(({ detailMethodes, parties = [] }) => [
      ...parties,
      ...detailMethodes.flatMap((methode) => [methode, ...(methode.parties ?? [])]),
    ]);
    const etats = new Map(details.map(({ id, etat }) => [id, etat]));
    return byId(
      "methodes",
      attendu,
      (id) => etats.get(id),
      (id) => `La méthode ${id}`,
    );
  },
  echeances: (attendu, examen) =>
    byId(
      "echeances",
      attendu,
      (id) => jugees(examen).get(id)?.echeance,
      (id) => `L’échéance de ${id}`,
    ),
  delais: (attendu, { referentiel }) => {
    const durees = new Map(referentiel.delais.map((delai) => [delai.id, dureeOf(delai)]));
    return byId(
      "delais",
      attendu,
      (id) => durees.get(id),
      (id) => `Le délai ${id}`,
    );
  },
  indicateurs: (attendu, { referentiel, indicateurs }) => {
    const figures = new Map([
      // Without a register it has no figure.
      ...(referentiel.indicateurs ?? []).map(({ id }) => [id, "rien"] as const),
      ...indicateurs.map((one) => [one.id, figureOfExample(one)] as const),
    ]);
    return byId(
      "indicateurs",
      attendu,
      (id) => figures.get(id),
      (id) => `L’indicateur ${id}`,
    );
  },
};

const UNITES = { jours: ["jour", ""], "jours-ouvres": ["jour", " ouvré"], heures: ["heure", ""] } as const;

/** « 10 jours ouvrés », « 1 heure », plain spaces. */
function dureeOf({ duree, unite }: Referentiel["delais"][number]): string {
  const s = duree >= 2 ? "s" : "";
  const [nom, qualite] = UNITES[unite];
  return `${duree} ${nom}${s}${qualite && qualite + s}`;
}

function jugees({ jugement }: Examen) {
  return new Map(jugement.exigences.map((jugee) => [jugee.id, jugee]));
}

function applicabilite(cle: string, attendue: string) {
  return (ids: readonly string[], examen: Examen): Ecart[] => {
    const connues = jugees(examen);
    return ids.flatMap((id, rang) => {
      const trouvee = connues.get(id)?.applicabilite;
      return trouvee === attendue ? [] : [ecart([cle, rang], `L’exigence ${id}`, attendue, trouvee)];
    });
  };
}

function byId(
  cle: string,
  attendu: Readonly<Record<string, string | undefined>>,
  find: (id: string) => string | undefined,
  nommer: (id: string) => string,
): Ecart[] {
  return Object.entries(attendu).flatMap(([id, valeur]) =>
    find(id) === valeur ? [] : [ecart([cle, id], nommer(id), valeur, find(id))],
  );
}

type Valeur = string | number | readonly string[] | undefined;

function same(
  cle: string,
  attendu: Valeur,
  trouve: Valeur,
  sujet: string,
  pourquoi: readonly string[] = [],
): Ecart[] {
  if (inWords(attendu) === inWords(trouve)) return [];
  const found = ecart([cle], sujet, attendu, trouve);
  return [{ ...found, message: [found.message, ...pourquoi].join(" ") }];
}

function ecart(pointeur: Pointeur, sujet: string, attendu: Valeur, trouve: Valeur): Ecart {
  return { pointeur, message: `${sujet} : ${inWords(attendu)} attendu, ${inWords(trouve)} trouvé.` };
}

function inWords(valeur: Valeur): string {
  if (valeur === undefined) return "rien";
  if (typeof valeur === "object") return valeur.length === 0 ? "rien" : enumerer(valeur.map(citer));
  return typeof valeur === "number" ? String(valeur) : citer(valeur);
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}
