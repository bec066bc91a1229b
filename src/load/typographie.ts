/** Non-breaking spaces where French wants them: inside « », before : ; ? and !. */
export function typo(text: string): string {
  return text.replace(/« /g, "«\u00a0").replace(/ (?=[»:;?!])/g, "\u00a0");
}
