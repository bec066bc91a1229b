import { workerData } from "node:worker_threads";
import { launchJudge } from "./launch.ts";

// Where a thread that judges begins; one that cannot ends, and the thread that started it is told.
void launchJudge((workerData as { distribution: string }).distribution);
