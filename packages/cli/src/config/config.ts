import * as v from "valibot";

/** What `seq.config.ts` (or `.js`, `.json`) may hold. All of it can be left out. */
export interface SeqConfig {
  /** The entity of files that name none with `for`. */
  readonly entity?: string;
  /** Vocabulary files that every file uses without saying so, from the config's folder. */
  readonly vocabulary?: string | readonly string[];
  /** Which files belong to the workspace, as globs; `**\/*.seq` unless given. */
  readonly include?: readonly string[];
  /** Globs of files that do not belong; `node_modules` never does. */
  readonly exclude?: readonly string[];
  /** Where generated modules go, mirroring the folders of their sources; beside them unless given. */
  readonly outDir?: string;
  /** Where older versions of sequences are kept for enrollments in them; nowhere unless given. */
  readonly versions?: string;
  /** The IANA time zone of sequences without a calendar; UTC unless given. */
  readonly zone?: string;
}

/** Gives a config its type: `export default defineConfig({ … })`. */
export function defineConfig(config: SeqConfig): SeqConfig {
  return config;
}

const zone = v.pipe(
  v.string("must be a text"),
  v.check(isZone, "is not a time zone; names look like `Europe/Berlin`"),
);
const globs = v.array(v.string("must be a text"), "must be a list of globs");

/** What a config's value must be. */
export const schema = v.strictObject({
  entity: v.optional(v.string("must be a text, the name of an entity")),
  vocabulary: v.optional(
    v.union([v.string(), v.array(v.string())], "must be a path or a list of paths"),
  ),
  include: v.optional(globs),
  exclude: v.optional(globs),
  outDir: v.optional(v.string("must be a text, the path of a folder")),
  versions: v.optional(v.string("must be a text, the path of a folder")),
  zone: v.optional(zone),
});

/** The names of all settings, in the order that they are documented. */
export const settingNames: readonly string[] = Object.keys(schema.entries);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
