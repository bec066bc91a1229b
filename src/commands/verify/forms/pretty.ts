import { compter } from "../../../domain/francais.ts";
import type { VerificationDePaquet } from "../../../generated/verification.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import { comparison } from "./comparaison.ts";

type Faute = VerificationDePaquet["fautes"][number];

/** Past it, faults of one kind are counted. */
const MOST = 20;

/** The verdict first, then what it rests on. */
export function formatVerification(
  verification: VerificationDePaquet,
  { couleur, largeur, verbose }: { couleur: boolean; largeur: number; verbose: boolean },
): string {
  const feuille = createFeuille(createStyle(couleur), largeur);
  const blocks = [
    verdict(feuille, verification),
    contents(feuille, verification),
    faults(feuille, "Ce qui ne va pas", "✗", verification.fautes, verbose),
    faults(feuille, "Remarques", "–", verification.remarques, verbose),
    fingerprints(feuille, verification),
    compared(feuille, verification, verbose),
  ];
  const lines = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, rank) => (rank ? ["", ...block] : block));
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function verdict(feuille: PageDeTerminal, verification: VerificationDePaquet): string[] {
  const { objet, coherent, paquet } = verification;
  const { style } = feuille;
  const words = coherent ? `cohérent ; ${origin(verification)}` : "INCOHÉRENT : ce paquet n’est pas sûr";
  return [
    ...feuille.exact(objet.nom).map(style.fort),
    ...feuille.exact(words, coherent ? "✓ " : "✗ ").map(coherent ? style.bon : style.erreur),
    ...(paquet && !paquet.complet
      ? feuille
          .exact(
            `Paquet PARTIEL : des pièces n’y sont pas ; ${objet.genre === "fichier" ? "sa dernière partie" : "index.html"} dit lesquelles et pourquoi.`,
            "! ",
          )
          .map(style.avertissement)
      : []),
  ];
}

function compared(
  feuille: PageDeTerminal,
  { comparaison, sansComparaison }: VerificationDePaquet,
  verbose: boolean,
): string[] {
  if (sansComparaison !== undefined)
    return feuille.exact(`Rien n’est comparé : ${sansComparaison}`, "✗ ").map(feuille.style.erreur);
  return comparaison ? comparison(feuille, comparaison, verbose) : [];
}

function origin({ origine: { par, signataire } }: VerificationDePaquet): string {
  if (par === "signature") return `signé par ${signataire ?? "un signataire connu"}`;
  if (par === "empreinte") return "conforme à l’empreinte reçue à part";
  return "origine non établie (ni signature, ni empreinte reçue à part)";
}

function contents(feuille: PageDeTerminal, { sac, jointes, paquet, rejeu }: VerificationDePaquet): string[] {
  const container = sac ? bag(sac) : jointes ? holder(jointes) : null;
  if (container === null) return [];
  return [
    ...feuille.exact(container),
    ...(paquet
      ? feuille.exact(
          `Paquet d’audit de « ${paquet.structure} », jugé au ${paquet.date} par quali ${paquet.quali}.`,
        )
      : []),
    ...(rejeu ? feuille.exact(replay(rejeu)) : []),
  ];
}

function bag({ bagit, fichiers, octets, algorithmes }: NonNullable<VerificationDePaquet["sac"]>): string {
  const version = bagit === null ? "version de BagIt inconnue" : `BagIt ${bagit}`;
  const by = algorithmes.length > 0 ? ` ; ${algorithmes.join(", ")}` : "";
  return `${version} ; ${compter(fichiers, "fichier")}, ${octets} octets${by}.`;
}

function holder({ fichiers, octets }: NonNullable<VerificationDePaquet["jointes"]>): string {
  return `Un seul PDF ; ${compter(fichiers, "pièce jointe", "pièces jointes")}, ${octets} octets.`;
}

function replay({ fait, conforme, motif = "" }: NonNullable<VerificationDePaquet["rejeu"]>): string {
  if (!fait) return `Jugement non rejoué : ${motif}`;
  return conforme ? "Jugement rejoué : le même résultat, octet pour octet." : `Jugement rejoué : ${motif}`;
}

function faults(
  feuille: PageDeTerminal,
  titre: string,
  sign: string,
  all: readonly Faute[],
  verbose: boolean,
): string[] {
  const shown = verbose ? all : all.slice(0, MOST);
  const rest = all.length - shown.length;
  const lines = shown.flatMap(({ chemin, ligne, message }) => [
    ...feuille.exact(message, `  ${sign} `),
    ...feuille.exact(ligne === undefined ? chemin : `${chemin}:${ligne}`, "    "),
  ]);
  const more =
    rest > 0 ? feuille.exact(`et ${compter(rest, "autre")} (--verbose les donne tous).`, "    ") : [];
  return feuille.section(`${titre} (${all.length})`, [...lines, ...more]);
}

function fingerprints(feuille: PageDeTerminal, { objet: { empreintes } }: VerificationDePaquet): string[] {
  const { archive, sac } = empreintes;
  return [
    ...(archive ? [`Empreinte du fichier (SHA-256) : ${archive}`] : []),
    ...(sac ? [`Empreinte du paquet ouvert (tagmanifest-sha256.txt) : ${sac}`] : []),
  ].flatMap((line) => feuille.exact(line));
}
