import { frequence } from "../../domain/delais.ts";
import { citer } from "../../domain/francais.ts";
import { addPeriod, enToutesLettres } from "../../domain/jour.ts";
import { partiesExaminees } from "../../judgement/parties.ts";
import { dureesOf } from "../../judgement/peremption.ts";
import type { ExigenceExaminee, PieceExaminee } from "../../judgement/types.ts";
import { nommer } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const periodeTropLongue: Regle = {
  id: "periode-trop-longue",
  titre: "Une période en cours finit bien plus tard que la preuve ne peut valoir",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une période en cours compte jusqu’au jour du jugement. Si sa fin est plus loin que ce que la méthode demande de renouveler, la pièce ne vieillit plus : c’est souvent une faute de frappe. Sans période écrite, ce n’est qu’une information, au-delà de 36 mois.",
  remede: "Corrigez « au », ou écrivez la fin de ce que la pièce montre vraiment, puis la pièce suivante.",
  exemple:
    "preuves:\n  - fichier: registre-2024.pdf\n    nature: registre\n    du: 2024-01-01\n    au: 2024-06-30",
  *checkExigence({ examinee, cible }, { structure, jour }) {
    const { peremption } = dureesOf(structure);
    for (const piece of examinee.pieces) {
      const fin = piece.retenue?.date;
      if (!piece.jugee.enCours || fin === undefined) continue;
      const mois = shortestPeriod(piece, examinee);
      if (fin <= addPeriod(jour.exact(), mois ?? peremption)) continue;
      yield {
        ...cible,
        ...(mois === null && { gravite: "info" as const }),
        message: `${citer(nommer(piece))} couvre une période en cours, comptée jusqu’au jour du jugement, et qui ne finit que le ${enToutesLettres(fin)}${because(mois)}.`,
        aide: "Vérifiez « au » : écrivez le dernier jour de ce que la pièce montre.",
        sujet: `${cible.exigence} ${piece.jugee.fichier ?? piece.jugee.designation}`,
        lieu: placeOf(piece),
      };
    }
  },
};

function because(mois: number | null): string {
  return mois === null ? "" : `, alors que la preuve se renouvelle ${frequence(mois)}`;
}

/** Months of the shortest period among the parts that the piece answers; null where none has one. */
function shortestPeriod(piece: PieceExaminee, examinee: ExigenceExaminee): number | null {
  const whole = examinee.exigence.id;
  const mois = partiesExaminees(examinee)
    .filter(({ partie }) => partie.id === whole || piece.parties.includes(partie.id))
    .flatMap(({ partie: { periode } }) => periode?.mois ?? []);
  return mois.length > 0 ? Math.min(...mois) : null;
}

function placeOf({ lieu }: PieceExaminee): PieceExaminee["lieu"] {
  return "pointeur" in lieu ? { ...lieu, pointeur: [...lieu.pointeur, "au"] } : lieu;
}
