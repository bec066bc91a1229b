import type { Diagnostic, StructureJugee } from "../../../domain/resultat.ts";
import { csv } from "../../../show/text/csv.ts";
import type { Forme } from "./formatter.ts";

const COLONNES = [
  "structure",
  "nom",
  "fictif",
  "dossier",
  "referentiel",
  "exigence",
  "regle",
  "gravite",
  "message",
  "aide",
  "fichier",
  "ligne",
  "colonne",
  "sommeil",
  "motif",
  "expire",
  "empreinte",
];

/** A row a finding, silenced ones with what silences them. */
export const formeCsv: Forme = {
  entre: "",
  entreSuites: "",
  debut: () => csv([COLONNES]),
  une: ({ structure, diagnostics }) => ({ texte: csv(diagnostics.map((one) => rowOf(one, structure))) }),
  milieu: () => "",
  general: () => ({}),
  fin: ({ diagnostics }) => csv(diagnostics.map((one) => rowOf(one, null))),
};

function rowOf(diagnostic: Diagnostic, structure: StructureJugee | null): string[] {
  const { referentiel, exigence, regle, gravite, message, aide, fichier, ligne, colonne } = diagnostic;
  const { par, motif, expire } = diagnostic.suppression ?? {};
  const cells = [
    structure?.id,
    structure?.nom,
    structure && (structure.fictif ? "oui" : "non"),
    structure?.chemin,
    referentiel,
    exigence,
    regle,
    gravite,
    message,
    aide,
    fichier,
    ligne,
    colonne,
    par,
    motif,
    expire,
    diagnostic.empreinte,
  ];
  return cells.map((cell) => String(cell ?? ""));
}
