import { setFlagsFromString } from "node:v8";

/**
 * V8 11 (Node 20) begins to mark the heap at twenty megabytes, on threads of its own. A run that ends at thirty is spared
 * that; one that goes on gives memory back the later for it, and asks for the marking again before it begins. To be called
 * where nothing is being marked yet: as the process begins.
 */
export function withoutMarking(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--no-incremental-marking");
}

/** For a run of many structures, before any thread is started: each has the flags that it finds. */
export function withMarking(): void {
  setFlagsFromString("--incremental-marking");
}
