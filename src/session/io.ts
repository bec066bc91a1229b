/** A stream that a person or a program reads. */
export interface Flux {
  write(content: string | Uint8Array): void;
  isTTY: boolean;
  /** Width of the terminal, where there is one. */
  columns?: number | undefined;
}

/** All that the command line takes from the process, so that tests can stand in for it. */
export interface Io {
  stdout: Flux;
  stderr: Flux;
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute path. */
  cwd: string;
  now(): Date;
  /** Folder that holds what the build made: the compiled référentiels among others. Absolute. */
  distribution: string;
}
