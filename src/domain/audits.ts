import type { AuditJuge, ConstatDAuditJuge } from "../generated/resultat.ts";

/** What auditors find, the gravest first. */
export const GRAVITES_D_AUDIT: Readonly<Record<ConstatDAuditJuge["gravite"], string>> = {
  "nc-majeure": "non-conformité majeure",
  "nc-mineure": "non-conformité mineure",
  "point-sensible": "point sensible",
  "piste-de-progres": "piste de progrès",
  "point-fort": "point fort",
};

export const GENRES_D_AUDIT: Readonly<Record<AuditJuge["genre"], string>> = {
  interne: "audit interne",
  externe: "audit externe",
  suivi: "audit de suivi",
  blanc: "audit blanc",
};
