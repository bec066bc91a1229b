import { lastNameOf } from "../../domain/chemins.ts";
import { isJour } from "../../domain/formats.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres, firstDay, type Jour, lastDay } from "../../domain/jour.ts";
import { nommer } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const dateDuNom: Regle = {
  id: "date-du-nom",
  titre: "La date écrite dans le nom d’un fichier n’est pas celle de la pièce",
  gravite: "info",
  silencable: true,
  pourquoi:
    "C’est la date de la fiche qui compte. L’une des deux est sans doute fausse, et l’auditeur le verra.",
  remede: "Corrigez la date de la pièce, ou renommez le fichier.",
  exemple: "preuves:\n  - fichier: 2024-03-12 registre.pdf\n    date: 2024-03-12",
  toutes: true,
  *checkExigence({ examinee, cible }) {
    for (const piece of examinee.pieces) {
      if (piece.origine.genre !== "declaree") continue;
      const { fichier, date } = piece.origine.piece.yaml;
      if (fichier === undefined || date === undefined) continue;
      const jours = daysOf(fichier);
      const [premier] = jours;
      const tenu = jours.some((jour) => firstDay(date) <= jour && jour <= lastDay(date));
      if (premier === undefined || tenu) continue;
      yield {
        ...cible,
        message: `La pièce ${citer(nommer(piece))} est datée du ${enToutesLettres(firstDay(date))}, et le nom de son fichier dit ${enToutesLettres(premier)}.`,
        aide: "Corrigez celle des deux dates qui est fausse : « date » dans la fiche, ou le nom du fichier.",
        sujet: `${cible.exigence} ${fichier}`,
        lieu: { source: piece.origine.piece.source, pointeur: [...piece.origine.piece.pointeur, "date"] },
      };
    }
  },
};

const SEPARATION = "[-_. ]?";
const AVANT = "(?<!\\d)";
const APRES = "(?!\\d)";
const ANNEE_DABORD = new RegExp(`${AVANT}(\\d{4})(${SEPARATION})(\\d\\d)\\2(\\d\\d)${APRES}`, "g");
const JOUR_DABORD = new RegExp(`${AVANT}(\\d\\d)([-_. ])(\\d\\d)\\2(\\d{4})${APRES}`, "g");

/** Days written in the name of a file: `2024-03-12`, `20240312`, `12.03.2024`. */
function daysOf(chemin: string): Jour[] {
  const nom = lastNameOf(chemin);
  const found = [
    ...[...nom.matchAll(ANNEE_DABORD)].map(([, annee, , mois, jour]) => `${annee}-${mois}-${jour}`),
    ...[...nom.matchAll(JOUR_DABORD)].map(([, jour, , mois, annee]) => `${annee}-${mois}-${jour}`),
  ];
  return found.filter((jour) => isJour(jour) && jour > "1950" && jour < "2100");
}
