import type { Command } from "commander";
import type { VerificationDePaquet } from "../../generated/verification.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { checkSignature } from "../pack/disk/signature.ts";
import { compareWith } from "./disk/compare-with.ts";
import { examinePack } from "./disk/examine.ts";
import { VERIFICATIONS } from "./forms/formats.ts";
import { conclude, type ExamenDePaquet } from "./verify.ts";

interface Options {
  format?: SortieDemandee[];
  empreinte?: string;
  signature?: string;
  signataires?: string;
  compare?: string;
}

export function defineVerify(command: Command, session: Session): void {
  describe(
    command,
    "Vérifie un paquet d’audit, ou un paquet BagIt fait par un autre outil (0.93 à 1.0) : rien ne manque, rien n’est " +
      "en trop, rien n’a changé. Sans signature ni empreinte reçue à part, l’origine reste à établir. " +
      "--compare dit en plus ce qui a changé depuis un autre paquet. " +
      "Code de sortie : 0 cohérent, quoi qui ait changé ; 1 incohérent, pas un paquet, ou rien à comparer ; 2 rien à lire.",
    [
      "quali verify paquet.zip",
      "quali verify paquet.zip --empreinte 3f0a…",
      "quali verify paquet.zip --signature paquet.zip.sig --signataires signataires.txt",
      "quali verify paquet.zip --compare paquet-de-mars.zip",
      "quali verify dossier-ouvert --format json=verification.json",
    ],
  );
  command
    .argument("<paquet>", "archive zip, paquet en un PDF, ou dossier qui contient bagit.txt")
    .option("--empreinte <sha256>", "empreinte reçue à part (par téléphone, par courrier)")
    .option("--signature <fichier>", "signature OpenSSH détachée du paquet (ssh-keygen -Y sign)")
    .option("--signataires <fichier>", "signataires de confiance, au format allowed_signers d’OpenSSH")
    .option(
      "--compare <autre>",
      "dire ce qui a changé depuis cet autre paquet : pièces, fiches, référentiels, verdicts",
    );
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
  return verification.coherent && verification.sansComparaison === undefined ? RIEN_A_SIGNALER : CONSTATS;
}

async function examine(session: Session, nom: string, options: Options): Promise<ExamenDePaquet> {
  const asked = {
    empreinte: askedFingerprint(options.empreinte),
    signature: askedSignature(session, nom, options),
  };
  const paquet = await examinePack(session, nom);
  try {
    const compare = options.compare === undefined ? {} : await compareWith(session, paquet, options.compare);
    return { ...paquet.examen, ...asked, compare };
  } finally {
    paquet.close();
  }
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
  nom: string,
  { signature, signataires }: Options,
): ExamenDePaquet["signature"] {
  if (signature === undefined && signataires === undefined) return undefined;
  if (signature === undefined || signataires === undefined)
    throw new UserError("--signature et --signataires vont ensemble : la signature, et qui vous croyez.");
  return checkSignature(session.resolve(nom), session.resolve(signature), session.resolve(signataires));
}

/** A pipe that only looks at stderr hears of remarks too. */
function tellRemarks(session: Session, { remarques }: VerificationDePaquet): void {
  if (remarques.length > 0)
    session.remark(`${remarques.length} remarque(s) ; le paquet est lu tout de même.`);
}
