/** What the process that plans says to the one that tries, and back. */

/** One line of what a test saw: how long it takes warm, and how often it reaches each mutant. Without a name: outside tests. */
export interface Seen {
  test: string;
  /** Milliseconds. */
  ms: number;
  /** Whether it passes, twice. */
  again: boolean;
  hits: Record<string, number>;
}

/**
 * One line of what became of a mutant under a test. `unreached`: kept values hid it; `unsure`: the test fails alone after
 * it; `endless`: it never came back, and its process was ended with all that was left for it to try.
 */
export interface Tried {
  mutant: string;
  test: string;
  outcome: "killed" | "survived" | "unreached" | "unsure" | "endless";
}

export interface Orders {
  mode: "see" | "try";
  /** Where lines are appended. */
  output: string;
  /** Test → mutants to try under it, with how often it reaches them. */
  plan: Record<string, Record<string, number>>;
}

declare module "vitest" {
  interface ProvidedContext {
    orders: Orders;
  }
}
