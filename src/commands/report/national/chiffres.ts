import type { BilanDuPays, GroupeDuPays } from "../../../results/pays.ts";
import type { Vue } from "../../../show/templates/shape.ts";
import { etatsComptes } from "../parts/carte.ts";
import type { CHIFFRES } from "../parts/chiffres.ts";

type Chiffre = Vue<typeof CHIFFRES>[number];

/** Exigences documented, structures and modules where all are: each with the parts that add up to it. */
export function chiffresDuPays({ total, modules, etats }: BilanDuPays): Chiffre[] {
  return [
    {
      quoi: "Exigences documentées",
      valeur: total.documentees,
      total: total.controlees,
      lignes: etatsComptes((etat) => etats[etat] ?? 0),
      ensemble: "à contrôler",
    },
    wholly("Structures entièrement documentées", total.parts, "jugées"),
    wholly(
      "Modules entièrement documentés",
      modules.flatMap(({ parts }) => parts),
      "suivis par ces structures",
    ),
  ];
}

/** From which share of what is controlled on; the rest is below the last. */
const PALIERS = [
  [1, "en entier"],
  [0.9, "à 90 % ou plus"],
  [0.75, "de 75 à 90 %"],
  [0, "à moins de 75 %"],
] as const;

function wholly(quoi: string, parts: GroupeDuPays["parts"], ensemble: string): Chiffre {
  const lignes = PALIERS.map(([, mots]) => ({ mots, combien: 0 }));
  for (const { documentees, controlees } of parts) {
    const share = controlees === 0 ? 1 : documentees / controlees;
    const ligne = lignes[PALIERS.findIndex(([from]) => share >= from)];
    if (ligne) ligne.combien++;
  }
  const valeur = lignes[0]?.combien ?? 0;
  return { quoi, valeur, total: parts.length, lignes: lignes.filter(({ combien }) => combien > 0), ensemble };
}
