import { REGLES } from "../checks/index.ts";
import { runRegles } from "../checks/run.ts";
import type { Constat } from "../domain/constat.ts";
import { idsOuverts } from "../domain/referentiel.ts";
import type { StructureJugee } from "../domain/resultat.ts";
import type { Structure } from "../domain/structure.ts";
import { examineAmelioration } from "../judgement/amelioration/amelioration.ts";
import type { Amelioration } from "../judgement/amelioration/types.ts";
import { coverByCorrespondances } from "../judgement/correspondance.ts";
import { examineReferentiel } from "../judgement/examen.ts";
import type { Examen } from "../judgement/types.ts";
import { tellAmelioration } from "./amelioration.ts";
import { spaced } from "./edge.ts";
import { tellReunions } from "./gouvernance.ts";
import { jugerIndicateurs } from "./indicateurs.ts";
import type { Jugeur, StructureLue } from "./jugeur.ts";

/** A structure on the day judged by: what it is worth, and what is found of it. */
export interface StructureExaminee extends Pick<StructureJugee, "id" | "nom" | "fictif" | "jugeable"> {
  examens: readonly Examen[];
  /** Ids of the référentiels that it is judged on, where it has something to hide. */
  ouverts: readonly string[];
  constats: readonly Constat[];
  /** As the result bears it. */
  tell(): StructureJugee;
}

/** Its place stands for the name that could not be read. */
export function unexamined({ chemin, constats }: StructureLue): StructureExaminee {
  const identite = { id: chemin, nom: chemin };
  const tell = () => ({ ...identite, chemin, jugeable: false, jugements: [] });
  return { ...identite, jugeable: false, examens: [], ouverts: [], constats, tell };
}

export function examineOne(structure: Structure, lue: StructureLue, jugeur: Jugeur): StructureExaminee {
  const {
    date,
    references,
    correspondance,
    depot = null,
    strict = false,
    regles = REGLES,
    examine,
    trouves,
  } = jugeur;
  const juges = structure.suivis.flatMap((suivi) => {
    const referentiel = jugeur.get(suivi.referentiel);
    return referentiel ? [examineReferentiel(structure, suivi, referentiel, date, examine)] : [];
  });
  const connus = new Set(juges.map(({ suivi }) => suivi));
  const suivisInconnus = structure.suivis.filter((suivi) => !connus.has(suivi));
  const examens = correspondance ? coverByCorrespondances(juges, correspondance) : juges;
  const amelioration = examineAmelioration(structure, examens, date);
  const contexte = {
    structure,
    date,
    strict,
    depot,
    examens,
    amelioration,
    suivisInconnus,
    references,
    regles,
  };
  const { id, nom, fictif } = structure.yaml.structure;
  const ouverts = structure.confidences ? idsOuverts(examens.map(({ referentiel }) => referentiel)) : [];
  const jugeable = suivisInconnus.length === 0;
  return {
    id,
    nom,
    ...(fictif !== undefined && { fictif }),
    jugeable,
    examens,
    ouverts,
    constats: [...withoutEchoes(lue.constats, examens), ...runRegles(contexte, trouves)],
    tell: () => tellOne(structure, lue, { amelioration, examens, ouverts, jugeable }),
  };
}

type Examinee = Pick<StructureExaminee, "examens" | "ouverts" | "jugeable"> & { amelioration: Amelioration };

function tellOne(
  structure: Structure,
  { chemin, espace }: StructureLue,
  { amelioration, examens, ouverts, jugeable }: Examinee,
): StructureJugee {
  const { id, nom, type, cert, fictif, departement } = structure.yaml.structure;
  const { services, cycle, feries, parametres } = structure.yaml;
  const reunions = tellReunions(structure, ouverts);
  return {
    id,
    nom,
    chemin,
    type,
    ...(cert !== undefined && { cert }),
    ...(fictif !== undefined && { fictif }),
    ...(departement !== undefined && { departement }),
    ...(espace && { espace }),
    ...(services && { services }),
    ...(cycle && { cycle }),
    ...(feries && { feries: { ...feries } }),
    ...(parametres && { parametres: { ...parametres } }),
    jugeable,
    ...(structure.indicateurs && { indicateurs: jugerIndicateurs(structure.indicateurs) }),
    ...tellAmelioration(structure, amelioration, ouverts),
    ...(reunions.length > 0 && { reunions }),
    jugements: examens.map(({ jugement }) => spaced(jugement)),
  };
}

/** Where a folder is no exigence that is told, and what to do with its fiches: not each of them again. */
function withoutEchoes(constats: readonly Constat[], examens: readonly Examen[]): readonly Constat[] {
  const below = new Set(
    examens.flatMap(({ dossiers, parId }) =>
      dossiers.flatMap(({ exigence, fichesPlusBas = [] }) => (parId.has(exigence) ? [] : fichesPlusBas)),
    ),
  );
  if (below.size === 0) return constats;
  return constats.filter(
    ({ regle, lieu }) => regle !== "fichier-mal-place" || !("fichier" in lieu) || !below.has(lieu.fichier),
  );
}
