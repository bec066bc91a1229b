import { lastNameOf, parentOf } from "../../domain/chemins.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { direNumero, numeroVise } from "../../domain/numero.ts";
import { lacuneOf } from "../../domain/referentiel.ts";
import type { DossierExigence } from "../../domain/structure.ts";
import { join } from "../../load/structure/folders.ts";
import { exigenceOfFolder } from "../../load/structure/names.ts";
import { lieuDuDossier } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const exigenceInconnue: Regle = {
  id: "exigence-inconnue",
  ecrit: true,
  titre: "Un dossier de preuves porte un numéro qui n’existe pas",
  gravite: "erreur",
  silencable: true,
  pourquoi: "Les pièces de ce dossier ne comptent pour aucune exigence.",
  remede: "Renommez le dossier du numéro de l’exigence que ses pièces documentent.",
  exemple: "preuves/15.3 - Courriels/",
  *checkDossier({ chez }) {
    if (!chez) return;
    const { dossier, examen } = chez;
    const { exigence, chemin } = dossier;
    const { parId, jugement } = examen;
    if (parId.has(exigence)) return;
    const commun = {
      sujet: chemin,
      referentiel: jugement.referentiel,
      ...(/^\d+(\.\d+)*$/.test(exigence) && { exigence }),
      lieu: lieuDuDossier(dossier),
    };
    const lacune = lacuneOf(examen.referentiel, exigence);
    if (lacune) {
      yield {
        ...commun,
        gravite: "info",
        message: `${exigence} tombe dans une lacune de ${jugement.referentiel} : ${lacune.motif}`,
        aide: "Gardez le dossier : ses pièces ne sont pas jugées tant que le texte manque.",
      };
      return;
    }
    yield {
      ...commun,
      message: `Le dossier ${citer(chemin)} ne correspond à aucune exigence de ${jugement.referentiel}.`,
      aide: aideOf(dossier, [...parId.keys()]),
    };
  },
};

const MAX_MOVES = 3;

/** Folders of exigences that it holds, each with the name that it should bear: « 15.3 » for « DCL/15.3 », and for « 15/3 ». */
function exigencesBelow(
  { chemin, exigence, fichiers, fichesPlusBas = [] }: DossierExigence,
  ids: readonly string[],
): [nom: string, voulu: string][] {
  const known = new Set(ids);
  const dedans = [...fichiers.map((fichier) => fichier.chemin), ...fichesPlusBas];
  const noms = new Set(
    dedans.flatMap((un) => {
      const [nom = "", ...reste] = un.slice(chemin.length + 1).split("/");
      return reste.length > 0 ? [nom] : [];
    }),
  );
  return [...noms].flatMap((nom): [string, string][] => {
    const seul = exigenceOfFolder(nom);
    if (known.has(`${exigence}.${seul}`)) return [[nom, `${exigence}.${seul}`]];
    return known.has(seul) ? [[nom, nom]] : [];
  });
}

/** What is meant is plain from the whole name; else its first number is looked at alone. */
const SUR: ReadonlySet<string> = new Set(["exigence", "plusieurs"]);

function aideOf(dossier: DossierExigence, ids: readonly string[]): string {
  const { chemin, exigence } = dossier;
  const parent = parentOf(chemin) ?? "";
  const sous = exigencesBelow(dossier, ids);
  if (sous.length > 0) {
    const moves = sous
      .slice(0, MAX_MOVES)
      .map(([nom, voulu]) => `${citer(join(chemin, nom))} en ${citer(join(parent, voulu))}`);
    const suite = sous.length > MAX_MOVES ? ", et les autres de même" : "";
    return `Déplacez ${enumerer(moves)}${suite} : les dossiers des exigences se suivent dans ${citer(`${parent}/`)}.`;
  }
  const nom = lastNameOf(chemin);
  const vise = numeroVise(nom, ids);
  const dit = direNumero(/^\d/.test(exigence) && !SUR.has(vise?.genre ?? "") ? exigence : nom, ids);
  const suite =
    vise?.genre === "engagement" || vise?.genre === "plusieurs"
      ? " Une pièce qui vaut pour toutes va dans preuves/_commun."
      : "";
  return dit
    ? `${dit}${suite} Renommez le dossier, sinon ses pièces ne comptent pas.`
    : "Renommez le dossier, sinon ses pièces ne comptent pas.";
}
