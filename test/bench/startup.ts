import { cpuOfNode, interleave, type Measure, ms, timeNode } from "./measure.ts";

const CHECK = ["bin/quali.js", "check", "examples/prefecture-savoie", "--date", "2024-06-30"];
const EMPTY = ["-e", "0"];

/** A whole `quali check` of the example against an empty node process, by the clock. */
export function startup(): Measure {
  const [empty = 0, judged = 0] = interleave(
    15,
    () => timeNode(EMPTY),
    () => timeNode(CHECK, [0, 1]),
  );
  return {
    name: "check examples/prefecture-savoie / node -e 0",
    ratio: judged / empty,
    aim: 3,
    detail: `${ms(judged)} / ${ms(empty)}`,
  };
}

/** The same by the processor's. */
export function startupCpu(): Measure {
  const [empty = 0, judged = 0] = interleave(
    15,
    () => cpuOfNode(EMPTY),
    () => cpuOfNode(CHECK),
  );
  return {
    name: "check examples/prefecture-savoie / node -e 0, processor",
    ratio: judged / empty,
    aim: 4,
    detail: `${ms(judged)} / ${ms(empty)}`,
  };
}
