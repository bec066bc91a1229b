import type { Lecture } from "../depot/depot.ts";

/** No more of a file is read at its head, and at its end unless it must be. */
export const BOUT = 4 * 1024;

/** An open file, of which head and end are read once. */
export interface VueDeFichier {
  readonly nom: string;
  readonly taille: number;
  readonly tete: Uint8Array;
  /** The last bytes of the file; the whole file where it is shorter. */
  queue(longueur: number): Uint8Array;
  read(position: number, longueur: number): Uint8Array;
}

const tampons = { tete: new Uint8Array(BOUT), queue: new Uint8Array(BOUT) };

/** `lecture` seen under a name. One at a time: the buffers are the same for all. */
export function viewOf(lecture: Lecture, nom: string): VueDeFichier {
  const { taille } = lecture;
  const tete = lecture.read(0, Math.min(BOUT, taille), tampons.tete);
  return {
    nom,
    taille,
    tete,
    queue: (longueur) => {
      if (taille <= tete.length) return tete.subarray(Math.max(0, taille - longueur));
      const voulu = Math.min(longueur, taille);
      return lecture.read(taille - voulu, voulu, voulu <= BOUT ? tampons.queue : undefined);
    },
    read: (position, longueur) => lecture.read(position, Math.min(longueur, Math.max(0, taille - position))),
  };
}
