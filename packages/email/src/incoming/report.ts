import { fieldsIn, idsIn, valueOf, type HeaderField } from "./header-fields.ts";

/** What a mail server says of the delivery of a mail (RFC 3464). */
export interface Delivery {
  /** Whom it could not reach, or did. */
  readonly recipient?: string;
  /** `5.1.1`: no such mailbox; `4.2.2`: it is full. */
  readonly status?: string;
  /** The server's own words. */
  readonly diagnostic?: string;
}

/** A report on a mail, and that mail's headers as far as it came back. */
export interface DeliveryReport extends Delivery {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string;
}

/** The worst that a report says; of several recipients, one that was not reached counts. */
export function deliveryIn(status: string): DeliveryReport | undefined {
  const blocks = status.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/).map(fieldsIn);
  const reports = blocks.flatMap((fields): readonly DeliveryReport[] => {
    const action = valueOf(fields, "action")?.toLowerCase();
    if (action === undefined) return [];
    const recipient = afterType(
      valueOf(fields, "original-recipient") ?? valueOf(fields, "final-recipient"),
    );
    const code = valueOf(fields, "status")?.match(/\d\.\d{1,3}\.\d{1,3}/)?.[0];
    const diagnostic = afterType(valueOf(fields, "diagnostic-code"));
    return [
      {
        action,
        ...(recipient === undefined ? {} : { recipient }),
        ...(code === undefined ? {} : { status: code }),
        ...(diagnostic === undefined ? {} : { diagnostic }),
      },
    ];
  });
  const severity = ["failed", "delayed"];
  return (
    severity.flatMap((action) => reports.filter((one) => one.action === action))[0] ?? reports[0]
  );
}

/** `rfc822; ada@example.com` → `ada@example.com` */
function afterType(value: string | undefined): string | undefined {
  const text = value?.replace(/^[\w-]+[ \t]*;[ \t]*/, "").trim();
  return text === "" ? undefined : text;
}

/** The ids that the headers of a mail which came back give it, and those that a report names. */
export function originalIds(fields: readonly HeaderField[]): readonly string[] {
  return ["message-id", "original-message-id", "x-original-message-id"].flatMap((name) =>
    idsIn(valueOf(fields, name) ?? ""),
  );
}
