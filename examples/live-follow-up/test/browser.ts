import { existsSync } from "node:fs";
import packaged from "@sparticuz/chromium";
import { launch, type Browser } from "puppeteer-core";

/** Where Debian installs its browser. */
const installed = "/usr/bin/chromium";

const advice =
  "No browser could be started. The one that comes through npm runs on Linux x64 with the system " +
  "libraries nss, nspr and expat (Debian: apt-get install libnss3 libexpat1); or install a whole " +
  "one (Debian: apt-get install chromium).";

/** Debian's browser where it is installed, else the one that comes through npm. */
export async function startBrowser(): Promise<Browser> {
  try {
    const own = existsSync(installed) ? installed : await packaged.executablePath();
    return await launch({ executablePath: own, args: packaged.args, headless: "shell" });
  } catch (cause) {
    throw new Error(advice, { cause });
  }
}
