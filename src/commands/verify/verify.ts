import type { VerificationDePaquet } from "../../generated/verification.ts";
import type { FauteDeSac } from "./bag/faute.ts";
import type { SacJuge } from "./bag/validate.ts";

/** What was looked at, and what was found of each thing. */
export interface ExamenDePaquet {
  objet: VerificationDePaquet["objet"];
  sac: SacJuge | null;
  /** Files in a pack that is one PDF. */
  jointes: { fichiers: number; octets: number } | null;
  /** Faults of the archive, and of the pack itself. */
  fautes: readonly FauteDeSac[];
  remarques?: readonly FauteDeSac[];
  paquet: VerificationDePaquet["paquet"];
  rejeu: VerificationDePaquet["rejeu"];
  /** The fingerprint received apart. */
  empreinte: string | undefined;
  signature: { signataire: string } | { refus: string } | undefined;
  /** With another pack, where one was asked for. */
  compare?: ComparaisonFaite;
}

/** What changed, or in French why nothing can be compared. */
export type ComparaisonFaite = Pick<VerificationDePaquet, "comparaison" | "sansComparaison">;

/** The verdict, which claims no more than was seen. */
export function conclude({
  objet,
  sac,
  jointes,
  fautes,
  remarques = [],
  paquet,
  rejeu,
  empreinte,
  signature,
  compare,
}: ExamenDePaquet): VerificationDePaquet {
  const wrong = [...fautes, ...(sac?.fautes ?? []), ...askedInVain(objet, empreinte, signature)];
  const coherent = wrong.length === 0 && (sac ?? jointes) !== null && rejeu?.conforme !== false;
  return {
    schema: "quali/verification@1",
    objet,
    coherent,
    origine: originOf(objet, empreinte, signature),
    sac: sac && {
      bagit: sac.declaration?.version ?? null,
      encodage: sac.declaration?.encodage ?? null,
      ...sac.charge,
      algorithmes: sac.algorithmes,
      informations: sac.information,
    },
    ...(jointes && { jointes }),
    paquet,
    rejeu,
    fautes: wrong,
    ...compare,
    remarques: [...(sac?.remarques ?? []), ...remarques],
  };
}

function originOf(
  objet: VerificationDePaquet["objet"],
  empreinte: string | undefined,
  signature: ExamenDePaquet["signature"],
): VerificationDePaquet["origine"] {
  if (signature && "signataire" in signature)
    return { etablie: true, par: "signature", signataire: signature.signataire };
  if (empreinte !== undefined && isFingerprintOf(objet, empreinte))
    return { etablie: true, par: "empreinte" };
  return { etablie: false, par: null };
}

function isFingerprintOf({ empreintes }: VerificationDePaquet["objet"], empreinte: string): boolean {
  return empreinte === empreintes.archive || empreinte === empreintes.sac;
}

/** Whoever gives a fingerprint or a signature wants to hear that it is not this pack's. */
function askedInVain(
  objet: VerificationDePaquet["objet"],
  empreinte: string | undefined,
  signature: ExamenDePaquet["signature"],
): FauteDeSac[] {
  const faults: FauteDeSac[] = [];
  if (empreinte !== undefined && !isFingerprintOf(objet, empreinte)) {
    faults.push({
      genre: "origine-contredite",
      chemin: objet.nom,
      message: "L’empreinte reçue à part n’est pas celle de ce paquet.",
    });
  }
  if (signature && "refus" in signature)
    faults.push({ genre: "origine-contredite", chemin: objet.nom, message: signature.refus });
  return faults;
}
