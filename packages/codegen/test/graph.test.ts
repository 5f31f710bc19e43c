import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { checkTexts, type Sequence } from "@seqlang/language";
import * as fc from "fast-check";
import type { Browser, Page } from "puppeteer-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, mermaidOf, svgOf, type Graph } from "../src/graph/index.ts";
import { startBrowser } from "./browser.ts";

const fixtures = ["big-deal", "follow-up", "win-back"];

const at = (name: string) => new URL(`fixtures/${name}`, import.meta.url);
const readFixture = (name: string) => readFileSync(at(name), "utf8");

function sequenceOf(name: string): Sequence {
  const path = `${name}.seq`;
  const texts = { [path]: readFixture(path), "crm.seq": readFixture("crm.seq") };
  const { diagnostics, files } = checkTexts(texts, [path]);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  return files.get(path)!.model.sequences[0]!;
}

/** What is committed. Set `UPDATE=1` to write what is drawn now, and look at the difference. */
function committed(name: string, text: string): string {
  if (process.env["UPDATE"] === "1") writeFileSync(at(name), text);
  return readFixture(name);
}

/** The text of each element by its name and class, from a parser that refuses broken XML. */
function textsOf(svg: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(`${name}.${attributes["class"] ?? ""}`);
  });
  parser.on("text", (text) => {
    const key = open.at(-1) ?? "";
    texts.set(key, [...(texts.get(key) ?? []), text]);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(svg).close();
  return texts;
}

describe.each(fixtures)("%s", (name) => {
  const graph = graphOf(sequenceOf(name));

  it("is drawn as committed", () => {
    const mermaid = mermaidOf(graph);
    const svg = svgOf(graph);
    expect(mermaid).toBe(committed(`${name}.mmd`, mermaid));
    expect(svg).toBe(committed(`${name}.svg`, svg));
  });

  it("is the same, whatever else was drawn before", () => {
    const svg = svgOf(graph);
    for (const other of fixtures) svgOf(graphOf(sequenceOf(other)));
    expect(svgOf(graph)).toBe(svg);
  });

  it("has no scripts, no references, and nothing that asks a network", () => {
    const svg = svgOf(graph);
    expect(svg).not.toMatch(/<script|href|url\(|@import|\son\w+=/i);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });
});

describe("the flow of a sequence", () => {
  const graph = graphOf(sequenceOf("win-back"));
  const node = (text: string) =>
    graph.nodes.find((one) => `${one.word} ${one.text}`.trim() === text);
  const ways = (text: string) =>
    graph.edges
      .filter(({ from }) => from === node(text)?.id)
      .map(({ to, label, back }) => {
        const { word, text: rest } = graph.nodes.find(({ id }) => id === to)!;
        return [label, `${word} ${rest}`.trim(), ...(back === true ? ["back"] : [])];
      });

  it("tells conditions apart one by one, and waits by their two ends", () => {
    expect(ways("when rating = Hot")).toEqual([
      ["yes", "phone"],
      ["no", "when rating = Warm"],
    ]);
    expect(ways("wait for hello.replied up to 3 days")).toEqual([
      ["yes", "meeting"],
      ["after 3 days", "match rating"],
    ]);
  });

  it("labels the ways of a match and a split, with no way that can't be taken", () => {
    expect(ways("match rating").map(([label]) => label)).toEqual([
      "Hot",
      "Warm",
      "missing",
      "Cold",
    ]);
    expect(ways("split offer").map(([label]) => label)).toEqual(["10%", "20.5%", "69.5%"]);
  });

  it("goes back for another round, and on when that is over", () => {
    expect(ways("repeat up to 5 times")).toEqual([
      ["again", "set rating = Cold", "back"],
      ["done", "repeat up to 3 times every 2 days until hello.replied or chase.opened"],
    ]);
  });

  it("has names, positions and lines", () => {
    expect(node('email template = "chase"')).toEqual({
      id: "n7",
      kind: "step",
      position: "chase",
      word: "email",
      text: 'template = "chase"',
      name: "chase",
      line: 10,
    });
    expect(graph.criteria).toEqual([
      {
        kind: "exit",
        position: "exits/back already",
        text: "bpf.stage = Close",
        source: "win-back.seq",
        line: 4,
        reason: "back already",
      },
      {
        kind: "goal",
        position: "exits/bpf.stage past Qualify",
        text: "bpf.stage past Qualify",
        source: "win-back.seq",
        line: 5,
      },
    ]);
  });

  it("names the file that shared criteria stand in", () => {
    const { source, criteria, enroll } = graphOf(sequenceOf("follow-up"));
    expect(source).toBe("follow-up.seq");
    expect(criteria.map((one) => one.source)).toEqual([
      "crm.seq",
      "crm.seq",
      "follow-up.seq",
      "follow-up.seq",
    ]);
    expect(enroll).toEqual([{ text: "source = Web", source: "follow-up.seq", line: 4 }]);
  });

  it("ends only where something leads to the end", () => {
    const declarations = "entity lead { vip: bool }\nactivity phone\n";
    const text = `${declarations}sequence A for lead { when vip -> exit else { start: phone; exit } }`;
    const { files } = checkTexts({ "a.seq": text });
    const { nodes } = graphOf(files.get("a.seq")!.model.sequences[0]!);
    expect(nodes.map(({ kind, position }) => [kind, position])).toEqual([
      // The position of that name is the step's.
      ["start", undefined],
      ["when", undefined],
      ["exit", "when/then/exit"],
      ["step", "start"],
      ["exit", "when/else/exit"],
    ]);
  });
});

/** Text that means something to XML, to Mermaid, to Markdown or to HTML, and any other. */
const awkward = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ..."\"'`<>&#;|[](){}/\\*_~-+=:.%$@!^".split(""),
        ..."1. |- |# |end|<br/>|<script>|&amp;|#35;|style |click |%%|---|-->|```|]]>|<!--|\n|\u0000|word".split(
          "|",
        ),
        " ",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

// oxlint-disable-next-line no-control-regex -- what XML can't hold
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// oxlint-disable-next-line no-control-regex -- what a page doesn't show
const notShown = /[\u0000-\u001f\u007f-\u009f]/g;

/** A step, a decision and a criterion with whatever texts. */
function graphWith(text: string, other: string): Graph {
  const line = 1;
  const condition = { text: other, source: "a.seq", line };
  return {
    sequence: text,
    entity: other,
    source: "a.seq",
    enroll: [condition],
    suppress: [],
    criteria: [{ ...condition, kind: "exit", position: text, reason: text }],
    nodes: [
      { id: "n0", kind: "start", word: "start", text: "", position: "start" },
      {
        id: "n1",
        kind: "step",
        word: `w${text}`,
        text: other,
        position: other,
        name: `w${text}`,
        line,
      },
      { id: "n2", kind: "match", word: "match", text, line },
      { id: "n3", kind: "end", word: "end", text: "", position: "end" },
    ],
    edges: [
      { from: "n0", to: "n1" },
      { from: "n1", to: "n2" },
      { from: "n2", to: "n3", label: `w${text}` },
      { from: "n2", to: "n3", label: `w${other}` },
    ],
  };
}

const shown = (text: string) => text.replace(/\s+/g, " ").trim();

describe("texts of a picture", () => {
  it("are shown letter by letter, whatever they are", () => {
    fc.assert(
      fc.property(awkward, awkward, (text, other) => {
        const texts = textsOf(svgOf(graphWith(text, other)));
        // XML can't hold every character.
        const xml = (one: string) => one.replace(notInXml, "\ufffd").toWellFormed();
        expect(texts.get("title.")?.[0]).toBe(xml(`${text} for ${other}`));
        const drawn = [...texts].filter(([key]) => /seq-(word|name|text|label)/.test(key));
        const letters = drawn
          .flatMap(([, parts]) => parts)
          .join("")
          .replace(/\s/g, "");
        // What is cut short ends in an ellipsis.
        if (!letters.includes("…")) expect(letters).toContain(xml(`w${other}`.replace(/\s/g, "")));
      }),
    );
  });
});

describe("Mermaid itself", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    const path = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.js");
    await page.addScriptTag({ path });
    await page.evaluate("mermaid.initialize({ startOnLoad: false })");
  }, 60_000);
  afterAll(() => browser.close());

  /** The texts that Mermaid draws: of nodes, and of edges. */
  const draw = (source: string): Promise<{ nodes: string[]; edges: string[] }> =>
    page.evaluate(`(async () => {
      const { svg } = await mermaid.render("drawn", ${JSON.stringify(source)});
      document.body.innerHTML = svg;
      const texts = (query) =>
        [...document.querySelectorAll(query)].map((one) => {
          for (const line of one.querySelectorAll("br")) line.replaceWith(" ");
          return one.textContent;
        });
      return { nodes: texts("g.node .label"), edges: texts("g.edgeLabel .label") };
    })()`) as Promise<{ nodes: string[]; edges: string[] }>;

  it.each(fixtures)("draws %s with every text", async (name) => {
    const graph = graphOf(sequenceOf(name));
    const { nodes, edges } = await draw(mermaidOf(graph));
    const wanted = graph.nodes.map(({ word, text, name: own }) =>
      [own === undefined ? word : `${own}: ${word}`, text].join(" ").trim(),
    );
    const criteria = graph.criteria.map(({ kind, text, reason }) =>
      [`${kind} when ${text}`, reason ?? ""].join(" ").trim(),
    );
    expect(nodes.map(shown).toSorted()).toEqual([...wanted, ...criteria].toSorted());
    const labels = graph.edges.flatMap(({ label }) => label ?? []);
    expect(
      edges
        .map(shown)
        .filter((one) => one !== "")
        .toSorted(),
    ).toEqual(labels.toSorted());
  });

  it("shows awkward texts letter by letter", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(awkward, awkward, async (text, other) => {
        const graph = graphWith(text, other);
        const { nodes, edges } = await draw(mermaidOf(graph));
        // How much white space there is, a browser decides.
        const letters = (one: string) => one.replace(/\s+/g, "");
        const visible = (one: string) =>
          letters(letters(one).replace(notShown, "\ufffd").toWellFormed());
        const step = visible(`w${text}: w${text}${other}`);
        expect(nodes.map(letters)).toContain(step);
        expect(edges.map(letters)).toContain(visible(`w${other}`));
      }),
      { numRuns: 30 },
    );
  });
});
