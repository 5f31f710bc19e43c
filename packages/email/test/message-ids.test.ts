import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MailError, messageIds } from "../src/index.ts";

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const key = fc
  .tuple(word, word, fc.nat())
  .map(([enrollment, position, visit]) => `${enrollment}/${position}/${visit}`);

describe("the id of a mail", () => {
  const plain = messageIds({ domain: "acme.example" });
  const signed = messageIds({ domain: "Acme.example", secret: ["new", "old"] });

  it.each([
    ["plain", plain],
    ["signed", signed],
  ])("is the same for the same key, leads back to it, and is a msg-id: %s", (_name, ids) => {
    fc.assert(
      fc.property(key, (one) => {
        const id = ids.of(one);
        expect(ids.of(one)).toBe(id);
        // dot-atom-text on the left, a domain on the right (RFC 5322).
        expect(id).toMatch(/^<[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*@acme\.example>$/);
        expect(ids.keyOf(id)).toBe(one);
        expect(ids.keyOf(id.slice(1, -1))).toBe(one);
        expect(ids.keyOf(id.replace("@acme.example", "@ACME.example"))).toBe(one);
      }),
    );
  });

  it("differs for different keys", () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(plain.of(one) === plain.of(other)).toBe(one === other);
      }),
    );
  });

  it("of somebody else leads nowhere, and nothing that was changed does", () => {
    fc.assert(
      fc.property(fc.string(), key, fc.nat(), (text, one, at) => {
        expect(plain.keyOf(text)).toBeUndefined();
        expect(signed.keyOf(plain.of(one))).toBeUndefined();
        expect(plain.keyOf(signed.of(one))).toBeUndefined();
        const id = signed.of(one);
        const index = 5 + (at % (id.indexOf("@") - 5));
        const other = id[index] === "A" ? "B" : "A";
        const changed = id.slice(0, index) + other + id.slice(index + 1);
        expect(signed.keyOf(changed)).toBeUndefined();
      }),
    );
    expect(plain.keyOf("<seq.YQ@other.example>")).toBeUndefined();
    // `YR` decodes to the same as `YQ`, and was never made.
    expect(plain.keyOf("<seq.YQ@acme.example>")).toBe("a");
    expect(plain.keyOf("<seq.YR@acme.example>")).toBeUndefined();
    expect(plain.keyOf("<seq._w@acme.example>")).toBeUndefined();
  });

  it("is believed under an older secret, too", () => {
    const before = messageIds({ domain: "acme.example", secret: "old" });
    expect(signed.keyOf(before.of("e1/intro/1"))).toBe("e1/intro/1");
    expect(before.keyOf(signed.of("e1/intro/1"))).toBeUndefined();
  });

  it("is refused for what no header can hold", () => {
    for (const wrong of ["", "\ud800", `e1/${"x".repeat(900)}/1`]) {
      expect(() => plain.of(wrong)).toThrow(MailError);
    }
    for (const domain of ["", "a b", "acme.example>", "acme.example\r\nBcc: x", "-a", "a..b"]) {
      expect(() => messageIds({ domain })).toThrow(/is no domain/);
    }
    expect(messageIds({ domain: "größe.example" }).of("a/b/1")).toContain(
      "@xn--gre-6ka8i.example>",
    );
    expect(() => messageIds({ domain: "acme.example", secret: "" })).toThrow(MailError);
  });
});
