import { choice } from "../../session/choice.ts";
import { UserError } from "../../session/user-error.ts";
import { PORTEES, REGLES_DE_DIFF } from "./judgement/rules.ts";
import type { Portee, TypeDeChangement } from "./types.ts";

const TYPES = Object.keys(REGLES_DE_DIFF) as TypeDeChangement[];

/** Reads `--gravite <changement>=<portée>`, repeatable. */
export function addSetting(
  text: string,
  known: ReadonlyMap<TypeDeChangement, Portee> = new Map(),
): ReadonlyMap<TypeDeChangement, Portee> {
  const [type = "", portee] = text.split("=");
  if (portee === undefined) throw new UserError(`--gravite « ${text} » : écrivez <changement>=<portée>.`);
  return new Map([...known, [choice("--gravite", TYPES)(type), choice("--gravite", PORTEES)(portee)]]);
}
