import { define } from "../../definition.ts";

export const unreadable = define<{ path: string; reason?: string }>({
  code: "SEQ4003",
  severity: "error",
  title: "file not readable",
  message: ({ path, reason }) =>
    reason === undefined ? `\`${path}\` can't be read.` : `\`${path}\` ${reason}.`,
  hint: ({ reason }) =>
    reason === undefined ? "Look whether its name and its folder are right." : undefined,
  page: {
    why: `A file that was named on the command line or in the config isn't there, may not be read, or is no text: a \`.seq\` file is UTF-8.`,
    wrong: `$ iconv -t UTF-16 crm.seq > lead.seq
$ seqc check lead.seq
lead.seq:1:1 error SEQ4003
`,
    right: `$ iconv -f UTF-16 -t UTF-8 lead.seq > crm.seq
$ seqc check crm.seq
`,
  },
});
