import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { Enonce } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import { resolvePlain } from "./scalar.ts";
import { eventAt } from "./tree.ts";

/** What is wrong at an offset of the text. */
export interface FauteYaml extends Enonce {
  regle: RegleDeLecture;
  debut: number;
  fin: number;
  /** For a doubled key: offset of the first one. */
  premiere?: number;
}

/** Faults told for one file; one more would help nobody. */
const MAX_FAULTS = 100;

const QUOI = { alias: "un alias", ancre: "une ancre", etiquette: "une étiquette" };

/** The sign of a key that was left out: alone on its line so far, or after what opens a list, a group or an item. */
const MARK = /[:?](?<=(?:^|[\n\r,[{]|[-:?][ \t])[ \t]*[:?])/g;

const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

/** By how much an event leads further into a node. */
const DEEPER = new Map<Event["type"], number>([
  [EVENT_ID.POP, -1],
  [EVENT_ID.MAPPING, 1],
  [EVENT_ID.SEQUENCE, 1],
]);

/** Objects without inherited members: `__proto__` and `constructor` are keys like others. */
function Carte(this: object) {}
Carte.prototype = Object.create(null);
const newCarte = () => Reflect.construct(Carte, []) as Record<string, unknown>;

/** Builds the value of the document that starts at `events[0]`. */
export class ValueReader {
  readonly fautes: FauteYaml[] = [];
  /** False once something was met whose value cannot be known. */
  usable = true;
  #next = 1;

  constructor(
    readonly texte: string,
    readonly events: readonly Event[],
  ) {}

  read(): unknown {
    const event = eventAt(this.events, this.#next++);
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.#properties(event);
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE: {
        this.#properties(event);
        const items: unknown[] = [];
        while (!this.#atEnd()) items.push(this.read());
        this.#next++;
        return items;
      }
      case EVENT_ID.MAPPING:
        this.#properties(event);
        return this.#mapping();
      case EVENT_ID.ALIAS:
        this.#refuse(event.anchorStart - 1, event.anchorEnd, "alias");
        return null;
      default:
        return null;
    }
  }

  #atEnd(): boolean {
    return eventAt(this.events, this.#next).type === EVENT_ID.POP;
  }

  #mapping(): Record<string, unknown> {
    const carte = newCarte();
    const start = this.#next;
    let firsts: Map<string, number> | undefined;
    while (!this.#atEnd()) {
      const event = this.#key();
      const value = this.read();
      if (event === null) continue;
      const cle = getScalarValue(this.texte, event);
      if (!(cle in carte)) carte[cle] = value;
      else {
        firsts ??= this.#firstKeys(start);
        this.#doubled(cle, event, firsts.get(cle) ?? 0);
      }
    }
    this.#next++;
    return carte;
  }

  /** Offsets of the keys of the mapping whose first key is `events[start]`. */
  #firstKeys(start: number): Map<string, number> {
    const firsts = new Map<string, number>();
    for (let index = start; index < this.#next; index = this.#after(this.#after(index))) {
      const event = eventAt(this.events, index);
      if (event.type !== EVENT_ID.SCALAR) continue;
      const cle = getScalarValue(this.texte, event);
      if (!firsts.has(cle)) firsts.set(cle, event.valueStart);
    }
    return firsts;
  }

  /** Index of the event after the node that begins at `index`. */
  #after(index: number): number {
    let next = index;
    let depth = 0;
    do {
      depth += DEEPER.get(eventAt(this.events, next++).type) ?? 0;
    } while (depth > 0);
    return next;
  }

  /** Keys are text as written: `1.10: x` has the key « 1.10 ». Null for what is no text. */
  #key(): ScalarEvent | null {
    const event = eventAt(this.events, this.#next);
    if (event.type === EVENT_ID.SCALAR) {
      this.#next++;
      this.#properties(event);
      if (event.valueStart === -1) this.#refuseEmptyKey();
      return event;
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      this.#add({
        regle: "yaml-invalide",
        message: "Une liste ou un groupe sert de clé.",
        aide: "Écrivez une clé d’un seul mot, sans crochets ni accolades.",
        debut: event.start,
        fin: event.start + 1,
      });
    }
    this.read();
    return null;
  }

  /** What may follow an empty key is read more widely here than by the library that edits. */
  #refuseEmptyKey(): void {
    this.usable = false;
    if (this.fautes.length >= MAX_FAULTS) return;
    const debut = this.#placeOfEmptyKey();
    this.#add({
      regle: "yaml-invalide",
      message: "Il manque la clé avant « : ».",
      aide: "Écrivez « clé: valeur », ou mettez entre guillemets un texte qui commence par « : ».",
      debut,
      fin: debut + 1,
    });
  }

  /** The sign that an empty key stands before, after the last node whose place is known. */
  #placeOfEmptyKey(): number {
    const known = this.events.findLast((event, index) => index < this.#next && endOf(event) !== -1);
    const from = known ? endOf(known) : 0;
    MARK.lastIndex = from;
    return MARK.exec(this.texte)?.index ?? from;
  }

  #scalar(event: ScalarEvent): unknown {
    const text = getScalarValue(this.texte, event);
    if (event.style === SCALAR_STYLE.PLAIN) return resolvePlain(text);
    if (!event.fast && HALF.test(text)) {
      this.#add({
        regle: "yaml-invalide",
        message: "Ce texte contient une moitié de caractère (\\uD800 à \\uDFFF).",
        aide: "Écrivez le caractère lui-même.",
        debut: event.valueStart,
        fin: event.valueEnd,
      });
      return text.replace(HALVES, "\ufffd");
    }
    return text;
  }

  #properties(event: ScalarEvent | SequenceEvent | MappingEvent): void {
    if (event.anchorStart !== -1) this.#refuse(event.anchorStart - 1, event.anchorEnd, "ancre");
    if (event.tagStart !== -1) this.#refuse(event.tagStart, event.tagEnd, "etiquette");
  }

  #refuse(debut: number, fin: number, quoi: keyof typeof QUOI): void {
    const ecrit = citer(this.texte.slice(debut, Math.min(fin, debut + 60)));
    this.#add({
      regle: "yaml-interdit",
      message: `${ecrit} est ${QUOI[quoi]} : quali ne lit ni alias, ni ancre, ni étiquette YAML.`,
      aide: "Répétez la valeur en toutes lettres, ou mettez entre guillemets un texte qui commence par &, * ou !.",
      debut,
      fin,
    });
  }

  #doubled(cle: string, event: ScalarEvent, premiere: number): void {
    this.#add({
      regle: "cle-en-double",
      message: `La clé ${citer(cle.slice(0, 60))} est déjà écrite plus haut.`,
      aide: "Gardez une seule des deux valeurs.",
      debut: event.valueStart,
      fin: event.valueEnd,
      premiere,
    });
  }

  #add(faute: FauteYaml): void {
    if (faute.premiere === undefined) this.usable = false;
    if (this.fautes.length < MAX_FAULTS) this.fautes.push(faute);
  }
}

/** Offset where a text ends, or a group begins; -1 where that is not known. */
function endOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueEnd;
  return event.type === EVENT_ID.MAPPING ? event.start : -1;
}
