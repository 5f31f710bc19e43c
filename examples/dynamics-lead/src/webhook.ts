// What Dataverse posts: the SDK's RemoteExecutionContext as JSON, as far as it is read here.
import * as v from "valibot";

/** A record as it stands after the change: `Attributes` has the columns that the step asks for. */
const Image = v.object({
  LogicalName: v.string(),
  Attributes: v.array(v.object({ key: v.string(), value: v.unknown() })),
  FormattedValues: v.optional(
    v.array(v.object({ key: v.string(), value: v.nullable(v.string()) })),
    [],
  ),
});

export type Image = v.InferOutput<typeof Image>;

export const Webhook = v.object({
  MessageName: v.string(),
  PrimaryEntityName: v.string(),
  PrimaryEntityId: v.pipe(v.string(), v.uuid("expected an id"), v.toLowerCase()),
  // Left out where the whole would be larger than 256 KB.
  PostEntityImages: v.optional(v.array(v.object({ key: v.string(), value: Image })), []),
});

export type Webhook = v.InferOutput<typeof Webhook>;

/** The alias that the webhook's step gives its post image. An asynchronous step adds one of its own. */
export const imageAlias = "PostImage";

export function imageOf({ PostEntityImages }: Webhook): Image | undefined {
  return PostEntityImages.find(({ key }) => key === imageAlias)?.value;
}
