import { citer } from "../../domain/francais.ts";
import { nommeUnePersonne, roleNommeUnePersonne } from "../../domain/personne.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { TexteCompris } from "../../domain/textes.ts";
import type { Regle } from "../regle.ts";
import { lieuDeLigne, textesLus } from "./parcours.ts";
import { rolesDe } from "./roles.ts";

export const documentNominatif: Regle = {
  id: "document-nominatif",
  titre: "Un document donnerait le nom d’une personne",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Ce que disent « gouvernance.yaml » et « textes/ » est affiché, publié, remis à un comité : un nom y resterait quand la personne change de poste, et git n’oublie rien.",
  remede: "Écrivez la fonction, le service ou l’organisme, jamais le nom d’une personne.",
  exemple: "membres: [Secrétaire générale, Associations d’usagers]",
  *check(contexte) {
    // The name is not told again: findings are copied into logs and reports.
    for (const { cle, texte, sujet, source, pointeur } of rolesDe(contexte.structure.gouvernance)) {
      if (!roleNommeUnePersonne(texte)) continue;
      yield {
        message: `${citer(cle)} semble donner le nom d’une personne.`,
        aide: AIDE,
        sujet,
        lieu: { source, pointeur },
      };
    }
    for (const texte of textesLus(contexte)) {
      for (const [rang, { ligne }] of nominatives(texte.lu).entries()) {
        yield {
          message: "Ce texte semble donner le nom d’une personne.",
          aide: AIDE,
          sujet: `${texte.nom} ${rang + 1}`,
          lieu: lieuDeLigne(texte, ligne),
        };
      }
    }
  },
};

const nominatives = remembered(({ phrases }: TexteCompris) =>
  phrases.filter(({ texte }) => nommeUnePersonne(texte)),
);

const AIDE =
  "Écrivez la fonction, le service ou l’organisme à la place du nom : « secrétaire générale », « représentants des usagers ».";
