import type { Depot } from "../../../depot/depot.ts";
import { lectureOf } from "../../../depot/tree.ts";
import type { Paquet } from "../../../generated/paquet.ts";
import type { PieceJointe } from "../../../print/pdf/attachments.ts";
import type { Session } from "../../../session/session.ts";
import { UserError } from "../../../session/user-error.ts";
import { safeJson } from "../../../show/text/json.ts";
import type { IndexDesJointes } from "../../report/report.ts";
import { isMissing } from "../index-html.ts";
import { type JugeDePaquet, resultText } from "../judge.ts";
import { indexTexts, type TextesDePaquet } from "../make.ts";
import { JointesEnCours } from "../pdf/attached.ts";
import { lisezMoiDuPdf } from "../pdf/lisez-moi.ts";
import { flattened, SOMMES } from "../pdf/names.ts";
import { absenceOf } from "../rows.ts";
import { type PaquetEcrit, paquetOf } from "./fill.ts";
import type { DossierListe, ReglagesDePaquet } from "./list.ts";
import { type ImpressionDuPaquet, printDossier } from "./reports.ts";
import { copyInto } from "./write.ts";

/** A PDF is written whole from memory. */
const MAX_BYTES = 1 << 30;

/** The audit dossier in PDF with everything of the pack inside. Throws `UserError`, `BrowserError`. */
export async function packPdf(
  session: Session,
  depot: Depot,
  listed: DossierListe,
  juge: JugeDePaquet,
  textes: { referentiels: TextesDePaquet; correspondances: TextesDePaquet },
  reglages: ReglagesDePaquet,
  impression: ImpressionDuPaquet,
  progres: (chemin: string) => void,
): Promise<Omit<PaquetEcrit, "empreinte"> & { pdf: Uint8Array }> {
  const plat = { ...listed, fichiers: flattened(listed.fichiers) };
  refuseHeavy(plat.fichiers.filter(({ absent }) => !absent));
  const jointes = new JointesEnCours(new Map(plat.fichiers.map(({ range = "", chemin }) => [range, chemin])));
  for (const fichier of plat.fichiers) {
    progres(fichier.chemin);
    await copyInto(jointes, fichier);
  }
  const describe = (navigateur: string | null) => paquetOf(plat, juge, reglages, navigateur, "pdf");
  const add = (nom: string, texte: string, dit: string) =>
    jointes.put(nom, lectureOf(new TextEncoder().encode(texte)), dit);
  for (const [dossier, texts] of Object.entries(textes))
    for (const [nom, texte] of texts) add(`${dossier}/${nom}`, texte, "référentiel, tel que jugé");
  add("resultat.json", resultText(juge), "jugement, pour d’autres programmes");
  add("index.csv", indexTexts(describe(null), juge, false).csv, "méthodes et pièces, pour un tableur");
  const index = indexOf(describe(null), jointes);
  let paquet = describe(null);
  const close = (navigateur: string | null): readonly PieceJointe[] => {
    paquet = describe(navigateur);
    add("paquet.json", safeJson(paquet), "ce que le paquet dit de lui-même");
    add("LISEZ-MOI.txt", lisezMoiDuPdf(paquet), "comment sortir les pièces et les vérifier");
    const { manifest } = jointes;
    add(SOMMES, manifest, "empreintes des autres pièces jointes");
    return jointes.pieces;
  };
  const { pdf } = await printDossier(session, depot, juge, impression, { index, close });
  return { paquet, fichiers: jointes.pieces.length, octets: pdf.length, pdf };
}

function refuseHeavy(fichiers: readonly { taille: number }[]): void {
  const total = fichiers.reduce((sum, { taille }) => sum + taille, 0);
  if (total <= MAX_BYTES) return;
  throw new UserError(
    `les pièces pèsent ${Math.ceil(total / 2 ** 20)} Mio ; un PDF en porte 1024. Faites une archive (.zip), ou laissez les plus grosses par --max-size.`,
  );
}

function indexOf({ fichiers, restes, complet }: Paquet, { index }: JointesEnCours): IndexDesJointes {
  const gardees = fichiers.filter(({ absent }) => absent?.raison === "confidentiel");
  const manques = fichiers
    .filter(isMissing)
    .map((one) => ({ chemin: one.chemin, motif: absenceOf(one) ?? "" }));
  return {
    complet,
    fichiers: [...index],
    manques: [...manques, ...restes],
    gardees: gardees.map(({ chemin, sha256 }) => ({ chemin, sha256 })),
  };
}
