import type { Resultat } from "../../../domain/resultat.ts";
import { readResultText } from "../../../results/read-result.ts";
import type { Session } from "../../../session/session.ts";
import { comparePacks, type EditionsDuPaquet, type PaquetACompare } from "../compare/compare.ts";
import { judgeAgain, PAQUET, type PaquetOuvert, packText, parsePaquet } from "../content.ts";
import { type ComparaisonFaite, conclude } from "../verify.ts";
import { examinePack, type PaquetExamine } from "./examine.ts";

/** Compares a pack with another one, which is verified first. Throws `UserError` where there is none. */
export async function compareWith(
  session: Session,
  celui: PaquetExamine,
  autre: string,
): Promise<ComparaisonFaite> {
  const other = await examinePack(session, autre);
  try {
    if (!isCoherent(celui))
      return { sansComparaison: "Ce paquet n’est pas cohérent : il ne se compare pas." };
    if (!isCoherent(other))
      return { sansComparaison: `« ${autre} » n’est pas cohérent : « quali verify » dit pourquoi.` };
    const [avant, apres] = [readPack(other), readPack(celui)];
    if (!apres) return { sansComparaison: "Ce n’est pas un paquet d’audit de quali : il ne se compare pas." };
    if (!avant) return { sansComparaison: `« ${autre} » n’est pas un paquet d’audit de quali.` };
    const rejuge = await rejudge(other, avant, apres, celui);
    return { comparaison: { avec: autre, ...comparePacks(avant, apres, rejuge) } };
  } finally {
    other.close();
  }
}

function isCoherent({ examen }: PaquetExamine): boolean {
  return conclude({ ...examen, empreinte: undefined, signature: undefined }).coherent;
}

function readPack({ ouvert }: PaquetExamine): PaquetACompare | null {
  const paquet = ouvert && parsePaquet(packText(ouvert.depot, PAQUET));
  const read = ouvert && readResultText(packText(ouvert.depot, "data/resultat.json") ?? "");
  if (!paquet || !read || !("valeur" in read)) return null;
  const editions = paquet.referentiels.map(
    (reference) => [reference, editionsIn(ouvert, reference)] as const,
  );
  return { paquet, resultat: read.valeur, editions: new Map(editions) };
}

function editionsIn({ depot }: PaquetOuvert, reference: string): EditionsDuPaquet {
  const texte = packText(depot, `data/referentiels/${reference}.json`);
  const said = JSON.parse(texte ?? "{}") as { edition?: number; lecture?: { edition?: number } };
  return { edition: said.edition ?? null, lecture: said.lecture?.edition ?? null };
}

/** The other on the day of this one; null where the days are one, or a version judges otherwise than that which made them. */
async function rejudge(
  other: PaquetExamine,
  { paquet }: PaquetACompare,
  { paquet: { date } }: PaquetACompare,
  celui: PaquetExamine,
): Promise<Resultat | null> {
  const follows = [other, celui].every((one) => one.rejeu?.rejeu?.conforme === true);
  if (!follows || !other.ouvert || paquet.date >= date) return null;
  return (await judgeAgain(other.ouvert, paquet, date)).verdict.resultat;
}
