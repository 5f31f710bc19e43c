// Preloaded (`--import`) where a fault is tried: puts it into one source file as that is loaded.
import { registerHooks } from "node:module";
import type { Fault } from "./fault.ts";

const { file, find, replace } = JSON.parse(process.env["SEQ_FAULT"] ?? "") as Fault;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(`/packages/${file}`)) return loaded;
    const source = String(loaded.source);
    const places = source.split(find).length - 1;
    if (places !== 1) throw new Error(`${file} has ${places} places for the fault, not one`);
    return { ...loaded, source: source.replace(find, () => replace) };
  },
});
