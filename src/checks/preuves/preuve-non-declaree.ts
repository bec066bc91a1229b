import { DOSSIER_COMMUN, PREUVES_COMMUNES } from "../../domain/chemins.ts";
import { enYaml } from "../../domain/en-yaml.ts";
import { citer } from "../../domain/francais.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { DossierExigence, FichierPresent } from "../../domain/structure.ts";
import type { Contexte, Regle, Trouvaille } from "../regle.ts";

export const preuveNonDeclaree: Regle = {
  id: "preuve-non-declaree",
  titre: "Un fichier est dans le dossier, mais aucune fiche ne le déclare",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "On ne sait ni ce qu’est le fichier ni de quand il date : il ne compte pas comme preuve, et l’auditeur ne le verra pas.",
  remede: "Déclarez le fichier dans la fiche de son exigence, ou retirez-le s’il n’est pas une preuve.",
  exemple:
    "preuves:\n  - fichier: registre-2024.pdf\n    titre: Registre des courriels\n    nature: registre\n    date: 2024-03-31",
  *check(contexte) {
    const { structure } = contexte;
    const sources = new Set(
      structure.yaml.indicateurs?.flatMap(({ source }) =>
        [source].flat().map((one) => one.replace(/^\.\//, "")),
      ),
    );
    for (const { fichier, relatif, ou, cible } of undeclared(contexte)) {
      const { chemin } = fichier;
      if (structure.fichiersDeclares.has(chemin) || sources.has(chemin)) continue;
      yield {
        ...cible,
        message: `Aucune fiche ne déclare le fichier ${citer(chemin)} : il ne compte pas.`,
        aide: `Ajoutez ${citer(`- fichier: ${enYaml(relatif)}`)} à ${ou}, avec sa nature et sa date ; ou retirez-le.`,
        sujet: chemin,
        lieu: { fichier: chemin },
      };
    }
  },
};

const COMMUN = `${DOSSIER_COMMUN}/`;

interface Trouve {
  fichier: FichierPresent;
  /** Its path as that file would write it. */
  relatif: string;
  /** The file in which it should be declared. */
  ou: string;
  cible: Pick<Trouvaille, "referentiel" | "exigence">;
}

/** Files that the fiche of their own folder does not name. */
const strangersOf = remembered(({ fiche, fichiers }: DossierExigence): readonly FichierPresent[] => {
  const named = new Set(fiche?.pieces.flatMap(({ fichier, capture }) => [fichier?.chemin, capture?.chemin]));
  return fichiers.filter(({ chemin }) => !named.has(chemin));
});

/** Files beside a fiche, or in no exigence's folder. Those of a folder without fiche are pieces to be qualified. */
function* undeclared({ structure, examens }: Contexte): Generator<Trouve> {
  for (const { dossiers, jugement } of examens) {
    for (const dossier of dossiers) {
      const { chemin, fiche, exigence } = dossier;
      if (!fiche) continue;
      const cible = { referentiel: jugement.referentiel, exigence };
      for (const fichier of strangersOf(dossier)) {
        yield { fichier, relatif: fichier.chemin.slice(chemin.length + 1), ou: fiche.source.fichier, cible };
      }
    }
  }
  for (const fichier of structure.fichiersEpars) {
    if (/^(readme|lisez-?moi)\b/i.test(fichier.nom)) continue;
    const commun = fichier.chemin.startsWith(COMMUN);
    const relatif = commun ? fichier.chemin.slice(COMMUN.length) : fichier.nom;
    const ou = commun ? PREUVES_COMMUNES : "la fiche d’une exigence, dans son dossier";
    yield { fichier, relatif, ou, cible: {} };
  }
}
