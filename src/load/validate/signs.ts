import { citer } from "../../domain/francais.ts";
import { isBlankSign, ordinaire, premierSigne } from "../../domain/signes.ts";
import type { Wording } from "./fault.ts";
import { captured, shortened, shown } from "./naming.ts";

/** A key without the signs around it that no keyboard types. */
export function bareKey(cle: string): string {
  return ordinaire(cle)
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2");
}

/**
 * `{ nature:registre }`, or with a no-break space after the colon: one key, without value. `known`: null where a key
 * may be any word.
 */
export function gluedKey(
  cle: string,
  known: readonly string[] | null,
): Pick<Wording, "message" | "aide"> | null {
  const [name = "", gap = "", value = ""] = captured(/^([^:]*):(\s*)(.*)/s, cle);
  const key = bareKey(name);
  if (known ? !known.includes(key) : !/^[\w-]+$/u.test(key)) return null;
  const signe = premierSigne(gap, isBlankSign)?.signe.nom;
  return {
    message: signe
      ? `${citer(`${key}:`)} est suivi d’${signe}, et non d’une espace ordinaire : la valeur n’est pas lue.`
      : `Il manque une espace après ${citer(`${key}:`)} : la valeur n’est pas lue.`,
    aide: `Écrivez ${citer(`${key}: ${shortened(value)}`)}, avec une espace ordinaire.`,
  };
}

/** An unknown key that bears a sign which nobody sees, or takes for another: « modules » and a no-break space. */
export function strangeKey(cle: string): Pick<Wording, "message" | "aide"> | null {
  const found = premierSigne(cle, isBlankSign) ?? premierSigne(cle);
  if (!found) return null;
  const { signe, index } = found;
  const start = cle.slice(0, index).trim() === "";
  const end = cle.slice(index + 1).trim() === "";
  const bare = bareKey(cle);
  return {
    message: `La clé ${shown(bare)} ${start ? "commence par" : end ? "finit par" : "contient"} ${signe.nom} : elle n’est pas reconnue.`,
    aide:
      isBlankSign(signe) && start
        ? "Effacez ce signe : le retrait d’une clé se fait avec des espaces ordinaires."
        : `Écrivez ${shown(bare)}, tapé au clavier.`,
  };
}
