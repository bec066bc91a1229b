import { frequence } from "../../domain/delais.ts";
import { citer } from "../../domain/francais.ts";
import { autourDe, GENRES_DE_COMITE } from "../../domain/gouvernance.ts";
import { addMonths, enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { comitesDuLabel, lieuDe } from "./parcours.ts";

export const comiteAReunir: Regle = {
  id: "comite-a-reunir",
  titre: "Un comité ne s’est pas réuni à son rythme",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Le rythme annoncé est une promesse : une séance de moins, et le bilan ou les demandes des usagers attendent.",
  remede: "Réunissez le comité, puis écrivez la séance ; ou corrigez le rythme s’il a changé.",
  exemple: "rythmeMois: 12",
  *check(contexte) {
    for (const comite of comitesDuLabel(contexte)) {
      const { derniere, prochaine } = autourDe(comite, contexte.date);
      const { rythmeMois } = comite;
      if (!derniere || rythmeMois === undefined) continue;
      const limite = addMonths(derniere.date, rythmeMois);
      if (limite >= contexte.date) continue;
      const planned = prochaine ? ` ; la prochaine est prévue le ${enToutesLettres(prochaine.date)}` : "";
      yield {
        message: `Le ${GENRES_DE_COMITE[comite.genre]} ${citer(comite.id)} devait se réunir avant le ${enToutesLettres(limite)} (${frequence(rythmeMois)}) : sa dernière séance est du ${enToutesLettres(derniere.date)}${planned}.`,
        aide: `Ajoutez à ${citer("seances")} la séance tenue depuis, ou corrigez ${citer("rythmeMois")}.`,
        sujet: comite.id,
        lieu: lieuDe(contexte, comite, "rythmeMois"),
      };
    }
  },
};
