import { createHash } from "node:crypto";
import type { Lecture } from "../../../depot/depot.ts";
import { TailleChangee } from "../../../depot/zip/write.ts";
import { sanitize } from "../../../domain/texte-sur.ts";
import type { PieceJointe } from "../../../print/pdf/attachments.ts";
import { mediaTypeOf } from "../../../print/pdf/media-types.ts";
import type { Receveur } from "../types.ts";
import { attachedName } from "./names.ts";

/** A file of a pack in one PDF, as its index prints it. */
export interface JointeAuDossier {
  nom: string;
  /** In the folder that was judged, or what it is. */
  description: string;
  taille: number;
  sha256: string;
}

/** Gathers in memory what goes into one PDF, with its fingerprints. */
export class JointesEnCours implements Receveur {
  readonly pieces: PieceJointe[] = [];
  readonly index: JointeAuDossier[] = [];

  /** `chemins`: where the files were in the folder, by the name that they have here. */
  constructor(private readonly chemins: ReadonlyMap<string, string>) {}

  async add(chemin: string, lecture: Lecture): Promise<string> {
    return this.put(chemin, lecture, this.chemins.get(attachedName(chemin)) ?? chemin);
  }

  /** Throws `TailleChangee` where the file is not as long as it was. */
  put(chemin: string, lecture: Lecture, description: string): string {
    const contenu = Uint8Array.from(lecture.read(0, lecture.taille + 1));
    if (contenu.length !== lecture.taille) throw new TailleChangee(chemin);
    const nom = attachedName(chemin);
    const sha256 = createHash("sha256").update(contenu).digest("hex");
    this.pieces.push({ nom, description: sanitize(description), type: mediaTypeOf(nom), contenu });
    this.index.push({ nom, description, taille: contenu.length, sha256 });
    return sha256;
  }

  /** As `sha256sum -c` reads it. */
  get manifest(): string {
    const lines = this.index.map(({ nom, sha256 }) => ({ nom, line: `${sha256}  ${nom}\n` }));
    return lines
      .toSorted((a, b) => (a.nom < b.nom ? -1 : 1))
      .map(({ line }) => line)
      .join("");
  }
}
