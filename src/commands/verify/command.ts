import { createHash } from "node:crypto";
import type { Command } from "commander";
import type { Depot } from "../../depot/depot.ts";
import { DiskDepot } from "../../depot/disk.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { ZipDepot } from "../../depot/zip/depot.ts";
import { ArchiveError } from "../../depot/zip/types.ts";
import type { VerificationDePaquet } from "../../generated/verification.ts";
import { sayArchiveError } from "../../open/archive-words.ts";
import { openFile, sorteDeChemin } from "../../open/file.ts";
import { installedLibrary } from "../../open/library.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { checkSignature } from "../pack/disk/signature.ts";
import type { FauteDeSac } from "./bag/faute.ts";
import { CHARGE } from "./bag/paths.ts";
import type { Sac } from "./bag/source.ts";
import { validateBag } from "./bag/validate.ts";
import { openFolder, TropDeFichiers } from "./disk/folder.ts";
import { openZip } from "./disk/zip.ts";
import { VERIFICATIONS } from "./forms/formats.ts";
import { conclude, type ExamenDePaquet } from "./verify.ts";

interface Options {
  format?: SortieDemandee[];
  empreinte?: string;
  signature?: string;
  signataires?: string;
}

export function defineVerify(command: Command, session: Session): void {
  describe(
    command,
    "Vérifie un paquet d’audit, ou un paquet BagIt fait par un autre outil (0.93 à 1.0) : rien ne manque, rien n’est " +
      "en trop, rien n’a changé. Sans signature ni empreinte reçue à part, l’origine reste à établir. " +
      "Code de sortie : 0 cohérent, 1 incohérent ou pas un paquet, 2 rien à lire.",
    [
      "quali verify paquet.zip",
      "quali verify paquet.zip --empreinte 3f0a…",
      "quali verify paquet.zip --signature paquet.zip.sig --signataires signataires.txt",
      "quali verify dossier-ouvert --format json=verification.json",
    ],
  );
  command
    .argument("<paquet>", "archive zip, ou dossier qui contient bagit.txt")
    .option("--empreinte <sha256>", "empreinte reçue à part (par téléphone, par courrier)")
    .option("--signature <fichier>", "signature OpenSSH détachée du paquet (ssh-keygen -Y sign)")
    .option("--signataires <fichier>", "signataires de confiance, au format allowed_signers d’OpenSSH");
  addFormatOption(command, VERIFICATIONS);
  command.action(async (paquet: string, options: Options) => {
    session.code = await verify(session, paquet, options);
  });
}

async function verify(session: Session, nom: string, options: Options): Promise<number> {
  const sorties = askedFormats(options.format, VERIFICATIONS);
  const verification = conclude(await examine(session, nom, options));
  await emit(session, sorties, VERIFICATIONS, verification, { verbose: session.verbose });
  tellRemarks(session, verification);
  return verification.coherent ? RIEN_A_SIGNALER : CONSTATS;
}

async function examine(session: Session, nom: string, options: Options): Promise<ExamenDePaquet> {
  const chemin = session.resolve(nom);
  const genre = sorteDeChemin(chemin, nom);
  const asked = {
    empreinte: askedFingerprint(options.empreinte),
    signature: askedSignature(session, chemin, options),
  };
  if (genre === "dossier") {
    const sac = bagAt(chemin, nom);
    const depot = new DiskDepot(chemin);
    return {
      ...(await examineBag(session, sac, depot)),
      objet: { nom, genre, empreintes: await fingerprints(sac) },
      ...asked,
    };
  }
  const lecture = openFile(chemin, nom);
  try {
    const archive = sha256Of(lecture).sha256;
    const objet = { nom, genre: "archive" as const, empreintes: { archive } };
    try {
      const { sac, archive: lue, racine } = openZip(lecture);
      const empreintes = { archive, ...(await fingerprints(sac)) };
      const depot = new ZipDepot(lecture, lue, racine);
      return { ...(await examineBag(session, sac, depot)), objet: { ...objet, empreintes }, ...asked };
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      const nothing = { sac: null, paquet: null, rejeu: null };
      return { ...nothing, fautes: [refusedArchive(error, nom)], objet, ...asked };
    }
  } finally {
    lecture.close();
  }
}

/** A bag whose bytes are not those of its manifests is not judged again: it would say nothing. */
async function examineBag(
  session: Session,
  sac: Sac,
  depot: Depot,
): Promise<Pick<ExamenDePaquet, "sac" | "fautes" | "paquet" | "rejeu">> {
  const juge = await validateBag(sac);
  const nothing = { sac: juge, fautes: [], paquet: null, rejeu: null };
  if (juge.fautes.length > 0) return nothing;
  const { replayPack } = await import("./replay.ts");
  const { remake } = await import("./disk/remake.ts");
  const charge = [...sac.fichiers.keys()].filter((chemin) => chemin.startsWith(CHARGE));
  const replayed = await replayPack(
    { depot, charge },
    installedLibrary(session.io),
    (folder, paquet, again) => remake(session, folder, paquet, again),
  );
  if (!replayed) return nothing;
  const { fautes, remarques, paquet, rejeu } = replayed;
  juge.remarques.push(...remarques);
  return { sac: juge, fautes, paquet, rejeu };
}

function refusedArchive(error: ArchiveError, objet: string): FauteDeSac {
  return { genre: "archive-refusee", chemin: error.nom || objet, message: sayArchiveError(error) };
}

function bagAt(chemin: string, nom: string): Sac {
  try {
    return openFolder(chemin);
  } catch (error) {
    if (!(error instanceof TropDeFichiers)) throw error;
    throw new UserError(`« ${nom} » contient trop de fichiers pour être un paquet.`);
  }
}

async function fingerprints(sac: Sac): Promise<{ sac?: string }> {
  const fichier = sac.fichiers.get("tagmanifest-sha256.txt");
  if (!fichier) return {};
  const hash = createHash("sha256");
  try {
    for await (const chunk of fichier.stream()) hash.update(chunk);
  } catch {
    return {};
  }
  return { sac: hash.digest("hex") };
}

function askedFingerprint(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = text.replace(/[\s:-]/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(bare))
    throw new UserError(
      `--empreinte « ${text} » : une empreinte SHA-256 a 64 chiffres hexadécimaux (0 à 9, a à f).`,
    );
  return bare;
}

function askedSignature(
  session: Session,
  chemin: string,
  { signature, signataires }: Options,
): ExamenDePaquet["signature"] {
  if (signature === undefined && signataires === undefined) return undefined;
  if (signature === undefined || signataires === undefined)
    throw new UserError("--signature et --signataires vont ensemble : la signature, et qui vous croyez.");
  return checkSignature(chemin, session.resolve(signature), session.resolve(signataires));
}

/** A pipe that only looks at stderr hears of remarks too. */
function tellRemarks(session: Session, { remarques }: VerificationDePaquet): void {
  if (remarques.length > 0)
    session.remark(`${remarques.length} remarque(s) ; le paquet est lu tout de même.`);
}
