import { judgeStretches } from "../commands/historique/disk/fil.ts";

// Where a thread that judges steps of a history begins; one that cannot ends, and the thread that started it is told.
judgeStretches();
