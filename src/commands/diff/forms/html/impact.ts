import type { Diff, Impact, Travail } from "../../types.ts";
import { idsLabel } from "../words.ts";
import { byGeste, filesInWords, GESTE, modulesInWords, newOnes, promisesOf } from "../words-impact.ts";
import { cell, safe } from "./safe.ts";

interface Tableau {
  ancre: string;
  titre: string;
  travaux: readonly Travail[];
}

/** A table per gesture; of what is new, what is to be made apart from what may be promised already. */
function tables(impact: Impact): Tableau[] {
  return byGeste(impact).flatMap(({ geste, travaux }) => {
    const { titre } = GESTE[geste];
    if (geste !== "creer") return [{ ancre: geste, titre, travaux }];
    const { neufs, ouverts } = newOnes(travaux);
    return [
      { ancre: geste, titre, travaux: neufs },
      { ancre: "verifier", titre: "À vérifier : peut-être promis déjà", travaux: ouverts },
    ].filter((one) => one.travaux.length > 0);
  });
}

export function impactContents(impact: Impact): { ancre: string; titre: string }[] {
  return tables(impact).map(({ ancre, titre, travaux }) => ({
    ancre,
    titre: `${titre} (${travaux.length})`,
  }));
}

/** The work list of a structure. */
export function impactSection(diff: Diff, impact: Impact): string {
  const modules = modulesInWords(impact).map((text) => `<p>${safe(text)}</p>`);
  const texts = promisesOf(diff);
  const sections = tables(impact).map(
    ({ ancre, titre, travaux }) => `<section aria-labelledby="${ancre}">
<h3 id="${ancre}">${titre} (${travaux.length})</h3>
<table class="taches">
<thead><tr><th scope="col">Exigences</th><th scope="col">Promesse</th><th scope="col">Pourquoi</th><th scope="col">Dossiers</th></tr></thead>
<tbody>
${travaux.map((travail) => row(travail, texts, diff.de)).join("\n")}
</tbody>
</table>
</section>`,
  );
  const { centrales } = newOnes(impact.travaux);
  const nothing =
    centrales.length > 0
      ? `<p>Rien à faire, sans contrôle en préfecture : ${safe(centrales.map(idsLabel).join(", "))}.</p>\n`
      : "";
  return `<section aria-labelledby="structure">
<h2 id="structure">Modules et travaux</h2>
${modules.join("\n")}
${nothing}${sections.join("\n")}
</section>`;
}

function row(travail: Travail, texts: ReadonlyMap<string, string>, de: string): string {
  const promise = travail.vers.map((id) => `<p><b>${safe(id)}</b> ${safe(texts.get(id) ?? "")}</p>`).join("");
  const why = travail.ouvert
    ? `les sources de ${de} ne disent pas si elle existait`
    : travail.raisons.join(" ; ");
  const files = filesInWords(travail);
  const folders = [...travail.dossiers, ...(files ? [`(${files})`] : [])].map(safe).join("<br>");
  return `<tr><th scope="row">${safe(idsLabel(travail))}</th>${cell(promise)}${cell(safe(why))}${cell(folders)}</tr>`;
}
