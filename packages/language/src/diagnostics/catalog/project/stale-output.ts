import { define } from "../../definition.ts";

export const staleOutput = define<{ path: string; problem: "missing" | "stale" | "orphaned" }>({
  code: "SEQ4004",
  severity: "error",
  title: "generated module not current",
  message: ({ path, problem }) =>
    ({
      missing: `\`${path}\` is not there.`,
      stale: `\`${path}\` is not what its source generates.`,
      orphaned: `\`${path}\` has no source any more.`,
    })[problem],
  hint: () => "Run `seqc build` and commit what it writes.",
  page: {
    why: `Generated modules are committed, so that a review shows what changes and a service needs no build step. \`seqc build --check\` makes sure that they are current.`,
    wrong: `$ git commit big-deal.seq
$ seqc build --check
big-deal.seq.ts:1:1 error SEQ4004
`,
    right: `$ seqc build
$ git commit big-deal.seq big-deal.seq.ts big-deal.seq.ts.map
$ seqc build --check
1 module current.
`,
  },
});
