import sax from "sax";
import { RegistreError } from "./types.ts";

type Attributs = Readonly<Record<string, string>>;

export interface Ecoute {
  open(nom: string, attributs: Attributs): void;
  close(nom: string): void;
  text(texte: string): void;
}

const SLICE = 1024 * 1024;

/**
 * Reads an XML text, and gives way to the caller after each slice. Nothing that it names outside is fetched.
 * Throws `RegistreError` where it is no XML.
 */
export function* readXml(texte: string, ecoute: Ecoute): Generator<void> {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) => ecoute.open(name, attributes as Attributs);
  parser.onclosetag = (name) => ecoute.close(name);
  parser.ontext = (text) => ecoute.text(text);
  parser.oncdata = (text) => ecoute.text(text);
  parser.onerror = () => {
    throw new RegistreError("Le classeur est abîmé : une de ses parties n’est pas lisible.");
  };
  for (let at = 0; at < texte.length; at += SLICE) {
    parser.write(texte.slice(at, at + SLICE));
    yield;
  }
  parser.close();
}

/** Reads an XML text at once. */
export function readXmlWhole(texte: string, ecoute: Ecoute): void {
  for (const _ of readXml(texte, ecoute));
}
