import { posix, win32 } from "node:path";

/** A program to print with. */
export interface Browser {
  executable: string;
  /** Environment that its libraries need, beside the caller's. */
  env: Record<string, string>;
}

/** What deciding where to look for a browser depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

const NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Paths to try for an installed browser, in order: names on PATH, then where systems put it. */
export function placesToTry({ platform, env }: Surroundings): string[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(isSet);
    return WINDOWS.flatMap((end) => roots.map((root) => win32.join(root, end)));
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return platform === "darwin" ? [...onPath, ...MAC] : onPath;
}

function isSet(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
