import type { Event, ScalarEvent } from "js-yaml";
import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from "js-yaml";

/** Anything but printable signs, spaces and line feeds, or a line that may begin or end a document. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|^(?:---|\.\.\.|%)/m;

const EMPTY = / *\n/y;
const COMMENT = /#[^\n]*(?:\n|$)/y;
const INDENT = / */y;
const LINE_FEED = /\n/y;
const LINE = /[^\n]*(?:\n|$)/y;
const BLANK = / +(?:\n|$)/y;
const DASH = /- +(?=[^ \n#-])/y;
const KEY = /[A-Za-z][\w-]*(?=:(?:[ \n]|$))/y;
const NOTHING = /: *(?:(?<= )#[^\n]*)?(?:\n|$)/y;
const COLON = /: +/y;
/** The end of a line after a value. */
const TAIL = / *(?:(?<= )#[^\n]*)?(?:\n|$)/y;
const PLAIN = /[A-Za-z0-9\xab\xc0-\u2017](?:[^ \n:#]|:(?! |\n|$)|(?<! )#| +(?![ #\n]|$))*/y;
const DOUBLE = /"(?:[^"\\\n]|\\["\\nt/])*"/y;
const SINGLE = /'[^'\n]*'/y;

/** A text on lines of its own, cut where they end or kept as it is, from its first line: `>-`, `|`. */
const BLOCK = /[>|]-?\n(?= +[^ \n])/y;

const WORD = "[\\w./@\\xa1-\\u024f'’-]";
const FLOW_PLAIN = new RegExp(`[A-Za-z0-9\\xc0-\\u024f](?:${WORD}| +(?=${WORD}))*`, "y");
const FLOW_KEY = /[A-Za-z][\w-]*(?=: )/y;
const FLOW_COLON = /: +/y;
const COMMA = / *, */y;
const OPEN = /[[{] */y;

/** Collections in each other beyond which a text is the library's to read, which refuses those that are too deep. */
const DEEP = 32;

/** How the text of a value is made of what stands there. */
type Lecture = Pick<ScalarEvent, "chomping" | "indent" | "fast">;

/** As it is. */
const SIMPLE: Lecture = { chomping: CHOMPING_MODE.CLIP, indent: -1, fast: true };

interface Level {
  indent: number;
  list: boolean;
}

/**
 * The events of a text in the plain part of YAML that fiches are written in (blocks of keys and lists, values on one line),
 * as the library gives them; null for any other text, which is the library's to read. A test holds the two together.
 */
export function plainEvents(texte: string): Event[] | null {
  return UNUSUAL.test(texte) ? null : new PlainReader(texte).read();
}

class PlainReader {
  readonly #events: Event[] = [
    { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
  ];
  readonly #levels: Level[] = [];
  /** A key stands alone on its line: its value comes below. */
  #pending = false;
  #at = 0;
  /** Collections that are open. */
  #depth = 0;

  constructor(readonly texte: string) {}

  read(): Event[] | null {
    for (;;) {
      while (this.#take(EMPTY));
      if (this.#at >= this.texte.length) break;
      if (!this.#line()) return null;
    }
    if (this.#pending || this.#levels.length === 0) return null;
    for (let left = this.#levels.length; left >= 0; left--) this.#pop();
    return this.#events;
  }

  #line(): boolean {
    if (this.#depth > DEEP) return false;
    const start = this.#at;
    this.#take(INDENT);
    const indent = this.#at - start;
    // The library reads a comment that stands further in as the next line of a value, where there is one.
    if (this.#take(COMMENT)) return this.#pending || indent <= (this.#levels.at(-1)?.indent ?? 0);
    const place = this.#at;
    const list = this.#take(DASH);
    if (!this.#enter(indent, list, place)) return false;
    if (list && this.#sees(KEY)) this.#push({ indent: this.#at - start, list: false }, this.#at);
    else if (list) return this.#value() && this.#take(TAIL);
    return this.#entry();
  }

  /** Closes what ends above a line, opens what begins with it. */
  #enter(indent: number, list: boolean, place: number): boolean {
    const levels = this.#levels;
    let top = levels.at(-1);
    if (this.#pending || !top) {
      const deeper = top ? (list ? indent >= top.indent : indent > top.indent) : indent === 0;
      this.#pending = false;
      return deeper && this.#push({ indent, list }, place);
    }
    while (top && (top.indent > indent || (top.list && !list))) {
      levels.pop();
      this.#pop();
      top = levels.at(-1);
    }
    return top?.indent === indent && top.list === list;
  }

  #entry(): boolean {
    const from = this.#at;
    if (!this.#take(KEY)) return false;
    this.#scalar(from, this.#at, SCALAR_STYLE.PLAIN);
    if (this.#take(NOTHING)) {
      this.#pending = true;
      return true;
    }
    this.#take(COLON);
    return this.#sees(BLOCK) ? this.#block() : this.#value() && this.#take(TAIL);
  }

  #block(): boolean {
    const { texte } = this;
    const style = texte[this.#at] === ">" ? SCALAR_STYLE.FOLDED_BLOCK : SCALAR_STYLE.LITERAL_BLOCK;
    const chomping = texte[this.#at + 1] === "-" ? CHOMPING_MODE.STRIP : CHOMPING_MODE.CLIP;
    this.#take(BLOCK);
    const from = this.#at;
    this.#take(INDENT);
    const margin = texte.slice(from, this.#at);
    if (margin.length <= (this.#levels.at(-1)?.indent ?? 0)) return false;
    this.#at = from;
    while (this.#take(LINE_FEED) || texte.startsWith(margin, this.#at)) {
      // Spaces alone are the library's to weigh.
      if (this.#sees(BLANK)) return false;
      if (texte.startsWith(margin, this.#at)) this.#take(LINE);
    }
    if (this.#sees(BLANK)) return false;
    this.#scalar(from, this.#at, style, { chomping, indent: margin.length, fast: false });
    return true;
  }

  #value(): boolean {
    return this.#sees(OPEN) ? this.#flow() : this.#quoted() || this.#plain(PLAIN);
  }

  #quoted(): boolean {
    const from = this.#at;
    const style = this.#take(DOUBLE)
      ? SCALAR_STYLE.DOUBLE_QUOTED
      : this.#take(SINGLE)
        ? SCALAR_STYLE.SINGLE_QUOTED
        : null;
    if (style === null) return false;
    const escaped = style === SCALAR_STYLE.DOUBLE_QUOTED && this.texte.slice(from, this.#at).includes("\\");
    this.#scalar(from + 1, this.#at - 1, style, escaped ? { ...SIMPLE, fast: false } : SIMPLE);
    return true;
  }

  #plain(form: RegExp): boolean {
    const from = this.#at;
    if (!this.#take(form)) return false;
    this.#scalar(from, this.#at, SCALAR_STYLE.PLAIN);
    return true;
  }

  /** `[…]` and `{…}` on one line, with values that are words or quoted. */
  #flow(): boolean {
    const from = this.#at;
    const map = this.texte.charCodeAt(from) === 0x7b;
    if (this.#depth > DEEP || !this.#take(OPEN)) return false;
    this.#collection(map ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE, from, COLLECTION_STYLE.FLOW);
    const close = map ? 0x7d : 0x5d;
    let first = true;
    while (this.texte.charCodeAt(this.#at) !== close) {
      if (!first && !this.#take(COMMA)) return false;
      if (map && !(this.#plain(FLOW_KEY) && this.#take(FLOW_COLON))) return false;
      const within = map && this.#sees(OPEN) ? this.#flow() : this.#quoted() || this.#plain(FLOW_PLAIN);
      if (!within) return false;
      this.#take(INDENT);
      first = false;
    }
    this.#at++;
    this.#pop();
    return true;
  }

  #push(level: Level, place: number): true {
    this.#levels.push(level);
    this.#collection(level.list ? EVENT_ID.SEQUENCE : EVENT_ID.MAPPING, place, COLLECTION_STYLE.BLOCK);
    return true;
  }

  #collection(type: 2 | 3, start: number, style: 1 | 2): void {
    const event = { type, start, anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1, style };
    this.#events.push(event as Event);
    this.#depth++;
  }

  #scalar(
    valueStart: number,
    valueEnd: number,
    style: ScalarEvent["style"],
    { chomping, indent, fast }: Lecture = SIMPLE,
  ): void {
    this.#events.push({
      type: EVENT_ID.SCALAR,
      valueStart,
      valueEnd,
      anchorStart: -1,
      anchorEnd: -1,
      tagStart: -1,
      tagEnd: -1,
      style,
      chomping,
      indent,
      fast,
    });
  }

  #pop(): void {
    this.#events.push({ type: EVENT_ID.POP });
    this.#depth--;
  }

  #sees(form: RegExp): boolean {
    form.lastIndex = this.#at;
    return form.test(this.texte);
  }

  /** Goes past what stands here, if it is of that form. */
  #take(form: RegExp): boolean {
    form.lastIndex = this.#at;
    if (!form.test(this.texte)) return false;
    this.#at = form.lastIndex;
    return true;
  }
}
