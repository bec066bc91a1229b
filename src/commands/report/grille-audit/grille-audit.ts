import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import { faitsOf } from "../../../selection/expression.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { grilleOf, MODULE } from "../audit/grille.ts";
import { PIECE } from "../audit/piece.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument, FEUILLES_DE_DOCUMENT } from "../parts/document.ts";
import { ancreDe, firstUses, nameIn } from "../parts/piece.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { donneesDeLaGrille } from "./donnees.ts";
import { POINT, pointsOf } from "./points.ts";

const { lignes, ...TITRE_DE_MODULE } = MODULE.champs;

const LIGNE = objet({
  ...lignes.of.champs,
  points: liste(POINT),
  /** Pieces that answer no method. */
  autres: liste(PIECE),
  /** The whole is judged in one place: no method is known, or none is looked at here. */
  seule: booleen,
});

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  resume: prose,
  modules: liste(objet({ ...TITRE_DE_MODULE, referentiel: option(prose), lignes: liste(LIGNE) })),
  /** « nc-mineure », « NC mineure »: the verdicts, for paper. */
  jugements: liste(objet({ code: texte, mots: prose })),
});

const NOM = { type: "grille-audit", titre: "Grille d’audit" };

/** In the order in which the page offers them: keep in step with `templates/grille-audit/saisie.js`. */
const JUGEMENTS = [
  { code: "conforme", mots: "C" },
  { code: "point-fort", mots: "PF" },
  { code: "piste-de-progres", mots: "PP" },
  { code: "point-sensible", mots: "PS" },
  { code: "nc-mineure", mots: "NC min." },
  { code: "nc-majeure", mots: "NC maj." },
];

/** What the auditor fills in: each control method, what answers it, where it is, and room to judge and write. */
export const GRILLE_D_AUDIT: Rapport = {
  ...NOM,
  modele: "grille-audit/rapport",
  feuilles: [...FEUILLES_DE_DOCUMENT, "commun/grille.css"],
  script: "grille-audit/saisie.js",
  donnees: donneesDeLaGrille,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const modules = entree.structure.jugements.flatMap((jugement) => {
      const referentiel = entree.referentiels.get(jugement.referentiel);
      return referentiel ? modulesOf(jugement, referentiel, entree) : [];
    });
    const points = modules.flatMap((module) =>
      module.lignes.flatMap((ligne) => ligne.points.filter(({ controlee }) => controlee)),
    );
    const exigences = modules.flatMap((module) => module.lignes.filter(({ controlee }) => controlee));
    const audit = entree.declaree.cycle?.prochainAudit;
    return {
      ...enteteDeDocument(entree, NOM, {
        fiche: [{ quoi: "Audit", mots: audit === undefined ? "date non déclarée" : enToutesLettres(audit) }],
        origine: {
          genere:
            "Les exigences, leurs méthodes de contrôle, ce qui y répond et l’état que quali en constate, d’après le dossier.",
          ecrit:
            "Les auto-évaluations et leurs commentaires, par la structure ; les constats, par l’auditeur.",
        },
        sommaire: modules.map(({ ancre, titre, numero, referentiel }) => ({
          ancre,
          titre: `${referentiel === null ? "" : `${referentiel}, `}Module ${numero} – ${titre}`,
        })),
      }),
      resume: `${compter(exigences.length, "exigence")} à contrôler ici, ${compter(points.length, "point")} à juger.`,
      modules,
      jugements: JUGEMENTS,
    };
  },
};

function modulesOf(jugement: Jugement, referentiel: Referentiel, entree: EntreeRapport) {
  const judged = new Map(jugement.exigences.map((one) => [nameIn(jugement, one.id), one]));
  const known = new Map(
    exigencesOf(referentiel).map((exigence) => [nameIn(jugement, exigence.id), exigence]),
  );
  const vues = grilleOf(jugement, {
    entree,
    referentiel,
    natures: new Map(referentiel.natures.map(({ id, libelle }) => [id, libelle])),
    premiers: firstUses(entree.structure),
    ancreOf: (id) => ancreDe(jugement, id),
    nomOf: (id) => nameIn(jugement, id),
    gravites: new Map(),
    declares: faitsOf({ yaml: entree.declaree }),
    faits: new Map(referentiel.faits.map((fait) => [fait.id, fait])),
  });
  return vues.map((module) => ({
    ...module,
    referentiel: jugement.principal ? null : referentiel.titre,
    lignes: module.lignes.flatMap((ligne) => {
      const [exigence, jugee] = [known.get(ligne.id), judged.get(ligne.id)];
      if (!exigence || !jugee) return [];
      // What is not looked at here has no rows: its methods are told in one.
      if (!ligne.controlee) return [{ ...ligne, points: [], autres: ligne.pieces, seule: true }];
      const { points, autres } = pointsOf(exigence, jugee, ligne.pieces);
      return [{ ...ligne, points, autres, seule: !points.some(({ controlee }) => controlee) }];
    }),
  }));
}
