import type { Classeur } from "../classeur.ts";
import { type Ecoute, readXmlWhole } from "../xml.ts";

/** What a part of a workbook leads to: its kind (`worksheet`), and its path in the archive. */
interface Relation {
  genre: string;
  chemin: string;
}

/** Where the parts that another one names are, by the name it gives them; `""` for the workbook itself. */
export function relationsOf(classeur: Classeur, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const chemin = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  if (!classeur.has(chemin)) return found;
  readLocalXml(classeur.text(chemin), {
    open: (nom, { Id, Target, Type = "" }) => {
      if (nom === "Relationship" && Id && Target)
        found.set(Id, { genre: Type.slice(Type.lastIndexOf("/") + 1), chemin: wayTo(folder, Target) });
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

function wayTo(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}

/** Reads an XML text at once, names told without their prefix: some programs write `x:row`, others `row`. */
export function readLocalXml(xml: string, ecoute: Ecoute): void {
  readXmlWhole(xml, withoutPrefixes(ecoute));
}

/** Elements told without the prefix of their name. */
export function withoutPrefixes({ open, close, text }: Ecoute): Ecoute {
  const local = (nom: string) => nom.slice(nom.indexOf(":") + 1);
  return { open: (nom, attributs) => open(local(nom), attributs), close: (nom) => close(local(nom)), text };
}
