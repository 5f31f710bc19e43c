import { MailError } from "@seqlang/email";
import { ServiceError } from "@seqlang/runner";
import { RecordError, type Fault } from "@seqlang/runtime";
import { getDotPath } from "@standard-schema/utils";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";

type Told = Pick<Fault, "path" | "message">;

/** What is wrong with a request, by path; no message holds a value of the record. */
export function refused(request: Context, faults: readonly Told[]): Response {
  return request.json({ faults: faults.map(({ path, message }) => ({ path, message })) }, 400);
}

interface Checked {
  readonly success: boolean;
  readonly error?: readonly Parameters<typeof getDotPath>[0][];
}

/** For a validator: the faults of a body of the wrong shape. */
export function refuseFaults(
  { success, error = [] }: Checked,
  request: Context,
): Response | undefined {
  if (success) return undefined;
  return refused(
    request,
    error.map((issue) => ({ path: getDotPath(issue) ?? "", message: issue.message })),
  );
}

/** Says what was wrong, and nothing of how the service looks inside. */
export const refusals: ErrorHandler = (error, request) => {
  if (error instanceof RecordError) {
    return refused(
      request,
      error.faults.map(({ path, message }) => ({
        path: path === "" ? "record" : `record.${path}`,
        message,
      })),
    );
  }
  // It came without its key.
  if (error instanceof ServiceError) {
    return refused(request, [{ path: "record", message: error.message }]);
  }
  if (error instanceof MailError) return refused(request, [{ path: "", message: error.message }]);
  if (error instanceof HTTPException) {
    // What refused it may have its answer ready, such as that the secret is wrong.
    if (error.res !== undefined) return error.getResponse();
    return request.json({ error: error.message }, error.status);
  }
  console.error(error);
  return request.json({ error: "something went wrong here; try again later" }, 500);
};
