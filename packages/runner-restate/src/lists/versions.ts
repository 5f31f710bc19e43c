import { handlers, object, type Context } from "@restatedev/restate-sdk";
import type { Metadata } from "@seqlang/runtime";
import type { House } from "../house.ts";
import type { VersionAt, VersionObject } from "../parts.ts";
import { settings } from "../settings.ts";

/** The virtual object that a version of a sequence is. */
export function versionObject({ parts }: House) {
  const all: VersionObject = {
    note: async (ctx, metadata: Metadata) => ctx.set("metadata", metadata),
    find: handlers.object.shared(async (ctx) => ctx.get<Metadata>("metadata")),
  };
  return object({
    name: parts.version.name,
    handlers: all,
    options: { ...settings, ingressPrivate: true },
  });
}

/** Notes all versions that enrollments may be under from now on. */
export async function introduceVersions(ctx: Context, { catalog, parts }: House): Promise<void> {
  for (const { metadata } of catalog.all) {
    await ctx.objectClient<VersionObject>(parts.version, keyOf(metadata)).note(metadata);
  }
}

/** What a version says of itself: by its module, or as it was noted. */
export async function metadataOf(
  named: VersionAt,
  ctx: Context,
  { catalog, parts, memory }: House,
): Promise<Metadata | undefined> {
  const { metadata } = memory;
  const atHand = catalog.version(named.sequence, named.version);
  if (atHand !== undefined) return atHand.metadata;
  const key = keyOf(named);
  // A call for each of thousands of enrollments costs more. A process may have forgotten it when the
  // handler is run again: the journal has it then.
  const known = await ctx.run("what a version was", () => metadata.get(key) ?? null);
  if (known !== null) return known;
  const noted = await ctx.objectClient<VersionObject>(parts.version, key).find();
  if (noted !== null) metadata.set(key, noted);
  return noted ?? undefined;
}

/** A sequence's name is a word. */
function keyOf({ sequence, version }: VersionAt): string {
  return `${sequence} ${version}`;
}
