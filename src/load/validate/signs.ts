import { citer } from "../../domain/francais.ts";
import { ordinaire, premierSigne, type Signe } from "../../domain/signes.ts";
import type { Wording } from "./fault.ts";
import { shown } from "./naming.ts";

const isBlank = ({ ordinaire: plain }: Signe) => plain.trim() === "";

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
  const [, name = "", gap = "", value = ""] = /^([^:]*):(\s*)(.*)$/s.exec(cle) ?? [];
  if (known ? !known.includes(bareKey(name)) : !/^[\w-]+$/u.test(bareKey(name))) return null;
  const signe = premierSigne(gap, isBlank)?.signe.nom;
  const key = bareKey(name);
  return {
    message: signe
      ? `${citer(`${key}:`)} est suivi d’${signe}, et non d’une espace ordinaire : la valeur n’est pas lue.`
      : `Il manque une espace après ${citer(`${key}:`)} : la valeur n’est pas lue.`,
    aide: `Écrivez ${citer(`${key}: ${shortly(value)}`)}, avec une espace ordinaire.`,
  };
}

/** An unknown key that bears a sign which nobody sees, or takes for another: « modules » and a no-break space. */
export function strangeKey(cle: string): Pick<Wording, "message" | "aide"> | null {
  const found = premierSigne(cle, isBlank) ?? premierSigne(cle);
  if (!found) return null;
  const { signe, index } = found;
  const start = cle.slice(0, index).trim() === "";
  const end = cle.slice(index + 1).trim() === "";
  const bare = bareKey(cle);
  return {
    message: `La clé ${shown(bare)} ${start ? "commence par" : end ? "finit par" : "contient"} ${signe.nom} : elle n’est pas reconnue.`,
    aide:
      isBlank(signe) && start
        ? "Effacez ce signe : le retrait d’une clé se fait avec des espaces ordinaires."
        : `Écrivez ${shown(bare)}, tapé au clavier.`,
  };
}

function shortly(texte: string): string {
  return texte.length > 60 ? `${texte.slice(0, 60)}…` : texte;
}
