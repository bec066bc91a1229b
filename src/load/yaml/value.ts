import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { Enonce } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import { resolvePlain } from "./scalar.ts";

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

const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

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
    const event = this.events[this.#next++];
    switch (event?.type) {
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
    return this.#next >= this.events.length || this.events[this.#next]?.type === EVENT_ID.POP;
  }

  #mapping(): Record<string, unknown> {
    const carte = newCarte();
    const start = this.#next;
    let firsts: Map<string, number> | undefined;
    while (!this.#atEnd()) {
      const place = this.events[this.#next];
      const cle = this.#key();
      const value = this.read();
      if (cle === null) continue;
      if (!(cle in carte)) carte[cle] = value;
      else if (place?.type === EVENT_ID.SCALAR) {
        firsts ??= this.#firstKeys(start);
        this.#doubled(cle, place, firsts.get(cle) ?? 0);
      }
    }
    this.#next++;
    return carte;
  }

  /** Offsets of the keys of the mapping whose first key is `events[start]`. */
  #firstKeys(start: number): Map<string, number> {
    const firsts = new Map<string, number>();
    let depth = 0;
    let nodes = 0;
    for (let index = start; depth >= 0 && index < this.events.length; index++) {
      const event = this.events[index];
      if (
        depth === 0 &&
        event?.type !== EVENT_ID.POP &&
        nodes++ % 2 === 0 &&
        event?.type === EVENT_ID.SCALAR
      ) {
        const cle = getScalarValue(this.texte, event);
        if (!firsts.has(cle)) firsts.set(cle, event.valueStart);
      }
      if (event?.type === EVENT_ID.POP) depth--;
      else if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) depth++;
    }
    return firsts;
  }

  /** Keys are text as written: `1.10: x` has the key « 1.10 ». */
  #key(): string | null {
    const event = this.events[this.#next];
    if (event?.type === EVENT_ID.SCALAR) {
      this.#next++;
      this.#properties(event);
      if (event.valueStart === -1) this.#refuseEmptyKey();
      return getScalarValue(this.texte, event);
    }
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) {
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
    const debut = Math.max(0, this.texte.indexOf(":", this.#endBefore(this.#next - 1)));
    this.#add({
      regle: "yaml-invalide",
      message: "Il manque la clé avant « : ».",
      aide: "Écrivez « clé: valeur », ou mettez entre guillemets un texte qui commence par « : ».",
      debut,
      fin: debut + 1,
    });
  }

  /** Offset up to which the text is known to be something else than the node of an event without place. */
  #endBefore(index: number): number {
    for (let before = index - 1; before > 0; before--) {
      const event = this.events[before];
      if (event?.type === EVENT_ID.SCALAR && event.valueEnd >= 0 && event.valueStart >= 0)
        return event.valueEnd;
      if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
    }
    return 0;
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
