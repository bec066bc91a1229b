import type { Event, ScalarEvent } from "js-yaml";
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import { plainEvents } from "./plain.ts";

/** Stretch of the text, in UTF-16 units. */
export interface Etendue {
  debut: number;
  fin: number;
}

/** A node with its place; `etendue` is null for a value that was left out (`date:`). */
export interface NoeudYaml {
  etendue: Etendue | null;
  /** Unquoted text of a scalar; undefined for others. */
  brut?: string;
  cles?: Map<string, { cle: Etendue; valeur: NoeudYaml }>;
  elements?: NoeudYaml[];
}

/** Deepest nesting of collections that is read. */
export const MAX_DEPTH = 64;

/** The events of a text. Throws the library's `YAMLException`. */
export function eventsOfText(texte: string): Event[] {
  return plainEvents(texte) ?? parseEvents(texte, { maxDepth: MAX_DEPTH });
}

const END: Event = { type: EVENT_ID.POP };

/** An event; the end of a collection where there are no more. */
export function eventAt(events: readonly Event[], index: number): Event {
  return events[index] ?? END;
}

/** Places of the nodes of the first document of a text that parses. */
export function readTree(texte: string): NoeudYaml {
  return new TreeReader(texte, eventsOfText(texte)).read();
}

class TreeReader {
  #next = 1;

  constructor(
    readonly texte: string,
    readonly events: readonly Event[],
  ) {}

  read(): NoeudYaml {
    const event = eventAt(this.events, this.#next++);
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE: {
        const elements: NoeudYaml[] = [];
        while (!this.#ends()) elements.push(this.read());
        const fin = elements.at(-1)?.etendue?.fin ?? event.start + 1;
        return { etendue: { debut: event.start, fin }, elements };
      }
      case EVENT_ID.MAPPING:
        return this.#mapping(event.start);
      case EVENT_ID.ALIAS:
        return { etendue: { debut: event.anchorStart - 1, fin: event.anchorEnd } };
      default:
        return { etendue: null };
    }
  }

  /** True at the end of a collection, which is then gone past. */
  #ends(): boolean {
    if (eventAt(this.events, this.#next).type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  #mapping(debut: number): NoeudYaml {
    const cles = new Map<string, { cle: Etendue; valeur: NoeudYaml }>();
    let fin = debut + 1;
    while (!this.#ends()) {
      const first = eventAt(this.events, this.#next);
      const texte = first.type === EVENT_ID.SCALAR ? getScalarValue(this.texte, first) : "";
      const { etendue } = this.read();
      fin = etendue?.fin ?? fin;
      const valeur = this.read();
      fin = valeur.etendue?.fin ?? fin;
      if (!cles.has(texte)) cles.set(texte, { cle: etendue ?? { debut, fin: debut + 1 }, valeur });
    }
    return { etendue: { debut, fin }, cles };
  }

  #scalar(event: ScalarEvent): NoeudYaml {
    if (event.valueStart === -1) return { etendue: null, brut: "" };
    const { valueStart, valueEnd, style } = event;
    if (style === SCALAR_STYLE.PLAIN) {
      const brut = this.texte.slice(valueStart, valueEnd);
      return { etendue: { debut: valueStart, fin: valueEnd }, brut };
    }
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { etendue: { debut: valueStart - 1, fin: valueEnd + 1 } };
    }
    const written = this.texte.slice(valueStart, valueEnd).trimStart();
    return { etendue: written === "" ? null : { debut: valueEnd - written.length, fin: valueEnd } };
  }
}
