import { define } from "./finding.ts";

/** About files that aren't what they should be: nothing is imported then. */

export const emptyFile = define<object>({
  kind: "empty-file",
  severity: "error",
  message: () => "The file is empty.",
  hint: () => "Save the CRM's answer again.",
});

export const wrongEncoding = define<{ encoding: string }>({
  kind: "wrong-encoding",
  severity: "error",
  message: ({ encoding }) => `The file isn't ${encoding} text.`,
  hint: () => "Save it as UTF-8, as the CRM sends it.",
});

export const unknownEncoding = define<{ encoding: string }>({
  kind: "unknown-encoding",
  severity: "error",
  message: ({ encoding }) => `The file says that it is ${encoding}, which isn't known here.`,
  hint: () => "Save it as UTF-8.",
});

export const brokenJson = define<{ reason: string }>({
  kind: "broken-json",
  severity: "error",
  message: ({ reason }) => `The file is cut off or isn't JSON: ${reason}.`,
  hint: () => "Save the whole answer again.",
});

export const brokenXml = define<{ reason: string; line: number; column: number }>({
  kind: "broken-xml",
  severity: "error",
  message: ({ reason, line, column }) =>
    `The file is cut off or isn't XML: line ${line}, character ${column}: ${reason}.`,
  hint: () => "Save the whole answer again.",
});

export const doctype = define<object>({
  kind: "doctype",
  severity: "error",
  message: () => "The file declares a document type, which metadata never does.",
  hint: () => "Entities that it may define are not read; take the file from the CRM itself.",
});

export const tooDeep = define<object>({
  kind: "too-deep",
  severity: "error",
  message: () => "Things stand in one another deeper than any metadata has them.",
});

export const webPage = define<object>({
  kind: "web-page",
  severity: "error",
  message: () => "This is a web page, not metadata.",
  hint: () => "A request without a valid login often gets the login page: sign in and save again.",
});

export const errorAnswer = define<{ code: string; message: string }>({
  kind: "error-answer",
  severity: "error",
  message: ({ code, message }) =>
    `This is the CRM's answer to a request that failed: ${[code, message].filter((part) => part !== "").join(", ")}.`,
  hint: () => "Mend the request, or ask for the rights that it needs, and save again.",
});

export const unknownDocument = define<{ title: string; suggestion: string | undefined }>({
  kind: "unknown-document",
  severity: "error",
  message: ({ title, suggestion }) =>
    suggestion === undefined
      ? `This is none of the files that ${title} describes itself with.`
      : `This is none of the files that ${title} describes itself with; it looks like ${suggestion}.`,
});
