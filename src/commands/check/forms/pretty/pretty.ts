import type { StructureJugee } from "../../../../domain/resultat.ts";
import { withoutCiCommands } from "../../../../show/text/safe.ts";
import type { Formatter } from "../formatter.ts";
import { legend } from "./bar.ts";
import { conclusion } from "./conclusion.ts";
import { findings } from "./findings.ts";
import { header, sleeping } from "./header.ts";
import { moduleSections } from "./modules.ts";
import { createPage, type Page, stack } from "./page.ts";
import { summary } from "./summary.ts";

/** For people: what matters first, then module by module, then in plain words. */
export const formatPretty: Formatter = (rendu, options) => {
  const page = createPage(rendu, options);
  const { structures } = rendu.resultat;
  const blocks = structures.map((structure) => section(page, structure));
  const lines = stack([...blocks, findings(page, null), conclusion(page)]);
  return withoutCiCommands(lines.length ? `${lines.join("\n")}\n` : "");
};

function section(page: Page, structure: StructureJugee): string[] {
  const found = findings(page, structure);
  if (page.options.quiet) return found.length ? stack([header(page, structure), found]) : [];
  return stack([
    header(page, structure),
    sleeping(page, structure),
    found,
    ...moduleSections(page, structure),
    structure.jugements.length ? legend(page) : [],
    ...structure.jugements.map((jugement) => summary(page, structure, jugement)),
  ]);
}
