import { exclusEnMots, intervalleEnMots, partEnMots, valeurEnMots } from "../../../domain/chiffres.ts";
import { citer, compter } from "../../../domain/francais.ts";
import type { Unite } from "../../../domain/indicateurs.ts";
import type { IndicateurPublie, MesurePubliee } from "../../../generated/indicateurs.ts";
import type { PageDeTerminal } from "../../../show/text/feuille.ts";
import { REGLE_DES_JOURS } from "./tableau.ts";
import { targetOf } from "./words.ts";

const ORIGINES = {
  referentiel: "demandé par le référentiel",
  quali: "proposé par quali (avis de quali) ; le référentiel demande un suivi",
  structure: "défini par la structure",
};

/** All that is known of one indicator, so that its figure can be done again by hand. */
export function detailOf(feuille: PageDeTerminal, one: IndicateurPublie): string[] {
  const { style } = feuille;
  return [
    ...feuille.text(`${one.titre} (${one.id})`).map(style.fort),
    ...definition(feuille, one),
    ...(one.utilisable ? [] : feuille.text(one.motif ?? "", "✗ ").map(style.erreur)),
    "",
    ...feuille.section(
      "Périodes",
      (one.serie ?? []).flatMap((mesure) => period(feuille, mesure, one)),
    ),
    "",
    ...feuille.section(
      "Registres",
      one.registres.flatMap((registre) => register(feuille, registre)),
    ),
    ...lines(feuille, "Lignes illisibles", one.illisibles ?? [], one.nombreIllisibles ?? 0),
    ...lines(feuille, "À vérifier", one.signalees ?? [], one.nombreSignalees ?? 0),
    ...rows(feuille, one),
  ];
}

function definition(
  feuille: PageDeTerminal,
  { origine, mots, delai, methodes, unite, ...one }: IndicateurPublie,
): string[] {
  const target = targetOf({ origine, methodes, unite, ...one });
  const clock = delai
    ? `Délai : ${valeurEnMots(delai.duree ?? null, delai.unite as Unite)}` +
      `${delai.repart ? ", qui repart quand la demande est complétée" : ""}${delai.attenteCompte ? " ; une réponse d’attente suffit" : ""}.`
    : "";
  return [
    ...feuille.text(
      `${ORIGINES[origine]}${mots ? ` : ${citer(mots)}` : ""}${methodes.length > 0 ? ` ; méthodes ${methodes.join(", ")}` : ""}.`,
    ),
    ...(clock ? feuille.text(clock) : []),
    ...(delai?.unite === "jours-ouvres" ? feuille.text(REGLE_DES_JOURS) : []),
    ...(target ? feuille.text(`Cible : ${target}.`) : []),
  ];
}

function period(feuille: PageDeTerminal, mesure: MesurePubliee, { unite }: IndicateurPublie): string[] {
  const { moyenne, mediane, p90, intervalle, exclues, lignes } = mesure;
  const spread =
    moyenne === null
      ? ""
      : ` ; moyenne ${valeurEnMots(moyenne, "nombre")}, médiane ${valeurEnMots(mediane, "nombre")}, neuf sur dix en ${valeurEnMots(p90, "nombre")}`;
  const around = intervalleEnMots(intervalle, unite);
  const share = partEnMots(mesure);
  const out = exclusEnMots(exclues);
  const words = `${mesure.periode.nom}${mesure.enCours ? " (en cours)" : ""} : ${valeurEnMots(mesure.valeur, unite)}${share && ` (${share})`}${spread}${around && ` ; ${around}`} ; ${compter(lignes, "ligne")}${out && ` ; ${out}`}${mesure.petit ? " ; peu de lignes" : ""}`;
  return feuille.text(words, "  ");
}

function register(feuille: PageDeTerminal, registre: IndicateurPublie["registres"][number]): string[] {
  const {
    fichier,
    feuille: sheet,
    encodage,
    lignes,
    masquees,
    lignesMasquees = [],
    doublons,
    lignesEnDouble = [],
    totaux,
    nombreTotaux = totaux.length,
    personnelles = [],
    remarques,
  } = registre;
  const s = (count: number) => (count > 1 ? "s" : "");
  const said = [
    `${fichier}${sheet ? `, feuille ${citer(sheet)}` : ""}${encodage ? ` (${encodage})` : ""} : ${compter(lignes, "ligne")}`,
    masquees > 0
      ? `${compter(masquees, "ligne")} masquée${s(masquees)}, comptée${s(masquees)}${numbers(lignesMasquees, masquees)}`
      : "",
    doublons > 0
      ? `${compter(doublons, "ligne")} en double, comptée${s(doublons)}${numbers(lignesEnDouble, doublons)}`
      : "",
    nombreTotaux > 0
      ? `${compter(nombreTotaux, "ligne")} de total, laissée${s(nombreTotaux)} de côté${numbers(totaux, nombreTotaux)}`
      : "",
    personnelles.length > 0 ? `données personnelles possibles : ${personnelles.join(", ")}` : "",
    ...remarques,
  ];
  return feuille.exact(said.filter((part) => part !== "").join(" ; "), "  ");
}

/** « (lignes 3, 7…) ». */
function numbers(told: readonly number[], total: number): string {
  if (told.length === 0) return "";
  return ` (ligne${total > 1 ? "s" : ""} ${told.join(", ")}${total > told.length ? "…" : ""})`;
}

function lines(
  feuille: PageDeTerminal,
  titre: string,
  all: readonly { fichier: string; feuille?: string; ligne: number; colonne?: number; motif: string }[],
  total: number,
): string[] {
  if (all.length === 0) return [];
  const shown = all.map(({ fichier, feuille: sheet, ligne, colonne, motif }) =>
    feuille
      .exact(
        `${fichier}${sheet ? ` (${sheet})` : ""}:${ligne}${colonne ? `:${colonne}` : ""} : ${motif}`,
        "  ",
      )
      .join("\n"),
  );
  const more = total > all.length ? [`  et ${total - all.length} autres`] : [];
  return ["", ...feuille.section(`${titre} (${total})`, [...shown, ...more])];
}

function rows(feuille: PageDeTerminal, { lignes, nombreLignes = 0 }: IndicateurPublie): string[] {
  if (!lignes) return [];
  const shown = lignes.flatMap(({ fichier, feuille: sheet, ligne, cellules, sort }) =>
    feuille.exact(
      `${fichier}${sheet ? ` (${sheet})` : ""}:${ligne} : ${Object.entries(cellules)
        .map(([id, cell]) => `${id} ${cell || "–"}`)
        .join(", ")} → ${sort}`,
      "  ",
    ),
  );
  const more = nombreLignes > lignes.length ? [`  et ${nombreLignes - lignes.length} autres lignes`] : [];
  return ["", ...feuille.section(`Lignes du registre (${nombreLignes})`, [...shown, ...more])];
}
