import { compter } from "../../domain/francais.ts";
import type { Resultat } from "../../domain/resultat.ts";
import { taille } from "../../show/templates/typography.ts";
import type { PaquetEcrit } from "./disk/fill.ts";
import { isMissing } from "./index-html.ts";
import { absenceOf } from "./rows.ts";

const TOLD = 10;

/** What was written, what it lacks, and the fingerprint to be sent by another way. */
export function summaryOf(
  nom: string,
  { paquet, empreinte, fichiers, octets }: PaquetEcrit,
  { diagnostics }: Resultat,
): string {
  const erreurs = diagnostics.filter(({ gravite }) => gravite === "erreur").length;
  const avertissements = diagnostics.filter(({ gravite }) => gravite === "avertissement").length;
  const gardees = paquet.fichiers.filter(({ absent }) => absent?.raison === "confidentiel").length;
  const lines = [
    `${paquet.complet ? "✓ Paquet complet" : "! Paquet PARTIEL"} : ${nom} (${compter(fichiers, "fichier")}, ${taille(octets)}).`,
    ...missing(paquet),
    ...(gardees > 0
      ? [`${compter(gardees, "pièce")} confidentielle${gardees > 1 ? "s" : ""} : l’empreinte seule y est.`]
      : []),
    `Le jugement : ${compter(erreurs, "erreur")}, ${compter(avertissements, "avertissement")}.`,
    "Empreinte du paquet, à transmettre par un autre chemin (téléphone, courrier) :",
    `  ${empreinte}`,
    `Pour vérifier : quali verify ${/\s/.test(nom) ? `"${nom}"` : nom} --empreinte ${empreinte.slice(0, 8)}…`,
  ];
  return `${lines.join("\n")}\n`;
}

function missing({ forme, fichiers, restes }: PaquetEcrit["paquet"]): string[] {
  const all = [
    ...fichiers.filter(isMissing).map((one) => `  ${one.chemin} : ${absenceOf(one)}`),
    ...restes.map(({ chemin, motif }) => `  ${chemin} : ${motif}`),
  ];
  const rest = all.length - TOLD;
  return rest > 0
    ? [
        ...all.slice(0, TOLD),
        `  et ${compter(rest, "autre")} ; ${forme === "pdf" ? "la dernière partie du PDF" : "data/index.html"} les donne tous.`,
      ]
    : all;
}
