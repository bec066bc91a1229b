import { createHash } from "node:crypto";
import path from "node:path";
import type { Command } from "commander";
import { MemoryDepot } from "../../depot/memory.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { openFile } from "../../open/file.ts";
import { openStructure } from "../../open/open.ts";
import { exigencesVisees, modulesVises } from "../../open/scope.ts";
import { addPrintOptions } from "../../print/printer.ts";
import type { Cible } from "../../results/portee.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import { progressOf } from "../../session/progress.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { type FichierAEcrire, refuseOutput, writeFiles } from "../../session/write-files.ts";
import { attestationOf } from "./attestation.ts";
import { fillBag, type PaquetEcrit } from "./disk/fill.ts";
import { listContents } from "./disk/list.ts";
import { packPdf } from "./disk/one-file.ts";
import { type PlaceDePaquet, type PlaceDeSac, placeDePaquet, putThere } from "./disk/place.ts";
import { reportsOf } from "./disk/reports.ts";
import { signatureOf } from "./disk/signature.ts";
import { judgePack, libraryOfPack } from "./judge.ts";
import { depotOfListed, libraryTexts } from "./make.ts";
import { octets } from "./sizes.ts";
import { summaryOf } from "./summary.ts";

interface Options {
  output: string;
  module?: Cible<number>[];
  exigence?: Cible<string>[];
  evidence: boolean;
  maxSize?: number;
  pdf: boolean;
  browser?: string;
  sandbox: boolean;
  strict?: true;
  signer?: string;
  attestation?: string;
}

export function definePack(command: Command, session: Session): void {
  describe(
    command,
    "Fait d’une structure un paquet d’audit : dossier, jugement, référentiels, fiches et pièces, avec leurs empreintes " +
      "(BagIt 1.0). Il s’ouvre et se vérifie sans quali. Les pièces confidentielles n’y sont que par leur empreinte. " +
      "Code de sortie : 0 paquet complet (quoi que dise le jugement), 1 paquet partiel, 2 rien d’écrit.",
    [
      "quali pack --output paquet.zip",
      "quali pack examples/prefecture-savoie --date 2024-06-30 --no-pdf --output paquet.zip",
      "quali pack --module 1 --output module-1.zip",
      "quali pack --output paquet.pdf",
      "quali pack --output paquet/",
      "quali pack --signer ~/.ssh/id_ed25519 --output paquet.zip",
    ],
  );
  command
    .argument("[chemin]", "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut)")
    .requiredOption(
      "--output <fichier>",
      "archive .zip à écrire ; en .pdf : le dossier d’audit et ses pièces jointes en un fichier ; terminé par / : un dossier ouvert",
    )
    .option("--module <n>", "s’en tenir à ce module ; répétable, ou n,n,n", modulesVises)
    .option(
      "--exigence <id>",
      "s’en tenir à cette exigence ou cet engagement ; répétable, ou id,id",
      exigencesVisees,
    )
    .option("--no-evidence", "sans les fichiers des preuves, que leurs empreintes (paquet partiel)")
    .option(
      "--max-size <taille>",
      "laisser les pièces plus grosses (20M, 1G) ; le paquet est alors partiel",
      octets,
    )
    .option("--no-pdf", "sans le dossier en PDF, qu’un navigateur imprime");
  addPrintOptions(command);
  command
    .option(
      "--signer <clé>",
      "signer l’archive avec cette clé OpenSSH : la signature est écrite à côté, en .sig",
    )
    .option("--attestation <fichier>", "écrire aussi une déclaration in-toto sur l’archive (JSON)")
    .option("--strict", "exiger une réponse à chaque méthode de contrôle")
    .action(async (chemin: string | undefined, options: Options) => {
      session.code = await pack(session, chemin, options);
    });
}

async function pack(session: Session, chemin: string | undefined, options: Options): Promise<number> {
  if (!options.evidence && options.maxSize !== undefined)
    throw new UserError("--no-evidence laisse toutes les pièces : ôtez --max-size.");
  const reglages = {
    date: session.date(),
    strict: options.strict === true,
    portee: { modules: options.module ?? [], exigences: options.exigence ?? [] },
    sansPreuves: !options.evidence,
    tailleMax: options.maxSize ?? Number.POSITIVE_INFINITY,
  };
  const ouverte = await openStructure(session, chemin);
  const place = placeDePaquet(session, options.output, ouverte.dossier);
  refuseVouchers(session, place, options);
  const progress = progressOf(session);
  try {
    const listed = await listContents(ouverte, reglages, progress.tell);
    const { library, dossier, jugee, references } = listed;
    const textes = libraryTexts(library, references);
    const carried = libraryOfPack(
      new MemoryDepot(textes.referentiels),
      new MemoryDepot(textes.correspondances),
    );
    const depot = depotOfListed(listed.fichiers);
    const juge = await judgePack(depot, dossier, carried, reglages);
    const rapports = () => reportsOf(session, depot, juge, options);
    const written = isForBag(place)
      ? await putThere(place, `${jugee.id}-${reglages.date}`, (coffre) =>
          fillBag(coffre, listed, juge, textes, reglages, rapports, progress.tell),
        )
      : writePdf(
          session,
          place,
          await packPdf(session, depot, listed, juge, textes, reglages, options, progress.tell),
        );
    progress.clear();
    vouch(session, place, written, options);
    session.io.stdout.write(summaryOf(options.output, written, juge.verdict.resultat));
    return written.paquet.complet ? RIEN_A_SIGNALER : CONSTATS;
  } finally {
    progress.clear();
  }
}

function isForBag(place: PlaceDePaquet): place is PlaceDeSac {
  return place.forme !== "pdf";
}

/** Its fingerprint is that of the file: nothing else holds its pages. */
function writePdf(
  session: Session,
  { nom }: PlaceDePaquet,
  { pdf, ...written }: Awaited<ReturnType<typeof packPdf>>,
): PaquetEcrit {
  writeFiles(session, [{ nom, contenu: pdf }]);
  return { ...written, empreinte: createHash("sha256").update(pdf).digest("hex") };
}

/** What speaks for an archive is written beside it, and there is no archive of a folder. */
function refuseVouchers(
  session: Session,
  { forme, nom }: PlaceDePaquet,
  { signer, attestation, pdf }: Options,
): void {
  if (forme === "pdf" && !pdf)
    throw new UserError("--no-pdf et un paquet .pdf s’excluent : donnez un nom en .zip.");
  if (signer === undefined && attestation === undefined) return;
  if (forme === "dossier")
    throw new UserError("--signer et --attestation portent sur un fichier, .zip ou .pdf.");
  if (signer !== undefined) refuseOutput(session, `${nom}.sig`);
  if (attestation !== undefined) refuseOutput(session, attestation);
}

function vouch(
  session: Session,
  { nom, chemin, forme }: PlaceDePaquet,
  ecrit: PaquetEcrit,
  { signer, attestation }: Options,
): void {
  const fichiers: FichierAEcrire[] = [];
  if (signer !== undefined)
    fichiers.push({ nom: `${nom}.sig`, contenu: signatureOf(chemin, session.resolve(signer), signer) });
  if (attestation !== undefined) {
    const archive = fingerprintOf(chemin, nom);
    const empreintes = forme === "pdf" ? { archive } : { archive, sac: ecrit.empreinte };
    fichiers.push({
      nom: attestation,
      contenu: attestationOf(path.basename(chemin), empreintes, ecrit.paquet),
    });
  }
  writeFiles(session, fichiers);
}

function fingerprintOf(chemin: string, nom: string): string {
  const lecture = openFile(chemin, nom);
  try {
    return sha256Of(lecture).sha256;
  } finally {
    lecture.close();
  }
}
