import { aDesRares, sansPolice } from "../../domain/caracteres.ts";
import { citer, compter, enumerer } from "../../domain/francais.ts";
import { pointDeCode } from "../../domain/signes.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { Regle, Trouvaille } from "../regle.ts";

export const caractereSansPolice: Regle = {
  id: "caractere-sans-police",
  ecrit: true,
  titre: "Un caractère que le PDF ne saura pas dessiner",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Un PDF d’archive porte ses polices. Un caractère qu’aucune ne dessine y est remplacé par son numéro, comme [U+13000].",
  remede: "Écrivez-le avec des lettres ou des signes courants.",
  exemple: "titre: Panneau d’accueil en plusieurs langues",
  *check({ structure: { source, yaml } }) {
    yield* without({ source, yaml });
  },
  *checkDossier({ chez, pieces, cible }) {
    const fiche = chez?.dossier.fiche;
    if (fiche) yield* without({ source: fiche.source, yaml: fiche.yaml, ...cible });
    if (chez) return;
    for (const { piece } of pieces)
      yield* without({ source: piece.source, yaml: piece.yaml, debut: piece.pointeur });
  },
};

const TOLD = 3;

interface Ecrit {
  source: Source;
  yaml: object;
  /** Way to it in its file. */
  debut?: Pointeur;
  referentiel?: string;
  exigence?: string;
}

/** What is found in a text that reports draw from. */
function* without({ source, yaml, debut = [], ...cible }: Ecrit): Generator<Trouvaille> {
  // Most files have none: their text says so at once.
  if (!aDesRares(source.texte) && !source.texte.includes("\\")) return;
  for (const { texte, pointeur } of texts(yaml, debut)) {
    const signes = sansPolice(texte);
    if (signes.length === 0) continue;
    const shown = signes
      .slice(0, TOLD)
      .map((signe) => `${citer(signe)} (${pointDeCode(signe.codePointAt(0) ?? 0)})`);
    const rest = signes.length - shown.length;
    if (rest > 0) shown.push(compter(rest, "autre"));
    yield {
      ...cible,
      message: `Le PDF d’un rapport écrira un numéro à la place de ${enumerer(shown)} : aucune police n’a ${signes.length > 1 ? "ces caractères" : "ce caractère"}.`,
      sujet: `${source.fichier} ${pointeur.join(".")}`,
      lieu: { source, pointeur },
    };
  }
}

/** Names of files stand in no report but its annexes, as they are. */
const NAMES: ReadonlySet<string> = new Set(["fichier", "capture", "logo", "registre"]);

/** Every text below a node, but of what is confidential: no report shows it. */
function* texts(node: unknown, pointeur: Pointeur): Generator<{ texte: string; pointeur: Pointeur }> {
  if (typeof node === "string") yield { texte: node, pointeur };
  if (typeof node !== "object" || node === null) return;
  if ("confidentiel" in node && node.confidentiel === true) return;
  // A common piece is told where it stands.
  if ("preuve" in node) return;
  const entries = Array.isArray(node) ? node.entries() : Object.entries(node);
  for (const [key, child] of entries) if (!NAMES.has(String(key))) yield* texts(child, [...pointeur, key]);
}
