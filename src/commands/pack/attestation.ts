import type { Paquet } from "../../generated/paquet.ts";

/** An in-toto statement on a pack (https://in-toto.io/Statement/v1): what it is, and from what it was made. */
export function attestationOf(
  nom: string,
  empreintes: { archive: string; sac?: string },
  { structure, date, strict, quali, referentiels, complet }: Paquet,
): string {
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: nom, digest: { sha256: empreintes.archive } }],
    predicateType: "urn:quali:paquet:v1",
    predicate: {
      structure: structure.id,
      date,
      strict,
      referentiels,
      quali,
      complet,
      ...(empreintes.sac !== undefined && { tagmanifest: { sha256: empreintes.sac } }),
    },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}
