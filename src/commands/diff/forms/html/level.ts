import type { Niveau } from "../../facts/nodes.ts";
import type { Diff, Entree, TexteEntree } from "../../types.ts";
import { type Marques, mark } from "../marks.ts";
import { idsLabel, NATURE, NIVEAU, PORTEE, reasonsOf, sentenceOf, tally } from "../words.ts";
import { cell, safe } from "./safe.ts";

/** A table of the groups of one level, unchanged ones left out. */
export function levelSection(diff: Diff, niveau: Niveau): string {
  const rows = diff[niveau].filter(({ nature }) => nature !== "identique").map(row);
  const title = `<h2 id="${niveau}">${NIVEAU[niveau]}</h2>\n<p>${safe(tally(diff[niveau]))}</p>`;
  if (rows.length === 0) return `<section aria-labelledby="${niveau}">\n${title}\n</section>`;
  return `<section aria-labelledby="${niveau}">
${title}
<table>
<thead><tr><th scope="col">Numéros</th><th scope="col">Ce qui change</th><th scope="col">${safe(diff.de)}</th><th scope="col">${safe(diff.vers)}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}

function row(entree: Entree): string {
  const { nature, portee } = entree;
  const grave = portee ? `, <span class="${portee}">${PORTEE[portee].nom}</span>` : "";
  const others = entree.changements
    .filter(({ sujet }) => sujet !== undefined)
    .map(
      (change) =>
        `<li><span class="${change.portee}">${PORTEE[change.portee].nom}</span> ${safe(sentenceOf(change))}</li>`,
    );
  const reasons = reasonsOf(entree.liens).map((reason) => `<li>${safe(reason)}</li>`);
  const list = others.length + reasons.length > 0 ? `<ul>${[...others, ...reasons].join("")}</ul>` : "";
  const [de, vers] = texts(entree);
  const both = de === vers && de !== "" ? `<td colspan="2">${de}</td>` : cell(de) + cell(vers);
  return `<tr data-portee="${portee ?? "aucune"}"><th scope="row">${safe(idsLabel(entree))}</th><td>${NATURE[nature].mot}${grave}${list}</td>${both}</tr>`;
}

const MARKS: Marques = {
  egal: safe,
  retire: (text) => `<del><span class="lu">retiré : </span>${safe(text)}</del>`,
  ajoute: (text) => `<ins><span class="lu">ajouté : </span>${safe(text)}</ins>`,
};

/** Both sides: with the words that moved where there is one text on each, one under the other elsewhere. */
function texts({ changements, textes }: Entree): [de: string, vers: string] {
  const moved = changements.find(({ sujet, mots }) => mots && sujet === undefined);
  if (moved?.mots) return [mark(moved.mots, MARKS, "ajoute"), mark(moved.mots, MARKS, "retire")];
  return [paragraphs(textes.de), paragraphs(textes.vers)];
}

function paragraphs(textes: readonly TexteEntree[]): string {
  if (textes.length === 1) return safe(textes[0]?.texte ?? "");
  return textes.map(({ id, texte }) => `<p><b>${safe(id)}</b> ${safe(texte)}</p>`).join("");
}
