import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { Etat } from "../../../domain/resultat.ts";
import type { ComparaisonDePaquets, FichierCompare } from "../../../generated/verification.ts";
import type { PageDeTerminal } from "../../../show/text/feuille.ts";

/** Past it, changes of one kind are counted. */
const MOST = 20;

type Exigence = ComparaisonDePaquets["exigences"][number];

const SENS: Readonly<Record<Exigence["sens"], string>> = {
  pire: "Moins bien",
  mieux: "Mieux",
  calendrier: "Par le seul passage du temps",
  autre: "Autres changements d’état",
};

const ETATS: Readonly<Record<Etat, string>> = {
  central: "vérifiée par l’administration centrale",
  "non-applicable": "non applicable",
  exclu: "exclue",
  manquant: "manquante",
  perime: "périmée",
  "a-revoir": "à revoir",
  documente: "documentée",
};

const GENRES: Readonly<Record<FichierCompare["genre"], string>> = {
  piece: "Pièces",
  fiche: "Fiches",
  registre: "Registres",
  reglage: "Réglages, signatures, audits et textes",
};

/** What changed from one pack to another: what it rests on, the verdicts, the files. */
export function comparison(
  feuille: PageDeTerminal,
  compare: ComparaisonDePaquets,
  verbose: boolean,
): string[] {
  const { avec, date, rejuge, exigences, evaluations, constats, fichiers } = compare;
  const shown = (lines: readonly string[][]) => {
    const kept = verbose ? lines : lines.slice(0, MOST);
    const rest = lines.length - kept.length;
    return [
      ...kept.flat(),
      ...(rest > 0 ? feuille.exact(`et ${compter(rest, "autre")} (--verbose les donne tous).`, "    ") : []),
    ];
  };
  const bullet = (sign: string, words: string) => feuille.exact(words, `  ${sign} `);
  const verdicts = (["pire", "mieux", "calendrier", "autre"] as const).flatMap((sens) => {
    const those = exigences.filter((one) => one.sens === sens);
    return feuille.section(
      `${SENS[sens]} (${those.length})`,
      shown(those.map((one) => bullet("–", sayExigence(one)))),
    );
  });
  const said = evaluations.map(({ exigence, avant, apres }) =>
    bullet("–", `${exigence} : « ${avant ?? "sans évaluation"} », devenue « ${apres ?? "sans évaluation"} »`),
  );
  const files = (["piece", "fiche", "registre", "reglage"] as const).flatMap((genre) => {
    const those = fichiers.filter((one) => one.genre === genre);
    return feuille.section(
      `${GENRES[genre]} (${those.length})`,
      shown(those.map((one) => bullet(...sayFichier(one)))),
    );
  });
  const findings = (["pire", "mieux", "calendrier"] as const).map(
    (sens) => constats.filter((one) => one.sens === sens).length,
  );
  const body = [
    ...basis(feuille, compare),
    ...verdicts,
    ...feuille.section(`Évaluations changées (${said.length})`, shown(said)),
    ...files,
  ];
  return [
    feuille.style.fort(
      feuille.exact(`Depuis « ${avec} » (jugé au ${enToutesLettres(date.avant)})`).join("\n"),
    ),
    ...(body.length === 0 && constats.length === 0 ? feuille.exact("Rien n’a changé.", "  ") : body),
    ...(constats.length > 0
      ? feuille.exact(
          `Constats : ${findings[0]} de plus ou plus graves, ${findings[1]} de moins ou moins graves${rejuge ? `, ${findings[2]} par le seul passage du temps` : ""}.`,
        )
      : []),
  ];
}

function basis(feuille: PageDeTerminal, compare: ComparaisonDePaquets): string[] {
  const { structure, date, quali, strict, complet, portee, referentiels, rejuge } = compare;
  const lines: string[] = [];
  const differs = ({ avant, apres }: { avant: unknown; apres: unknown }) => String(avant) !== String(apres);
  if (differs(structure))
    lines.push(`Ce ne sont pas les mêmes structures : ${structure.avant}, puis ${structure.apres}.`);
  if (date.avant > date.apres)
    lines.push(`L’autre paquet est jugé plus tard (${date.avant}) que celui-ci (${date.apres}).`);
  else if (differs(date)) lines.push(`Jugé au ${date.avant}, puis au ${date.apres}.`);
  if (differs(quali)) lines.push(`Fait par quali ${quali.avant}, puis ${quali.apres}.`);
  if (differs(strict))
    lines.push(
      strict.apres
        ? "Chaque méthode est maintenant exigée (--strict)."
        : "Chaque méthode n’est plus exigée (--strict).",
    );
  if (differs(portee)) lines.push(`Portée : ${sayPortee(portee.avant)}, puis ${sayPortee(portee.apres)}.`);
  if (differs(complet)) lines.push(complet.apres ? "Partiel, puis complet." : "Complet, puis partiel.");
  for (const { referentiel, avant, apres } of referentiels)
    lines.push(`${referentiel} : ${sayEditions(avant)}, puis ${sayEditions(apres)}.`);
  if (!rejuge && differs(date))
    lines.push(
      "L’autre paquet n’a pas pu être rejugé à cette date : la part du calendrier n’est pas distinguée.",
    );
  return lines.flatMap((line) => feuille.exact(line, "  ! "));
}

function sayPortee(portee: readonly string[]): string {
  return portee.length === 0 ? "toute la structure" : portee.join(", ");
}

function sayEditions(editions: ComparaisonDePaquets["referentiels"][number]["avant"]): string {
  if (editions === null) return "non suivi";
  const { edition, lecture } = editions;
  return `texte édition ${edition ?? "inconnue"}${lecture === null ? "" : `, lecture édition ${lecture}`}`;
}

function sayExigence({ exigence, avant, apres }: Exigence): string {
  const side = (one: Exigence["avant"]) =>
    one ? `${ETATS[one.etat]} (méthodes répondues : ${one.repondues} sur ${one.total})` : "hors de la portée";
  return `${exigence} : ${side(avant)}, devenue ${side(apres)}`;
}

function sayFichier({ changement, chemin, de }: FichierCompare): [sign: string, words: string] {
  switch (changement) {
    case "ajoute":
      return ["+", chemin];
    case "retire":
      return ["-", chemin];
    case "deplace":
      return ["→", `${chemin} (les mêmes octets, avant : ${de ?? ""})`];
    case "modifie":
      return ["~", chemin];
    case "entre":
      return ["+", `${chemin} (avant : l’empreinte seule)`];
    default:
      return ["-", `${chemin} (maintenant : l’empreinte seule)`];
  }
}
