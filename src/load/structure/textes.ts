import { DepotError, onceOf } from "../../depot/depot.ts";
import { DOSSIERS, TEXTE } from "../../domain/chemins.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { naturally } from "../../domain/ordre.ts";
import { SourceDeTexte, type TexteEcrit } from "../../domain/textes.ts";
import { beyond, decodeText, MAX_MIO } from "../yaml/bytes.ts";
import { refusalOfYaml } from "../yaml/refus.ts";
import { sayLinkOut } from "./files.ts";
import { type Folders, join } from "./folders.ts";
import { isLitter } from "./names.ts";

/** The texts of `textes/`, by name; undefined where there are none. Pictures lie beside them. */
export function readTextes(folders: Folders, constats: Constat[]): TexteEcrit[] | undefined {
  const listing = folders.list(DOSSIERS.textes);
  if (listing instanceof DepotError) return undefined;
  const kept = listing.entrees.filter(({ nom }) => !isLitter(nom));
  for (const { nom, genre } of kept) {
    if (genre === "lien-sortant") constats.push(sayLinkOut(join(DOSSIERS.textes, nom)));
    else if (genre === "fichier" && NEARLY.test(nom)) constats.push(sayEnding(nom));
  }
  const textes = kept
    .filter(({ genre, nom }) => genre === "fichier" && nom.endsWith(TEXTE))
    .map(({ nom }) => nom.normalize("NFC"))
    .sort(naturally)
    .flatMap((nom) => readTexte(folders, nom, constats));
  return textes.length > 0 ? textes : undefined;
}

function readTexte(folders: Folders, nom: string, constats: Constat[]): TexteEcrit[] {
  const chemin = join(DOSSIERS.textes, nom);
  try {
    if (folders.leaves(chemin)) {
      constats.push(sayLinkOut(chemin));
      return [];
    }
    const { depot } = folders;
    const full = folders.full(chemin);
    const source = onceOf(depot, full, `texte ${chemin}`, () => {
      const texte = decodeText(depot.read(full, beyond(MAX_MIO)));
      return typeof texte === "string" ? new SourceDeTexte(chemin, texte) : texte;
    });
    if (source instanceof SourceDeTexte) return [{ nom: nom.slice(0, -TEXTE.length), source }];
    const { regle } = source;
    constats.push(
      constatAt({ fichier: chemin }, regle === "limite-depassee" ? TOO_LONG : { regle, ...NO_TEXT }),
    );
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    constats.push(refusalOfYaml(error, chemin));
  }
  return [];
}

const TOO_LONG = {
  regle: "limite-depassee",
  message: `Ce texte dépasse ${MAX_MIO}\u00a0Mio : il n’est pas lu.`,
  aide: "Raccourcissez-le : un texte de rapport tient en quelques pages.",
} as const;

const NO_TEXT = {
  message: "Ce fichier n’est pas un texte en UTF-8 : il n’est pas lu.",
  aide: "Enregistrez-le en UTF-8 (dans le Bloc-notes : Enregistrer sous, Encodage, UTF-8).",
} as const;

const NEARLY = /\.(?:md\.txt|markdown|docx?|odt|txt|mdx|MD)$/;

function sayEnding(nom: string): Constat {
  const name = nom.replace(/(?:\.md)?\.[a-zA-Z]+$/, TEXTE);
  return constatAt(
    { fichier: join(DOSSIERS.textes, nom) },
    {
      regle: "fichier-mal-place",
      message: `${citer(nom)} n’est pas lu : un texte s’écrit en Markdown, dans un fichier en ${TEXTE}.`,
      aide: /\.(?:docx?|odt)$/i.test(nom)
        ? `Copiez ses mots dans ${citer(name)}, avec le Bloc-notes.`
        : `Renommez-le ${citer(name)}.`,
    },
  );
}
