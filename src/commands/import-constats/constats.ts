import { GENRES_D_AUDIT } from "../../domain/audits.ts";
import { isJour } from "../../domain/formats.ts";
import { citer } from "../../domain/francais.ts";
import type { Exigence } from "../../domain/referentiel.ts";
import { sommeDe } from "../../domain/somme.ts";
import { sanitize } from "../../domain/texte-sur.ts";
import type { AuditDeclare, ConstatDAudit, PointConforme } from "../../generated/audit.ts";
import type { GrilleAudit } from "../../generated/grille-audit.ts";
import { wellFormed } from "../../show/text/safe.ts";

/** What an audit's file takes from a grid, and what must be said of the rest, in French. */
export interface GrilleReprise {
  audit: AuditDeclare;
  constats: readonly ConstatDAudit[];
  /** Judged in order: no finding. */
  conformes: readonly PointConforme[];
  /** Written on without being judged: what the auditor must complete. */
  sansJugement: readonly string[];
  remarques: readonly string[];
}

/** What the structure knows: its exigences and, of each, what a finding may name in it. */
export interface Connu {
  exigence(nom: string): Exigence | undefined;
  methodesDe(exigence: Exigence): readonly string[];
}

/** Throws nothing: a `refus` is the end of a sentence, in French. */
export function reprendre(grille: GrilleAudit, connu: Connu): GrilleReprise | { refus: string } {
  const audit = auditOf(grille.audit);
  if ("refus" in audit) return audit;
  const remarques: string[] = [];
  if (sommeDe(JSON.stringify([grille.audit, grille.constats])) !== grille.somme) {
    remarques.push("La grille a été changée hors de sa page : relisez chaque constat avec l’auditeur.");
  }
  const constats: ConstatDAudit[] = [];
  const sansJugement: string[] = [];
  const conformes: PointConforme[] = [];
  for (const { exigence: nom, methode, jugement, constat } of grille.constats) {
    const exigence = connu.exigence(nom);
    if (!exigence)
      return { refus: `porte un constat sur ${citer(nom.slice(0, 80))}, que la structure ne suit pas` };
    const texte = plain(constat);
    if (jugement === "" && texte === "") continue;
    if (jugement === "") {
      sansJugement.push(methode ?? nom);
      continue;
    }
    const connue = methode !== undefined && connu.methodesDe(exigence).includes(methode);
    if (methode !== undefined && !connue)
      remarques.push(
        `La méthode ${citer(methode.slice(0, 80))} n’existe pas dans le référentiel d’ici : le constat est rangé sous ${nom}.`,
      );
    const sujet = { exigence: nom, ...(methode !== undefined && connue && { methode }) };
    if (jugement === "conforme") {
      conformes.push({ ...sujet, ...(texte !== "" && { note: texte }) });
      continue;
    }
    constats.push({
      id: `C${constats.length + 1}`,
      ...sujet,
      gravite: jugement,
      constat: texte === "" ? SANS_MOTS : texte,
    });
  }
  const muets = constats.filter(({ constat }) => constat === SANS_MOTS);
  if (muets.length > 0)
    remarques.push(
      `Sans un mot de l’auditeur : ${muets.map(({ id, methode, exigence }) => `${id} (${methode ?? exigence})`).join(", ")}.`,
    );
  return { audit: audit.audit, constats, conformes, sansJugement, remarques };
}

/** An audit's file holds no finding without words. */
const SANS_MOTS = "(constat sans texte dans la grille)";

const GENRES = new Set(Object.keys(GENRES_D_AUDIT));

function auditOf({
  date,
  genre,
  organisme,
  perimetre,
}: GrilleAudit["audit"]): { audit: AuditDeclare } | { refus: string } {
  if (date === "")
    return {
      refus:
        "ne dit pas la date de l’audit : ouvrez la grille dans un navigateur, remplissez « Date », enregistrez",
    };
  if (!isJour(date))
    return {
      refus: `donne à l’audit une date qui n’existe pas (${citer(date)}) : corrigez « Date » dans la grille`,
    };
  if (!GENRES.has(genre))
    return {
      refus:
        "ne dit pas le genre de l’audit : ouvrez la grille dans un navigateur, choisissez « Genre », enregistrez",
    };
  const [body, scope] = [plain(organisme), plain(perimetre)];
  return {
    audit: {
      date,
      genre: genre as AuditDeclare["genre"],
      ...(body !== "" && { organisme: body }),
      ...(scope !== "" && { perimetre: scope }),
    },
  };
}

/** Lines as they were written, without signs that hide or forge. */
function plain(texte: string): string {
  const lines = wellFormed(texte)
    .normalize("NFC")
    .split(/\r\n?|\n/);
  return lines
    .map((line) => sanitize(line).trimEnd())
    .join("\n")
    .trim();
}
