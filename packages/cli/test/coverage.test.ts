import { existsSync } from "node:fs";
import { join } from "node:path";
import { lcovParser } from "@friedemannsommer/lcov-parser";
import { describe, expect, it } from "vitest";
import { program } from "./coverage-program.ts";
import { folder, read, seqc } from "./seqc.ts";

const played = `
scenario "a reply" for Main {
  at 2026-03-02T10:00Z
  given grade = A, size = 3, budget = 6k USD
  expect email(template = "half")
  expect meeting
  expect email
  expect intro: email
  after 1 day intro.replied
  expect advance to Other
  expect meeting
}
scenario "opted out" for Main {
  given doNotEmail = true
  expect exit as "opted out"
}
scenario "too hopeful" for Main {
  given size = 4, grade = A
  expect phone
}
`;

const lonely = `use "./crm.seq"
sequence Lonely for lead { phone }
sequence Forked for lead { when size > 1 -> phone else email }
`;

const files = { ...program, "main.seq": program["main.seq"] + played };

describe("seqc test --coverage", () => {
  it("counts by file and sequence, and lists what no scenario takes, with its place", async () => {
    const cwd = folder({ ...files, "lonely.seq": lonely });
    const { code, out, err } = await seqc(["test", "--coverage"], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out.slice(out.indexOf("3 scenarios"))).toMatchInlineSnapshot(`
      "3 scenarios: 2 as expected, 1 not

      Sequence    Scenarios  Branches  Exits  Waits  Covered
      lonely.seq             0/2       0/2    -      0 %
        Lonely    0          -         0/1    -      0 %
        Forked    0          0/2       0/1    -      0 %
      main.seq               6/19      2/7    1/7    27.2 %
        Main      3          6/17      2/6    1/6    31 %
        Other     1          0/2       0/1    0/1    0 %
      All                    6/21      2/9    1/7    24.3 %

      No scenario takes
      lonely.seq:2:10  Lonely  end
      lonely.seq:3:33  Forked  when size > 1
      lonely.seq:3:33  Forked  else of when size > 1
      lonely.seq:3:10  Forked  end
      crm.seq:16:3     Main    goal when bpf.stage = Close
      main.seq:4:3     Main    exit when bpf.stage = Qualify as "qualified"
      main.seq:5:8     Main    when budget > 1M USD
      main.seq:7:10    Main    when call.connected
      main.seq:7:10    Main    else of when call.connected
      main.seq:10:13   Main    else when rating = Cold
      main.seq:10:30   Main    exit as "cold"
      main.seq:11:26   Main    match grade: B
      main.seq:11:35   Main    match grade: missing
      main.seq:11:3    Main    match grade: else
      main.seq:12:16   Main    match size: 1, 2
      main.seq:12:42   Main    match size: missing
      main.seq:13:47   Main    split pitch: 50%
      main.seq:15:3    Main    wait for intro.replied: timed out
      main.seq:17:5    Main    wait for intro.replied: answered
      main.seq:17:5    Main    wait for intro.replied: timed out
      main.seq:19:3    Main    repeat every 1 day
      main.seq:19:58   Main    until last.connected
      main.seq:20:3    Main    wait 2 days
      main.seq:2:10    Main    end
      main.seq:23:3    Other   wait until seen
      main.seq:25:8    Other   when rating = Hot
      main.seq:25:8    Other   else of when rating = Hot
      main.seq:22:10   Other   end
      "
    `);
  });

  it("counts only the sequences of the files that are named", async () => {
    const other = `use "./main.seq"\n${played}`;
    const cwd = folder({ ...program, "lonely.seq": lonely, "other.seq": other });
    const covered = async (...names: string[]) => {
      const { out } = await seqc(["test", "--format", "json", "--coverage", ...names], { cwd });
      const { coverage } = JSON.parse(out) as Covered;
      return coverage.sequences.map(({ sequence, scenarios }) => [sequence, scenarios]);
    };
    expect(await covered("other.seq")).toEqual([]);
    expect(await covered("lonely.seq")).toEqual([
      ["Lonely", 0],
      ["Forked", 0],
    ]);
    // Scenarios may stand in another file than the sequence.
    expect(await covered("main.seq", "other.seq")).toEqual([
      ["Main", 3],
      ["Other", 1],
    ]);
  });

  it("is a member of the JSON, with all that is counted", async () => {
    const cwd = folder({ ...files, "lonely.seq": lonely });
    const { out } = await seqc(["test", "--coverage", "--format", "json"], { cwd });
    const { coverage } = JSON.parse(out) as Covered;
    const [lonelyOne, forked] = coverage.sequences;
    expect(lonelyOne).toMatchObject({ sequence: "Lonely", taken: 0, total: 1, percent: 0 });
    expect(forked).toEqual({
      sequence: "Forked",
      file: "lonely.seq",
      scenarios: 0,
      taken: 0,
      total: 3,
      percent: 0,
      branches: { taken: 0, total: 2 },
      exits: { taken: 0, total: 1 },
      waits: { taken: 0, total: 0 },
      points: [
        {
          kind: "branches",
          text: "when size > 1",
          file: "lonely.seq",
          range: { start: { line: 3, character: 33 }, end: { line: 3, character: 41 } },
          scenarios: 0,
        },
        {
          kind: "branches",
          text: "else of when size > 1",
          file: "lonely.seq",
          range: { start: { line: 3, character: 33 }, end: { line: 3, character: 41 } },
          scenarios: 0,
        },
        {
          kind: "exits",
          text: "end",
          file: "lonely.seq",
          range: { start: { line: 3, character: 10 }, end: { line: 3, character: 16 } },
          scenarios: 0,
        },
      ],
    });
    const sum = (of: "taken" | "total") =>
      coverage.sequences.reduce((all, one) => all + one[of], 0);
    expect(coverage).toMatchObject({ taken: sum("taken"), total: sum("total") });
    const taken = coverage.sequences.flatMap(({ points }) => points).filter((p) => p.scenarios > 0);
    expect(taken).toHaveLength(coverage.taken);
    // Two scenarios come there.
    expect(taken.find(({ text }) => text === "match grade: A")).toMatchObject({ scenarios: 2 });
  });

  it("is no part of the JSON unless asked for", async () => {
    const { out } = await seqc(["test", "--format", "json"], { cwd: folder(files) });
    expect(Object.keys(JSON.parse(out) as object)).toEqual(["scenarios"]);
  });

  it("says so where no file has a sequence", async () => {
    const { code, out } = await seqc(["test", "crm.seq", "--min-coverage", "90"], {
      cwd: folder(files),
    });
    expect({ code, out }).toEqual({
      code: 0,
      out: "There are no scenarios.\n\nThere are no sequences to cover.\n",
    });
  });
});

interface Counts {
  readonly taken: number;
  readonly total: number;
  readonly percent: number;
}

interface Covered {
  readonly coverage: Counts & {
    readonly sequences: readonly (Counts & {
      readonly sequence: string;
      readonly scenarios: number;
      readonly points: readonly { readonly text: string; readonly scenarios: number }[];
    })[];
  };
}

describe("seqc test --min-coverage", () => {
  const forked = `${lonely.replace("sequence Lonely for lead { phone }\n", "")}
scenario "small" for Forked { expect email; expect end }
`;

  it("fails with a clear line below, and not at or above", async () => {
    const cwd = folder({ "crm.seq": program["crm.seq"], "forked.seq": forked });
    const low = await seqc(["test", "forked.seq", "--min-coverage", "66.7"], { cwd });
    expect(low).toMatchObject({
      code: 1,
      err: "seqc: The scenarios cover 66.6 % (2 of 3), and --min-coverage wants 66.7 %.\n",
    });
    for (const enough of ["66.6", "60%", "0"]) {
      const ran = await seqc(["test", "forked.seq", "--min-coverage", enough], { cwd });
      expect(ran).toMatchObject({ code: 0, err: "" });
    }
  });

  it.each(["many", "-1", "101", "1e2", ""])("is used wrongly with %j", async (percent) => {
    const ran = await seqc(["test", `--min-coverage=${percent}`], { cwd: folder(files) });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^seqc: .*a number from 0 to 100/);
  });
});

describe("seqc test --lcov", () => {
  it("writes a tracefile, with criteria under the file that they stand in", async () => {
    const cwd = folder({ ...files, "sub/lonely.seq": lonely.replace("./", "../") });
    const { code } = await seqc(["test", "--lcov", "out/lcov.info"], { cwd });
    expect(code).toBe(1);
    const text = read(cwd, "out/lcov.info");
    expect(text).toMatchInlineSnapshot(`
      "TN:
      SF:crm.seq
      BRDA:15,0,0,1
      BRDA:16,1,0,0
      BRF:2
      BRH:1
      DA:15,3
      DA:16,2
      LF:2
      LH:2
      end_of_record
      TN:
      SF:main.seq
      BRDA:2,0,0,0
      BRDA:4,1,0,0
      BRDA:5,2,0,0
      BRDA:7,4,0,-
      BRDA:7,4,1,-
      BRDA:9,6,0,1
      BRDA:10,8,0,0
      BRDA:10,8,1,1
      BRDA:10,9,0,-
      BRDA:11,10,0,2
      BRDA:11,10,1,0
      BRDA:11,10,2,0
      BRDA:11,10,3,0
      BRDA:12,12,0,0
      BRDA:12,12,1,1
      BRDA:12,12,2,0
      BRDA:12,12,3,1
      BRDA:13,15,0,1
      BRDA:13,15,1,0
      BRDA:15,19,0,1
      BRDA:15,19,1,0
      BRDA:15,20,0,1
      BRDA:17,22,0,-
      BRDA:17,22,1,-
      BRDA:19,23,0,-
      BRDA:19,23,1,-
      BRDA:20,25,0,-
      BRDA:22,26,0,0
      BRDA:23,27,0,-
      BRDA:25,30,0,-
      BRDA:25,30,1,-
      BRF:31
      BRH:8
      DA:2,3
      DA:4,2
      DA:5,2
      DA:6,0
      DA:7,0
      DA:9,2
      DA:10,1
      DA:11,2
      DA:12,2
      DA:13,1
      DA:14,1
      DA:15,1
      DA:16,0
      DA:17,0
      DA:19,0
      DA:20,0
      DA:22,1
      DA:23,0
      DA:24,1
      DA:25,0
      LF:20
      LH:12
      end_of_record
      TN:
      SF:sub/lonely.seq
      BRDA:2,0,0,-
      BRDA:3,2,0,-
      BRDA:3,3,0,-
      BRDA:3,3,1,-
      BRF:4
      BRH:0
      DA:2,0
      DA:3,0
      LF:2
      LH:0
      end_of_record
      "
    `);
  });

  it("can be read, and has the numbers that it is summed up by", async () => {
    const cwd = folder({ ...files, "lonely.seq": lonely });
    const words = ["test", "--lcov", "lcov.info", "--coverage", "--format", "json"];
    const { coverage } = JSON.parse((await seqc(words, { cwd })).out) as Covered;
    const sections = await lcovParser({ from: read(cwd, "lcov.info") });
    expect(sections.map(({ path }) => path)).toEqual(["crm.seq", "lonely.seq", "main.seq"]);
    for (const { branches, lines } of sections) {
      expect(branches.instrumented).toBe(branches.details.length);
      expect(branches.hit).toBe(branches.details.filter(({ hit }) => hit > 0).length);
      expect(lines.instrumented).toBe(lines.details.length);
      expect(lines.hit).toBe(lines.details.filter(({ hit }) => hit > 0).length);
      expect(new Set(lines.details.map(({ line }) => line)).size).toBe(lines.details.length);
    }
    const all = sections.reduce((sum, { branches }) => sum + branches.instrumented, 0);
    const hit = sections.reduce((sum, { branches }) => sum + branches.hit, 0);
    expect({ taken: hit, total: all }).toMatchObject({
      taken: coverage.taken,
      total: coverage.total,
    });
  });

  it("counts a criterion that several sequences include once, with what all did", async () => {
    const both = `use "./crm.seq"
sequence One for lead { include Standard; phone }
sequence Two for lead { include Standard; phone }
scenario "1" for One { given doNotEmail = true; expect exit as "opted out" }
scenario "2" for Two { given doNotEmail = true; expect exit as "opted out" }
`;
    const cwd = folder({ "crm.seq": program["crm.seq"], "both.seq": both });
    await seqc(["test", "--lcov", "lcov.info"], { cwd });
    const [, crm] = await lcovParser({ from: read(cwd, "lcov.info") });
    expect(crm).toMatchObject({ path: "crm.seq", branches: { instrumented: 2, hit: 1 } });
    expect(crm!.lines.details).toMatchObject([{ hit: 2 }, { hit: 0 }]);
  });

  it("says where it can't write, and leaves nothing behind", async () => {
    const cwd = folder({ ...files, "lcov.info/x": "" });
    const ran = await seqc(["test", "--lcov", "lcov.info"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(
      "seqc: lcov.info can't be written: a folder stands in its place (EISDIR).\n",
    );
    expect(existsSync(join(cwd, "lcov.info/x"))).toBe(true);
  });
});
