import { createHash } from "node:crypto";
import type { Lecture } from "../../../depot/depot.ts";
import { DiskDepot } from "../../../depot/disk.ts";
import { sha256Of } from "../../../depot/sha256.ts";
import { ZipDepot } from "../../../depot/zip/depot.ts";
import { ArchiveError } from "../../../depot/zip/types.ts";
import { sayArchiveError } from "../../../open/archive-words.ts";
import { openFile, sorteDeChemin } from "../../../open/file.ts";
import { installedLibrary } from "../../../open/library.ts";
import type { Session } from "../../../session/session.ts";
import { UserError } from "../../../session/user-error.ts";
import type { FauteDeSac } from "../bag/faute.ts";
import { CHARGE } from "../bag/paths.ts";
import type { Sac } from "../bag/source.ts";
import { validateBag } from "../bag/validate.ts";
import type { PaquetOuvert } from "../content.ts";
import type { Rejeu } from "../replay.ts";
import type { ExamenDePaquet } from "../verify.ts";
import { openFolder, TropDeFichiers } from "./folder.ts";
import { openPdf } from "./pdf.ts";
import { openZip } from "./zip.ts";

/** A pack as it was examined, open as long as its content is wanted. */
export interface PaquetExamine {
  examen: Omit<ExamenDePaquet, "empreinte" | "signature">;
  /** Null where nothing in it can be read, or relied on. */
  ouvert: PaquetOuvert | null;
  /** What follows from it, judged again; null for no pack of ours. */
  rejeu: Rejeu | null;
  close(): void;
}

const NOTHING = { paquet: null, rejeu: null };

/** Examines a pack or a bag, where the user says that it is. Throws `UserError` where nothing is there. */
export async function examinePack(session: Session, nom: string): Promise<PaquetExamine> {
  const chemin = session.resolve(nom);
  if (sorteDeChemin(chemin, nom) === "dossier") {
    const sac = bagAt(chemin, nom);
    const objet = { nom, genre: "dossier" as const, empreintes: await fingerprints(sac) };
    return { ...(await examineBag(session, objet, sac, { depot: new DiskDepot(chemin) })), close: () => {} };
  }
  const lecture = openFile(chemin, nom);
  const close = () => lecture.close();
  try {
    const head = Buffer.from(lecture.read(0, 5)).toString("latin1");
    const made =
      head === "%PDF-" ? await examinePdf(session, nom, lecture) : await examineZip(session, nom, lecture);
    return { ...made, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function examineZip(
  session: Session,
  nom: string,
  lecture: Lecture,
): Promise<Omit<PaquetExamine, "close">> {
  const archive = sha256Of(lecture).sha256;
  const objet = { nom, genre: "archive" as const, empreintes: { archive } };
  try {
    const { sac, archive: lue, racine } = openZip(lecture);
    const empreintes = { archive, ...(await fingerprints(sac)) };
    const depot = new ZipDepot(lecture, lue, racine);
    return await examineBag(session, { ...objet, empreintes }, sac, { depot });
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const fautes = [refusedArchive(error, nom)];
    return { examen: { ...NOTHING, objet, sac: null, jointes: null, fautes }, ouvert: null, rejeu: null };
  }
}

async function examinePdf(
  session: Session,
  nom: string,
  lecture: Lecture,
): Promise<Omit<PaquetExamine, "close">> {
  const objet = { nom, genre: "fichier" as const, empreintes: { archive: sha256Of(lecture).sha256 } };
  const { fautes, jointes, ouvert } = await openPdf(lecture, nom);
  const base = { ...NOTHING, objet, sac: null, jointes, fautes };
  if (!ouvert || fautes.length > 0) return { examen: base, ouvert: null, rejeu: null };
  const rejeu = await replay(session, ouvert);
  return { examen: { ...base, ...said(rejeu) }, ouvert, rejeu };
}

/** A bag whose bytes are not those of its manifests is not judged again: it would say nothing. */
async function examineBag(
  session: Session,
  objet: ExamenDePaquet["objet"],
  sac: Sac,
  { depot }: Pick<PaquetOuvert, "depot">,
): Promise<Omit<PaquetExamine, "close">> {
  const juge = await validateBag(sac);
  const base = { ...NOTHING, objet, sac: juge, jointes: null, fautes: [] };
  if (juge.fautes.length > 0) return { examen: base, ouvert: null, rejeu: null };
  const ouvert = { depot, charge: [...sac.fichiers.keys()].filter((chemin) => chemin.startsWith(CHARGE)) };
  const rejeu = await replay(session, ouvert);
  return { examen: { ...base, ...said(rejeu) }, ouvert, rejeu };
}

async function replay(session: Session, ouvert: PaquetOuvert): Promise<Rejeu | null> {
  const { replayPack } = await import("../replay.ts");
  const { remake } = await import("./remake.ts");
  return replayPack(ouvert, installedLibrary(session.io), (folder, paquet, again) =>
    remake(session, folder, paquet, again),
  );
}

function said(rejeu: Rejeu | null) {
  if (!rejeu) return {};
  const { fautes, remarques, paquet, rejeu: fait } = rejeu;
  return { fautes, remarques, paquet, rejeu: fait };
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
