import { DEPARTS, frequence } from "../../../domain/delais.ts";
import { citer } from "../../../domain/francais.ts";
import { naturesNommees } from "../../../domain/natures.ts";
import type { Delai, Partie, Periode } from "../../../domain/referentiel.ts";
import type { PageDeTerminal } from "../../../show/text/feuille.ts";
import type { Explique, MethodeExpliquee } from "../types.ts";
import { GENRE, UNITE } from "./words.ts";

const AVIS = "Natures de preuve : ";

export function methodesLines(feuille: PageDeTerminal, explique: Explique): string[] {
  const lines = explique.methodes.flatMap((methode) => method(feuille, methode));
  const period = explique.periode ? feuille.text(sayPeriode(explique.periode), "  ") : [];
  const { parties = [], methodes, natures: nommees = [] } = explique;
  const avis = [...methodes, ...parties].some(({ natures }) => natures.length > 0) && explique.avis;
  const titre = parties.length > 0 ? "Promesses, sans méthode connue" : "Méthodes de contrôle";
  return feuille.section(titre, [
    ...lines,
    ...parties.flatMap((partie) => part(feuille, partie, nommees)),
    ...period,
    ...(avis ? feuille.text(`${AVIS}${avis}.`, "  ").map(feuille.style.faible) : []),
  ]);
}

function method(feuille: PageDeTerminal, methode: MethodeExpliquee): string[] {
  const { id, texte, methodeEntiere, natures, attribution, note, periode, parties } = methode;
  const under = (words: string, first = "") => feuille.text(words, `      ${first}`, " ".repeat(8));
  return [
    ...feuille.text(texte, `  ${id} `, "      "),
    ...(parties ? parties.flatMap((partie) => part(feuille, partie, natures)) : []),
    ...(natures.length && !parties
      ? under(
          named(
            natures.map(({ id: nature }) => nature),
            natures,
          ),
          "y répondent : ",
        )
      : []),
    ...(periode ? under(sayPeriode(periode)) : []),
    ...central(methode).flatMap((words) => under(words)),
    ...(attribution === "ambigue" ? under("attribution ambiguë à ce sous-engagement") : []),
    ...(note ? under(note, "note : ") : []),
    ...(methodeEntiere ? under(methodeEntiere, "extrait de : ") : []),
  ];
}

/** `19.5-b.2 présentation en CSA (« … ») : compte-rendu, qui cite 19.5-b.2 ; chaque année (« … »)` */
function part(
  feuille: PageDeTerminal,
  { id, objet, mots, natures, aCiter = [], periode, note }: Partie,
  libelles: MethodeExpliquee["natures"],
): string[] {
  const under = (words: string, first = "") => feuille.text(words, `        ${first}`, " ".repeat(10));
  const citees =
    aCiter.length > 0
      ? ` (cite ${id}${aCiter.length < natures.length ? ` si ${aCiter.join(", ")}` : ""})`
      : "";
  return [
    ...feuille.text(`${objet} (${citer(mots)})`, `      ${id} `, " ".repeat(8)),
    ...under(named(natures, libelles) + citees, "y répondent : "),
    ...(periode ? under(sayPeriode(periode)) : []),
    ...(note ? under(note, "note : ") : []),
  ];
}

/** Natures as a fiche writes them, each with its name where that says more. */
function named(ids: readonly string[], libelles: MethodeExpliquee["natures"]): string {
  return naturesNommees(ids, libelles).join(", ");
}

function central({ controle, mots, aConfirmer }: MethodeExpliquee): string[] {
  if (controle !== "central") return [];
  const doute = aConfirmer ? ", par déduction, à faire confirmer" : "";
  return [`sans contrôle en préfecture${mots ? ` (${citer(mots)})` : ""}${doute}`];
}

function sayPeriode({ mois, mots, par, note }: Periode): string {
  const chacun = par === "service-metier" ? ", pour chaque service métier" : "";
  return `${frequence(mois)}${chacun} (${citer(mots)})${note ? `. ${note}` : ""}`;
}

export function conditions(feuille: PageDeTerminal, explique: Explique): string[] {
  return feuille.section(
    "Conditions",
    explique.conditions.flatMap(({ ou, quand, mots, precision, note }) => {
      const what = `${GENRE[ou.genre]} ${ou.id}`;
      const effect = precision
        ? `${citer(mots)}, noté sans changer ce qui s’applique (${quand})`
        : `s’applique si ${quand} : ${citer(mots)}`;
      return feuille.text(`${effect}.${note ? ` ${note}` : ""}`, `  ${what} : `, "    ");
    }),
  );
}

export function delais(feuille: PageDeTerminal, explique: Explique): string[] {
  return feuille.section(
    "Délais",
    explique.delais.flatMap((delai) => feuille.text(sayDelai(delai), "  ", "    ")),
  );
}

/** Indicators that answer, each with the figure that the structure here has of it. */
export function indicateurs(feuille: PageDeTerminal, { genre, indicateurs: all }: Explique): string[] {
  const own = genre === "indicateur";
  const told = own ? all.filter(({ chiffres }) => chiffres !== undefined) : all;
  return feuille.section(
    own ? "Ici" : "Indicateurs",
    told.flatMap(({ id, titre, pour, chiffres }) => [
      ...(own ? [] : feuille.text(`${titre} (${pour.join(", ")})`, `  ${id} : `, "      ")),
      ...(chiffres ?? []).flatMap((chiffre) => feuille.text(chiffre, own ? "  " : "      ")),
      ...(chiffres?.length === 0 ? feuille.text("pas déclaré dans quali.yaml", own ? "  " : "      ") : []),
    ]),
  );
}

function sayDelai({ canal, objet, duree, unite, depart, repart, attenteCompte, mots, note }: Delai): string {
  const parts = [
    `${canal}, ${objet} : ${duree} ${duree > 1 ? UNITE[unite] : UNITE[unite].replace(/s\b/g, "")} depuis ${DEPARTS.get(depart) ?? depart}`,
    repart === "dossier-complete" ? "un nouveau délai court quand la demande est complétée" : "",
    attenteCompte ? "une réponse d’attente suffit" : "",
  ].filter((part) => part !== "");
  return `${parts.join(" ; ")} (${citer(mots)}).${note ? ` ${note}` : ""}`;
}
