import { enToutesLettres } from "../../domain/jour.ts";
import { exigencesOf, type Referentiel } from "../../domain/referentiel.ts";
import { sanitize } from "../../domain/texte-sur.ts";
import { MODELES } from "../../generated/modeles.ts";
import type { FichierDePaquet, Paquet } from "../../generated/paquet.ts";
import { POLICES } from "../../generated/polices.ts";
import { compileTemplate } from "../../show/templates/compile.ts";
import { escapeHtml } from "../../show/templates/escape.ts";
import { Glyphs } from "../../show/templates/glyphs.ts";
import { pageHtml } from "../../show/templates/page.ts";
import { prepare } from "../../show/templates/prepare.ts";
import type { Vue } from "../../show/templates/shape.ts";
import { booleen, liste, objet, option, prose, texte } from "../../show/templates/shape.ts";
import { rangeDansLePaquet } from "./overlay.ts";
import { absenceOf, type LigneDIndex, type PieceDIndex } from "./rows.ts";

const MODELE = "paquet/index";
const DIT = objet({ chemin: texte, motif: prose });
const FORME = objet({
  nom: prose,
  fictive: booleen,
  juge: prose,
  version: texte,
  partiel: booleen,
  absents: liste(DIT),
  retenus: liste(DIT),
  registres: liste(objet({ href: texte, titre: prose, sha256: texte, original: texte })),
  rapports: liste(objet({ href: texte, titre: prose })),
  exigences: liste(
    objet({
      id: texte,
      ancre: texte,
      texte: prose,
      methodes: liste(
        objet({
          id: texte,
          ancre: texte,
          texte: prose,
          etat: prose,
          pieces: liste(objet({ titre: prose, href: option(texte), detail: prose, sha256: option(texte) })),
        }),
      ),
    }),
  ),
});
type VueDIndex = Vue<typeof FORME>;
type ExigenceVue = VueDIndex["exigences"][number];
type MethodeVue = ExigenceVue["methodes"][number];
type MethodeEnCours = Omit<MethodeVue, "pieces"> & { pieces: MethodeVue["pieces"][number][] };

const ETATS_DE_METHODE: Readonly<Record<string, string>> = {
  repondue: "répondue",
  "sans-reponse": "sans réponse",
  perimee: "périmée",
  "non-applicable": "non applicable",
  centrale: "vérifiée par l’administration centrale",
};

/** The index as a page: each control method, and the pieces that answer it, with links that open in the unpacked folder. */
export function indexHtml(
  paquet: Paquet,
  rows: readonly LigneDIndex[],
  referentiels: ReadonlyMap<string, Referentiel>,
  rapports: readonly { href: string; titre: string }[],
): string {
  const glyphs = new Glyphs(POLICES);
  const compiled = compileTemplate(MODELE, FORME, MODELES);
  if ("fautes" in compiled) throw new Error(compiled.fautes.map(({ message }) => message).join("\n"));
  const { vue } = prepare(viewOf(paquet, rows, referentiels, rapports), FORME, glyphs);
  return pageHtml({
    titre: escapeHtml(sanitize(`Index du paquet d’audit – ${paquet.structure.nom}`)),
    style: MODELES.get("paquet/style.css") ?? "",
    corps: `${compiled.rendu(vue)}\n`,
  });
}

function viewOf(
  paquet: Paquet,
  rows: readonly LigneDIndex[],
  referentiels: ReadonlyMap<string, Referentiel>,
  rapports: readonly { href: string; titre: string }[],
): VueDIndex {
  const { structure, date, quali, complet, fichiers, restes } = paquet;
  const out = fichiers.flatMap((fichier) => {
    const motif = absenceOf(fichier);
    return motif === null ? [] : [{ fichier, dit: { chemin: fichier.chemin, motif } }];
  });
  return {
    nom: structure.nom,
    fictive: structure.fictif === true,
    juge: enToutesLettres(date),
    version: quali,
    partiel: !complet,
    absents: [...out.filter(({ fichier }) => isMissing(fichier)).map(({ dit }) => dit), ...restes],
    retenus: out.filter(({ fichier }) => fichier.absent?.raison === "confidentiel").map(({ dit }) => dit),
    registres: fichiers.flatMap(registreView),
    rapports: [...rapports],
    exigences: exigencesView(rows, referentiels),
  };
}

/** True for a file that was asked for and could not go in. */
export function isMissing({ absent }: FichierDePaquet): boolean {
  return absent !== undefined && absent.raison !== "confidentiel" && absent.raison !== "hors-portee";
}

function exigencesView(
  rows: readonly LigneDIndex[],
  referentiels: ReadonlyMap<string, Referentiel>,
): VueDIndex["exigences"] {
  const found = new Map<string, Omit<ExigenceVue, "methodes"> & { methodes: MethodeEnCours[] }>();
  const methodes = new Map<string, MethodeEnCours>();
  const several = referentiels.size > 1;
  for (const row of rows) {
    const key = `${row.referentiel} ${row.exigence}`;
    const known = referentiels.get(row.referentiel);
    const exigence = found.get(key) ?? {
      id: several ? `${row.exigence} (${row.referentiel})` : row.exigence,
      ancre: `e${found.size + 1}`,
      texte: (known && exigencesOf(known).find(({ id }) => id === row.exigence)?.texte) ?? "",
      methodes: [],
    };
    found.set(key, exigence);
    const place = `${key} ${row.methode}`;
    const methode = methodes.get(place) ?? {
      id: row.methode,
      ancre: `m${methodes.size + 1}`,
      texte: row.objet === null ? row.texte : `${row.texte} À montrer : ${row.objet}.`,
      etat: ETATS_DE_METHODE[row.etat] ?? row.etat,
      pieces: [],
    };
    if (!methodes.has(place)) exigence.methodes.push(methode);
    methodes.set(place, methode);
    if (row.piece) methode.pieces.push(pieceView(row.piece));
  }
  return [...found.values()];
}

/** A register that went in with its bound columns alone. */
function registreView(fichier: FichierDePaquet): VueDIndex["registres"][number][] {
  const { chemin, sha256, origine, absent } = fichier;
  if (origine?.motif !== "colonnes" || absent) return [];
  const href = hrefOf(`dossier/${rangeDansLePaquet(fichier)}`);
  return [{ href, titre: chemin, sha256, original: origine.sha256 }];
}

function pieceView({ titre, nature, date, chemin, sha256, note }: PieceDIndex) {
  const detail = [nature, date, note].filter((one) => one !== "").join(", ");
  return { titre, href: chemin === null ? null : hrefOf(chemin), detail, sha256 };
}

/** Each name of the way, so that no `#` or `?` of it is taken for something else. */
function hrefOf(chemin: string): string {
  return chemin.split("/").map(encodeURIComponent).join("/");
}
