import type { StructureJugee } from "../../../../domain/resultat.ts";
import { withoutCiCommands } from "../../../../show/text/safe.ts";
import type { Forme } from "../formatter.ts";
import { whole } from "../whole.ts";
import { legend } from "./bar.ts";
import { conclusion } from "./conclusion.ts";
import { findings } from "./findings.ts";
import { header, sleeping } from "./header.ts";
import { moduleSections } from "./modules.ts";
import { createPage, type Page, stack } from "./page.ts";
import { summary } from "./summary.ts";

/** For people: what matters first, then module by module, then in plain words. */
export const pretty: Forme = {
  entre: "\n",
  entreSuites: "",
  debut: () => "",
  une: (rendu, options) => ({ texte: text(section(createPage(rendu, options), rendu.structure)) }),
  milieu: () => "",
  general: () => ({}),
  fin: (bilan, vide, options) => {
    const page = createPage(bilan, options);
    const end = text(stack([findings(page, null), conclusion(page, bilan)]));
    return end === "" || vide ? end : `\n${end}`;
  },
};

export const formatPretty = whole(pretty);

function text(lines: readonly string[]): string {
  return lines.length ? withoutCiCommands(`${lines.join("\n")}\n`) : "";
}

function section(page: Page, structure: StructureJugee): string[] {
  const found = findings(page, structure);
  if (page.options.quiet) return found.length ? stack([header(page, structure), found]) : [];
  const top = [header(page, structure), sleeping(page, structure)];
  const modules = [structure.jugements.length ? legend(page) : [], ...moduleSections(page, structure)];
  const plain = structure.jugements.map((jugement) => summary(page, structure, jugement));
  const whole = stack([...top, found, ...modules, ...plain]);
  // What is longer than a screen is told first in plain words.
  return whole.length > SCREEN ? stack([...top, ...plain, found, ...modules]) : whole;
}

/** Lines of a tall window. */
const SCREEN = 50;
