// Which browser the journeys run in, if this machine has one.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

// The shell first: the same engine without the window around it, whose toolbars cost as much as our pages do.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const folders = (process.env.PATH ?? "").split(delimiter);

/** The path of a Chromium: `CHROMIUM` from the environment, or one on the path. */
export const chromium: string | undefined = [
  process.env.CHROMIUM ?? "",
  ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
].find((path) => path !== "" && existsSync(path));
