import { unknownEncoding, wrongEncoding } from "../findings/files.ts";
import { Refusal } from "./refusal.ts";

/** Enough bytes to see a byte order mark and an XML declaration. */
const headLength = 512;

/** Text from bytes: by the byte order mark, else what an XML declaration says, else UTF-8. */
export function* decode(bytes: Iterable<Uint8Array>): Iterable<string> {
  const held: Uint8Array[] = [];
  let length = 0;
  let decoder: Decoder | undefined;
  for (const chunk of bytes) {
    if (decoder !== undefined) {
      yield decoder.next(chunk);
      continue;
    }
    held.push(chunk);
    length += chunk.length;
    if (length < headLength) continue;
    const head = joined(held, length);
    decoder = decoderFor(head);
    yield decoder.next(head);
  }
  if (decoder === undefined) {
    const head = joined(held, length);
    decoder = decoderFor(head);
    yield decoder.next(head);
  }
  yield decoder.end();
}

interface Decoder {
  readonly next: (chunk: Uint8Array) => string;
  readonly end: () => string;
}

function decoderFor(head: Uint8Array): Decoder {
  const encoding = encodingOf(head);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw Refusal.of(unknownEncoding, { encoding });
  }
  const decodeWith = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw Refusal.of(wrongEncoding, { encoding: encoding.toUpperCase() });
    }
  };
  return { next: decodeWith, end: () => decodeWith() };
}

function encodingOf(head: Uint8Array): string {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b !== 0) return "utf-16be";
  if (a !== undefined && a !== 0 && b === 0) return "utf-16le";
  // What a declaration is written in is ASCII in all encodings that are left.
  const ascii = String.fromCharCode(...head.subarray(0, headLength));
  const declared =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'\s]+)["']/.exec(ascii)?.[1];
  // The bytes of a file in UTF-16 would have shown above, whatever its declaration was copied from.
  return declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared.toLowerCase();
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
