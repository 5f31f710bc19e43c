import type { Span } from "../source/span.ts";
import type { FileNode } from "../syntax/tree.ts";

/** Whether something at a place could not be read, so that what seems missing there may not be. */
export function isUnread({ start, end }: Span, { unread }: FileNode): boolean {
  return unread.some((span) => span.start < end && start < span.end);
}
