import { interleave, type Measure, ms, timeNode } from "./measure.ts";

/** A whole `quali check` of the example against an empty node process. */
export function startup(): Measure {
  const check = ["bin/quali.js", "check", "examples/prefecture-savoie", "--date", "2024-06-30"];
  const [empty = 0, judged = 0] = interleave(
    15,
    () => timeNode(["-e", "0"]),
    () => timeNode(check, [0, 1]),
  );
  return {
    name: "check examples/prefecture-savoie / node -e 0",
    ratio: judged / empty,
    aim: 5,
    detail: `${ms(judged)} / ${ms(empty)}`,
  };
}
