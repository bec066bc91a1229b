import { composer } from "../../domain/typographie.ts";
import { oneLine } from "./safe.ts";

// What starts a mark-up, in any flavour: a backslash before it leaves the character alone.
const MARKUP = /[\\`*_{}[\]()<>|~^$]/g;
// At the start of a line only: headings, lists, rules; numbered lists.
const LINE_START = /^(\s*)([#+\-=:])/;
const NUMBERED = /^(\s*\d+)\.(?=\s|$)/;
// People, issues, merge requests, labels: GitHub and GitLab make links and notifications of them.
const REFERENCE = /([@#!~%&])(?=[\p{L}\p{N}_-])/gu;
// Commits by their hash; `GH-12` and other tickets by their key.
const HASH = /(?<![\p{L}\p{N}_])([0-9a-f]{6})(?=[0-9a-f]{1,58}(?![\p{L}\p{N}_]))/giu;
const TICKET = /(?<![\p{L}\p{N}_])(\p{L}[\p{L}\p{N}_]+)-(?=\d)/gu;
// Pictures by their name.
const EMOJI = /:(?=[\p{L}\p{N}_+-]+:)/gu;
const ADDRESS = /(?<=\b(?:https?|ftp|mailto|www))([:.])(?=\S)/gi;

/** A text from outside, shown as it is in Markdown: no mark-up, image, link, mention or reference comes of it. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, "$1\\$2")
    .replace(NUMBERED, "$1\\.")
    .replace(REFERENCE, "$1<!-- -->")
    .replace(HASH, "$1<!-- -->")
    .replace(TICKET, "$1<!-- -->-")
    .replace(EMOJI, ":<!-- -->")
    .replace(ADDRESS, "<!-- -->$1");
}

/** The same as a person reads it, signs of French of one kind: for what names no file. */
export function markdownProse(text: string): string {
  return markdownText(composer(text));
}
