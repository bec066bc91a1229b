import fc from "fast-check";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

const MOTS =
  `accueil courriel courrier délai usager réponse téléphone site internet formation agent fraude titre
  horaires affichage écriture attente confort sécurité plan enquête satisfaction comité nous vous un de les des pour
  10 5 jours ouvrés`.split(/\s+/);

const texte = fc
  .array(fc.constantFrom(...MOTS), { minLength: 0, maxLength: 12 })
  .map((mots) => mots.join(" "));

/** Any référentiel of a few modules, twins and empty texts included. */
export function anyReferentiel(id = "essai", version = "1"): fc.Arbitrary<Referentiel> {
  const sous = fc.record({ texte, methodes: fc.array(texte, { maxLength: 2 }) });
  const modules = fc.array(
    fc.record({
      titre: texte,
      engagements: fc.array(fc.record({ texte, sous: fc.array(sous, { maxLength: 3 }) }), { maxLength: 4 }),
    }),
    { maxLength: 3 },
  );
  return modules.map((drawn) => {
    let numero = 0;
    const built = drawn.map(({ titre, engagements }, rank) =>
      module(
        rank + 1,
        engagements.map(({ texte, sous }) => {
          numero += 1;
          return engagement(
            numero,
            sous.map((one, k) => sousOf(`${numero}.${k + 1}`, one)),
            { texte },
          );
        }),
        { titre },
      ),
    );
    return referentiel(built, { id, version });
  });
}

function sousOf(id: string, { texte, methodes }: { texte: string; methodes: string[] }) {
  const controls = methodes.map((text, rank) => methode(`${id}-${"ab"[rank]}`, { texte: text }));
  return { ...sousEngagement(id, controls), texte, blocs: [texte] };
}
