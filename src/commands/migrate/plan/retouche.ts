import { Document, isMap, isNode, isScalar, isSeq, type Pair, type Scalar } from "yaml";
import type { Pointeur } from "../../../domain/source.ts";
import { openForEdit, readBack } from "../../../load/yaml/edit.ts";
import { commentsIn, keepsComments } from "./comments.ts";
import { asComments, asFlow, blockOf, flowLike, lineStartOf, quotedLike } from "./lines.ts";
import {
  type Edges,
  edgesOf,
  edgesOfPair,
  endOf,
  flowOf,
  Impossible,
  keyOf,
  rangeOf,
  startOfNode,
} from "./nodes.ts";
import { keepSpacing } from "./spacing.ts";
import { TextEdits } from "./text-edits.ts";

/**
 * A YAML text that is edited where it must change, every other byte left alone. Each change is made twice: in the
 * text, and in the document, of which the text must then say the same. Where a part cannot be edited in place it is
 * written anew.
 */
export class Retouche {
  /** As it is to be in the end. */
  readonly document: Document;
  /** As it was: where everything stands. */
  readonly #before: Document;
  readonly #edits: TextEdits;
  readonly #anew = new Set<string>();
  readonly #notes: string[] = [];
  readonly #ends: string[] = [];
  /** Comments that the text keeps in their place, and the document does not. */
  readonly #kept: string[] = [];

  /** `texte`: one that can be edited (see `openForEdit`). */
  constructor(readonly texte: string) {
    this.document = openForEdit(texte) ?? new Document({});
    this.#before = openForEdit(texte) ?? new Document({});
    this.#edits = new TextEdits(texte);
  }

  /** Line ends of the text: those of its first line. */
  get eol(): string {
    return this.#edits.eol;
  }

  /** A scalar, or a list of scalars, that is there or not. */
  set(chemin: Pointeur, valeur: string | number | readonly (string | number)[]): void {
    const node = this.#before.getIn(chemin, true);
    const list = typeof valeur === "object";
    this.document.setIn(
      chemin,
      list ? this.document.createNode([...valeur], { flow: flowOf(node) }) : valeur,
    );
    this.#attempt(chemin, () => {
      if (list && isSeq(node) && node.range) {
        const [debut] = node.range;
        const before = this.texte.slice(debut, node.range[1]).trimEnd();
        if (before.includes("#")) throw new Impossible();
        const written = flowOf(node)
          ? flowLike(before, valeur)
          : blockOf(valeur, this.#edits.column(debut), this.eol);
        this.#edits.add(debut, debut + before.length, written);
      } else if (!list && isScalar(node) && node.range) {
        const [debut, fin] = node.range;
        const written = typeof valeur === "number" ? String(valeur) : quotedLike(node as Scalar, valeur);
        this.#edits.add(debut, fin, written);
      } else this.#insert(chemin, list ? asFlow(valeur) : asFlow([valeur]).slice(1, -1));
    });
  }

  delete(chemin: Pointeur): void {
    const map = this.#before.getIn(chemin.slice(0, -1), true) ?? this.#before.contents;
    const pairs = isMap(map) ? map.items : [];
    const rank = pairs.findIndex((pair) => keyOf(pair) === chemin.at(-1));
    if (!isMap(map) || rank < 0) return;
    this.document.deleteIn(chemin);
    this.#kept.push(...commentsIn(pairs[rank]));
    this.#attempt(chemin, () => {
      if (map.flow) this.#cutFlow(pairs, rank, edgesOfPair);
      else this.#cutBlock(pairs, rank);
    });
  }

  /** A comment at the head of the text. */
  note(texte: string): void {
    this.#notes.push(...texte.split("\n"));
  }

  /** A comment above an item of a list. */
  noteAbove(chemin: Pointeur, texte: string): void {
    const at = rangeOf(this.#before.getIn(chemin, true))?.[0] ?? 0;
    const start = lineStartOf(this.texte, at);
    const [indent] = /^ *(?=- +$)/.exec(this.texte.slice(start, at)) ?? [];
    const node = this.document.getIn(chemin, true);
    if (indent === undefined || !isNode(node)) {
      this.note(texte);
      return;
    }
    node.commentBefore = [node.commentBefore, texte].filter(Boolean).join("\n");
    this.#edits.add(start, start, `${indent}#${texte}${this.eol}`);
  }

  /** Takes items out of a list of the root, and leaves them where they were as comments, under a word of why. */
  commentOut(key: string, ranks: readonly number[], why: string): void {
    const list = this.#before.get(key, true);
    if (!isSeq(list) || ranks.length === 0) return;
    const all = ranks.length === list.items.length;
    for (const rank of [...ranks].sort((a, b) => b - a)) {
      this.document.deleteIn([key, rank]);
      const [from, to] = rangeOf(list.items[rank]) ?? [0, 0];
      const said = `${why} ${this.texte.slice(from, to).replace(/\s+/g, " ").trim()}`;
      if (list.flow) this.note(said);
      else this.#kept.push(said);
    }
    if (all) this.document.delete(key);
    this.#attempt([key], () => {
      if (list.flow && !all) {
        for (const rank of ranks) this.#cutFlow(list.items, rank, edgesOf);
        return;
      }
      const pair = isMap(this.#before.contents)
        ? this.#before.contents.items.find((one) => keyOf(one) === key)
        : undefined;
      if (all) this.#comment(pair && startOfNode(pair), rangeOf(list)?.[1], why);
      else for (const rank of ranks) this.#comment(...edgesOf(list.items[rank]), why);
    });
  }

  #comment(from: number | undefined, to: number | undefined, why: string): void {
    if (from === undefined || to === undefined) throw new Impossible();
    const [start, end] = [lineStartOf(this.texte, from), this.#edits.endOfLines(to)];
    this.#edits.add(start, end, asComments(this.texte.slice(start, end), why, this.eol));
  }

  /** Lines at the end of a list of the root, already written as they are to stand there. */
  addToList(key: string, lines: string): void {
    const list = this.#before.get(key, true);
    this.#attempt([key], () => {
      if (!isSeq(list) || list.flow || !list.range || list.items.length === 0) throw new Impossible();
      const end = this.#edits.endOfLines(list.range[1]);
      this.#edits.add(end, end, lines);
    });
  }

  /** A pair of the root that is written as the document has it, in the place of the one of its key or at the end. */
  writeAnew(key: string): void {
    this.#anew.add(key);
  }

  /** Column at which the items of a block list of the root stand; null for any other. */
  columnOf(key: string): number | null {
    const list = this.#before.get(key, true);
    const block = isSeq(list) && !list.flow && list.range && list.items.length > 0;
    return block ? this.#edits.column(list.range?.[0] ?? 0) : null;
  }

  /**
   * The text with its changes, read back: it says what the document says, and lost no comment; else the document
   * written anew. Throws where neither can be read again, which would be a fault of ours.
   */
  toString(): string {
    for (const key of this.#anew) this.#writeAnew(key);
    const body = this.#edits.apply();
    const apart = this.#notes.length > 0 && body.startsWith("#") ? this.eol : "";
    const header = this.#notes.map((note) => `#${note}${this.eol}`).join("") + apart;
    const broken = this.#ends.length > 0 && body !== "" && !/[\r\n]$/.test(body);
    const edited = header + body + (broken ? this.eol : "") + this.#ends.join("");
    const meant: unknown = this.document.toJS();
    const { document } = this;
    document.commentBefore = [...this.#notes, document.commentBefore].filter(Boolean).join("\n") || null;
    if (readBack(edited, meant) === null && keepsComments(edited, document)) return edited;
    document.commentBefore = [document.commentBefore, ...this.#kept].filter(Boolean).join("\n") || null;
    const whole = keepSpacing(this.texte, document.toString({ lineWidth: 0 })).replace(/\n/g, this.eol);
    const fault = readBack(whole, meant);
    if (fault !== null) throw new Error(`a text that was written anew cannot be read back: ${fault}`);
    return whole;
  }

  #attempt(chemin: Pointeur, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      this.#anew.add(String(chemin[0]));
    }
  }

  /** A pair that is not there yet, after the last one of its map. */
  #insert(chemin: Pointeur, written: string): void {
    const map = chemin.length === 1 ? this.#before.contents : this.#before.getIn(chemin.slice(0, -1), true);
    const last = isMap(map) ? map.items.at(-1) : undefined;
    const end = last && endOf(last);
    if (!isMap(map) || end === undefined) throw new Impossible();
    const pair = `${chemin.at(-1)}: ${written}`;
    if (map.flow) this.#edits.add(end, end, `, ${pair}`);
    else {
      const column = this.#edits.column(startOfNode(last as Pair) ?? 0);
      const at = this.#edits.endOfLines(end);
      this.#edits.add(at, at, `${" ".repeat(column)}${pair}${this.eol}`);
    }
  }

  /** Takes an item out from between brackets, with the comma that it no longer needs. */
  #cutFlow<T>(items: readonly T[], rank: number, edges: (item: T | undefined) => Edges): void {
    const [start, end] = edges(items[rank]);
    const last = rank === items.length - 1;
    const [from, to] = last ? [edges(items[rank - 1])[1] ?? start, end] : [start, edges(items[rank + 1])[0]];
    if (from === undefined || to === undefined || this.texte.slice(from, to).includes("#"))
      throw new Impossible();
    this.#edits.add(from, to, "");
  }

  /** A comment at the end of the line stays, alone on its line. */
  #cutBlock(pairs: readonly Pair[], rank: number): void {
    const pair = pairs[rank] as Pair;
    const [from, to] = [startOfNode(pair), endOf(pair)];
    if (from === undefined || to === undefined) throw new Impossible();
    const start = lineStartOf(this.texte, from);
    if (this.texte.slice(start, from).trim() !== "") {
      const next = pairs[rank + 1] && startOfNode(pairs[rank + 1] as Pair);
      if (next === undefined || this.texte.slice(from, next).includes("#")) throw new Impossible();
      this.#edits.add(from, next, "");
      return;
    }
    const [blanks = ""] = /^[ \t]*/.exec(this.texte.slice(to)) ?? [];
    const comment = this.texte[to + blanks.length] === "#";
    this.#edits.add(comment ? from : start, comment ? to + blanks.length : this.#edits.endOfLines(to), "");
  }

  #writeAnew(key: string): void {
    const node = this.document.get(key, true);
    const root = this.#before.contents;
    if (!isMap(root) || root.flow) return;
    const pair = root.items.find((one) => keyOf(one) === key);
    const made = new Document({});
    if (node !== undefined) made.set(key, node);
    const text = (node === undefined ? "" : made.toString({ lineWidth: 0 })).replace(/\n/g, this.eol);
    const [from, to] = [pair && startOfNode(pair), pair && endOf(pair)];
    if (from === undefined || to === undefined) {
      this.#ends.push(text);
      return;
    }
    const end = this.#edits.endOfLines(to);
    this.#edits.dropWithin(from, end);
    this.#edits.add(from, end, text);
  }
}
