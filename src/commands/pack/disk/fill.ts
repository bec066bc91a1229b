import type { FichierDePaquet, Paquet } from "../../../generated/paquet.ts";
import { VERSION } from "../../../generated/version.ts";
import type { Cible } from "../../../results/portee.ts";
import type { Coffre } from "../bag.ts";
import { SacEnCours } from "../bag.ts";
import { isMissing } from "../index-html.ts";
import type { JugeDePaquet } from "../judge.ts";
import { closeBag, type Rapports, type TextesDePaquet } from "../make.ts";
import type { DossierListe, ReglagesDePaquet } from "./list.ts";
import { copyInto } from "./write.ts";

export interface PaquetEcrit {
  paquet: Paquet;
  /** SHA-256 of the tag manifest, on which every other byte hangs. */
  empreinte: string;
  fichiers: number;
  octets: number;
}

/** Copies the folder into the bag, then what is made of it. `rapports`: made once every file has its fingerprint. */
export async function fillBag(
  coffre: Coffre,
  listed: DossierListe,
  juge: JugeDePaquet,
  textes: { referentiels: TextesDePaquet; correspondances: TextesDePaquet },
  reglages: ReglagesDePaquet,
  rapports: () => Promise<Rapports & { navigateur: string | null }>,
  progres: (chemin: string) => void,
): Promise<PaquetEcrit> {
  const sac = new SacEnCours(coffre);
  for (const fichier of listed.fichiers) {
    progres(fichier.chemin);
    await copyInto(sac, fichier);
  }
  const made = await rapports();
  const paquet = paquetOf(listed, juge, reglages, made.navigateur);
  const empreinte = await closeBag(sac, paquet, juge, made, textes);
  return { paquet, empreinte, fichiers: sac.fichiers, octets: sac.octets };
}

/** What a pack says of itself; `forme` where it is one PDF. */
export function paquetOf(
  { fichiers, restes, dossier, references }: DossierListe,
  { verdict: { resultat } }: JugeDePaquet,
  { date, strict, portee }: ReglagesDePaquet,
  navigateur: string | null,
  forme?: Paquet["forme"],
): Paquet {
  const [structure] = resultat.structures;
  const listed = fichiers.map(({ ouvrir: _, vu: __, ...fichier }): FichierDePaquet => fichier);
  return {
    schema: "quali/paquet@1",
    quali: VERSION,
    ...(forme !== undefined && { forme }),
    ...(navigateur !== null && { navigateur }),
    date,
    strict,
    structure: {
      id: structure?.id ?? "",
      nom: structure?.nom ?? "",
      ...(structure?.fictif && { fictif: true }),
    },
    dossier,
    modules: portee.modules.map(inWords),
    exigences: portee.exigences.map(inWords),
    complet: !listed.some(isMissing) && restes.length === 0,
    referentiels: [...references],
    fichiers: listed,
    restes,
  };
}

function inWords({ referentiel, id }: Cible<string | number>): string {
  return referentiel === undefined ? String(id) : `${referentiel}:${id}`;
}
