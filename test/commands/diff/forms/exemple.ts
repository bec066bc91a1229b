import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { Diff } from "../../../../src/commands/diff/types.ts";
import type { Referentiel } from "../../../../src/domain/referentiel.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

const sous = (id: string, texte: string, mois?: number) => ({
  ...sousEngagement(id, [
    methode(`${id}-a`, { texte: "Appels mystères", ...(mois && { periode: { mois, mots: "" } }) }),
  ]),
  texte,
});

const rules = (obligatoires: number[]): Referentiel["selection"] => ({
  types: [{ id: "prefecture", libelle: "Préfecture" }],
  lignes: [
    { id: "toutes", quand: { type: "prefecture" }, label: "obligatoire", obligatoires, mots: "Toutes" },
  ],
});

const AVANT = referentiel(
  [
    module(
      1,
      [
        engagement(
          1,
          [
            sous("1.1", "Nous répondons à vos courriels dans un délai maximum de 10 jours"),
            sous("1.2", "Nos numéros ne sont pas surtaxés"),
            sous("1.3", "Un répondeur vous donne les horaires d’ouverture"),
            sous("1.4", "Nous affichons le taux de connexion au minitel"),
          ],
          { texte: "Nous vous répondons" },
        ),
      ],
      { titre: "Relation avec les usagers" },
    ),
  ],
  { titre: "Label d’essai", selection: rules([1]) },
);

const APRES = referentiel(
  [
    module(
      1,
      [
        engagement(
          1,
          [
            sous("1.1", "Nous répondons à vos courriels dans un délai maximum de 5 jours ouvrés", 3),
            sous("1.2", "Un répondeur vous donne les horaires d’ouverture"),
            sous("1.3", "Aucun de nos numéros n’est surtaxé"),
          ],
          { texte: "Nous vous répondons" },
        ),
      ],
      { titre: "Relation avec les usagers" },
    ),
    module(2, [engagement(2, [sous("2.1", "Nous réduisons nos déchets <b>&</b> ![x](y) @qui\u202e")])], {
      titre: "Écoresponsabilité",
    }),
  ],
  { titre: "Label d’essai", version: "2", selection: rules([1, 2]) },
);

/** A small diff with a bit of everything, a hostile text among it. */
export const EXEMPLE: Diff = diffReferentiels(AVANT, APRES);
