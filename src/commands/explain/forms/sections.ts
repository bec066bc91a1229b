import { enToutesLettres } from "../../../domain/jour.ts";
import { type Bloc, editionsOf } from "../../../domain/referentiel.ts";
import type { PageDeTerminal } from "../../../show/text/feuille.ts";
import { oneLine } from "../../../show/text/safe.ts";
import type { Explique } from "../types.ts";
import { GENRE, REMARQUE } from "./words.ts";

export function identity(feuille: PageDeTerminal, explique: Explique): string[] {
  const { genre, id, titre, referentiel, situation, version, gravite, silencable } = explique;
  const where = referentiel ? ` (${referentiel})` : "";
  return [
    ...feuille.text(`${GENRE[genre]} ${id}${where}`).map(feuille.style.fort),
    ...situation.flatMap((above) =>
      feuille.text(above.titre, `  ${GENRE[above.genre]} ${above.id} : `, "    "),
    ),
    ...(isTold(explique) ? [] : feuille.text(titre)),
    ...(version ? feuille.text(`${enToutesLettres(version.date)}, ${editionsOf(version)}.`) : []),
    ...(gravite ? feuille.text(`Gravité par défaut : ${gravite}${silencable ? ", réglable" : ""}.`) : []),
  ];
}

/** The title of what is promised or checked is its own text, which comes below. */
function isTold({ genre }: Explique): boolean {
  return genre === "engagement" || genre === "sous-engagement" || genre === "methode";
}

export function texteLines(feuille: PageDeTerminal, { genre, texte: blocs }: Explique): string[] {
  const titre =
    genre === "regle"
      ? "Pourquoi"
      : genre === "indicateur"
        ? "Définition"
        : genre === "fait"
          ? "Mots de la source"
          : "Texte";
  return feuille.section(
    titre,
    blocs.flatMap((bloc) => blocLines(feuille, bloc)),
  );
}

function blocLines(feuille: PageDeTerminal, bloc: Bloc): string[] {
  if (typeof bloc === "string") return feuille.text(bloc, "  ");
  if ("note" in bloc) return feuille.text(bloc.note, "  ");
  if ("intitule" in bloc) return feuille.text(bloc.intitule, "  ");
  return bloc.liste.flatMap((item) => feuille.text(item, "  - "));
}

const CONTENU: Partial<Record<Explique["genre"], string>> = {
  referentiel: "Modules",
  fait: "Ce qui en dépend",
  nature: "Méthodes auxquelles elle répond",
  indicateur: "Ce à quoi il répond",
  engagement: "Sous-engagements",
};

export function contenu(feuille: PageDeTerminal, { genre, contenu: renvois }: Explique): string[] {
  // What it holds is read in whole; of what only depends on it, the beginning is enough.
  const show = genre === "fait" || genre === "nature" ? feuille.line : feuille.text;
  return feuille.section(
    CONTENU[genre] ?? "Engagements",
    renvois.flatMap(({ id, titre }) => show(titre, `  ${oneLine(id).padEnd(6)} `)),
  );
}

export function remarques(feuille: PageDeTerminal, { remarques: notes }: Explique): string[] {
  return feuille.section(
    "Errata, doutes, lacunes",
    notes.flatMap(({ genre, ou, texte: words }) => {
      const where = genre === "variante" || genre === "note" ? "" : ` (${ou})`;
      return feuille.text(words, `  ${REMARQUE[genre]}${where} : `, "    ");
    }),
  );
}

export function aFaire(feuille: PageDeTerminal, { aFaire: steps, exemple }: Explique): string[] {
  const lines = steps.flatMap((step) => feuille.text(step, "  – "));
  const yaml = (exemple ?? "").split("\n").map((line) => `    ${oneLine(line)}`.trimEnd());
  return feuille.section("Que faire", [...lines, ...(exemple ? ["", ...yaml] : [])]);
}

export function provenance(feuille: PageDeTerminal, { sources, avis }: Explique): string[] {
  return feuille.section("Provenance", [
    ...sources.flatMap(({ titre, document }) =>
      feuille.text(`${titre}${document ? ` (${document})` : ""}.`, "  Texte : ", "    "),
    ),
    ...(avis
      ? feuille.text(
          `attribution des méthodes, natures, conditions, périodes et délais : ${avis}.`,
          "  Lecture : ",
          "    ",
        )
      : []),
  ]);
}
