import { accorder, compter, enumerer, pourcent } from "../../../domain/francais.ts";
import type { PageDeTerminal } from "../../../show/text/feuille.ts";
import { padEnd } from "../../../show/text/width.ts";
import type { ChoixJuge, EtatModule, Suggestion } from "../types.ts";

const PLACE: Readonly<Record<EtatModule["place"], string>> = {
  obligatoire: "obligatoire",
  "au-choix": "au choix",
  "a-confirmer": "à confirmer",
  "plusieurs-lectures": "deux lectures",
  libre: "facultatif",
  inconnue: "règle inconnue",
};

const SHOWN = 10;

/** One line per module: chosen or not, its place in the rule, how much of it is documented. */
export function etats(feuille: PageDeTerminal, choix: ChoixJuge): string[] {
  const lines = choix.etats.flatMap((etat) => {
    const { numero, titre, place, controlees, documentees, services } = etat;
    const parts = [mark(etat), String(numero).padStart(2), padEnd(PLACE[place], 14)];
    const share = padEnd(`${documentees}/${controlees}`, 7);
    const borne = services.length ? ` (${services.join(", ")})` : "";
    return feuille.line(`${titre}${borne}`, `  ${parts.join(" ")} ${share} `);
  });
  const legend = "● choisi, ○ non choisi, ✗ manque ; exigences documentées sur contrôlées.";
  return feuille.section("Modules", [...lines, ...feuille.text(legend, "  ").map(feuille.style.faible)]);
}

function mark({ choisi, place }: EtatModule): string {
  if (choisi) return "●";
  return place === "obligatoire" ? "✗" : "○";
}

/** Valid choices, the best documented first; what is to be confirmed is said once below them. */
export function suggestions(feuille: PageDeTerminal, { suggestions: found }: ChoixJuge): string[] {
  if (!found) return [];
  const shown = found.slice(0, SHOWN);
  const reserves = [...new Set(shown.flatMap((one) => one.reserves))];
  const rest = found.length - shown.length;
  const none = "Aucun : la règle qui vaut pour cette structure n’est pas connue, ou rien n’y répond.";
  return feuille.section("Choix possibles, du mieux documenté au moins documenté", [
    ...shown.flatMap((one, rang) => suggestion(feuille, one, rang, reserves)),
    ...(found.length === 0 ? feuille.text(none, "  ") : []),
    ...(rest > 0 ? feuille.text(`et ${compter(rest, "autre")} ; --format json les donne tous.`, "  ") : []),
    ...reserves.flatMap((reserve, rang) => feuille.text(reserve, `  ${renvoi(rang)} `)),
  ]);
}

function suggestion(
  feuille: PageDeTerminal,
  one: Suggestion,
  rang: number,
  reserves: readonly string[],
): string[] {
  const { modules, actuel, controlees, documentees, nouvelles } = one;
  const share = pourcent(documentees, controlees);
  const parts = [
    `${accorder(modules.length, "module")} ${enumerer(modules)}${actuel ? " (choix actuel)" : ""} : `,
    `${documentees} sur ${controlees} ${accorder(documentees, "documentée")}`,
    share ? ` (${share})` : "",
    nouvelles ? ` ; ${compter(nouvelles, "exigence nouvelle", "exigences nouvelles")}` : "",
    ...one.reserves.map((reserve) => ` ; à confirmer\u00a0${renvoi(reserves.indexOf(reserve))}`),
  ];
  return feuille.text(parts.join(""), `  ${String(rang + 1).padStart(2)}. `);
}

/** Mark of a reserve: (a), (b)… */
function renvoi(rang: number): string {
  return `(${String.fromCharCode(97 + rang)})`;
}
