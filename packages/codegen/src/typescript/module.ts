import type { FileModel, Sequence } from "@seqlang/language";
import { lower } from "../plan/lower.ts";
import { versionOf } from "../plan/version.ts";
import { actionType, outcomesInterfaces } from "./action-type.ts";
import { decidingFunctions } from "./deciding.ts";
import { group, hardline, indent, join, line, printDoc, type Doc } from "./doc.ts";
import { enrollsFunction } from "./enrolls-function.ts";
import { commentText, docComment, stringLiteral } from "./escape.ts";
import { explainFunction, type Functions } from "./explain.ts";
import { functionDoc } from "./function.ts";
import { array, arrow, atom, call, string } from "./js.ts";
import { metadataOf } from "./metadata.ts";
import { pure, SequenceNames } from "./module-names.ts";
import { capitalized, Names } from "./names.ts";
import { docOf, propertyDoc } from "./print-js.ts";
import { constantsUsed, identifiersIn } from "./pruning.ts";
import { recordInterfaces } from "./record-type.ts";
import { parameterNames, runtimeNames } from "./reserved-names.ts";
import { schemaOf } from "./schema.ts";
import { ruleFunctions } from "./rule-functions.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { recordShape } from "./shape.ts";
import type { Marks } from "./source-map.ts";
import { block, declarationDoc, returnDoc } from "./statement.ts";
import { Tracing, type ArmNames } from "./tracing.ts";
import { genericDoc } from "./type.ts";

export interface ModuleText {
  readonly imports: readonly string[];
  readonly typeImports: readonly string[];
  /** The declarations, in order, still with the marks of their places. */
  readonly declarations: readonly string[];
}

export interface ModuleOptions {
  readonly version: string;
  readonly sourceName: (path: string) => string;
  readonly arms: ArmNames;
  readonly marks: Marks;
}

/** The text of a file's module: types first, then the functions of each sequence and its value. */
export function moduleText(model: FileModel, options: ModuleOptions): ModuleText {
  const shared = {
    names: new Names([...parameterNames.split(" "), ...runtimeNames.split(" ")]),
    imports: new Set<string>(),
    typeImports: new Set<string>(),
  };
  const bases = model.sequences.map(({ name }) => shared.names.bind(name, "Sequence"));
  const docs = model.sequences.flatMap((sequence, index) =>
    sequenceDocs(sequence, bases[index] ?? sequence.name, model, options, shared),
  );
  const declarations = docs.map((doc) => printDoc(doc));
  const used = identifiersIn(declarations.join("\n"));
  return {
    imports: [...shared.imports].filter((name) => used.has(name)).sort(),
    typeImports: [...shared.typeImports].filter((name) => used.has(name)).sort(),
    declarations,
  };
}

type Shared = ConstructorParameters<typeof SequenceNames>[2];

function sequenceDocs(
  sequence: Sequence,
  base: string,
  model: FileModel,
  { version, sourceName, arms, marks }: ModuleOptions,
  shared: Shared,
): readonly Doc[] {
  const plan = lower(sequence);
  // `default` is no name that a module may bind, but `evaluateDefault` is.
  const stem = capitalized(base.replace(/_$/, ""));
  const own = (suffix: string) => shared.names.bind(`${stem}${suffix}`);
  const prefixed = (prefix: string) => shared.names.bind(`${prefix}${stem}`);
  const recordType = own("Record");
  const answerType = own("Action");
  const names = new SequenceNames(sequence, answerType, shared);
  const outcomesType = plan.blocks.length > 0 ? own("Outcomes") : "";
  const outcomes = outcomesInterfaces(plan, sequence, outcomesType, (activity) =>
    own(`${capitalized(activity)}Outcomes`),
  );
  const contextType = outcomes === undefined ? "Context" : `Context<${outcomesType}>`;
  const mark = marks.mark.bind(marks);
  const code: SequenceCode = {
    sequence,
    plan,
    names,
    base,
    recordType,
    answerType,
    contextType,
    mark,
  };
  const shape = recordShape(sequence);
  const functions = {
    evaluate: prefixed("evaluate"),
    next: prefixed("next"),
    enrolls: prefixed("enrolls"),
    explain: prefixed("explain"),
    parse: prefixed("parse"),
    record: prefixed("record"),
    evaluateAll: prefixed("evaluateAll"),
    metadata: prefixed("metadata"),
    schema: prefixed("schema"),
    traced: prefixed("traced"),
    tracedNext: prefixed("tracedNext"),
  };
  for (const name of ["Context", "Metadata", "ParseOptions", "RecordSchema", "Sequence"]) {
    names.runtimeType(name);
  }
  for (const name of ["Enrollment", "Explanation", "StandardSchemaV1"]) names.runtimeType(name);
  for (const name of ["Trace", "explained", "parseRecord", "standardSchema"]) names.runtime(name);
  const plain = decidingFunctions(code, undefined, functions.evaluate, functions.next);
  const enrolls = enrollsFunction(code, functions.enrolls);
  const tracing = new Tracing(sourceName, arms);
  const traced = decidingFunctions(code, tracing, functions.traced, functions.tracedNext);
  const rules = ruleFunctions(code);
  const interfaces = recordInterfaces(shape, recordType, recordDocs(sequence), {
    bind: (text) => shared.names.bind(text),
    runtimeType: names.runtimeType,
  });
  const source = sourceName(model.file.path);
  const versionHash = versionOf(sequence);
  const metadata = metadataOf(sequence, {
    compiler: version,
    versionHash,
    source,
    shape,
    module: names,
  });
  const sequenceType = genericDoc("Sequence", [
    recordType,
    answerType,
    ...(outcomes === undefined ? [] : [outcomesType]),
  ]);
  const before: readonly Doc[] = [
    ...interfaces,
    ...(outcomes ?? []),
    [
      `/** What ${commentText(sequence.name)} can answer with. */`,
      hardline,
      actionType(plan, answerType, names),
    ],
  ];
  const after: readonly Doc[] = [
    plain.evaluate,
    plain.next,
    ...plain.inner,
    ...rules,
    enrolls,
    explainFunction(code, functions),
    traced.evaluate,
    traced.next,
    ...traced.inner,
    declarationDoc(`const ${functions.schema}: RecordSchema`, docOf(schemaOf(shape))),
    parseFunction(code, functions),
    [
      "/** The record as a Standard Schema, for web frameworks and form libraries. */",
      hardline,
      group([
        `export const ${functions.record}: `,
        genericDoc("StandardSchemaV1", ["unknown", recordType]),
      ]),
      " =",
      group(indent([line, docOf(pure(call("standardSchema", atom(functions.schema))))])),
      ";",
    ],
    evaluateAllFunction(code, functions),
    [
      "/** What it depends on and where it can stand. */",
      hardline,
      declarationDoc(`export const ${functions.metadata}: Metadata`, docOf(metadata)),
    ],
    [
      ...docComment(sequence.docs).map((text): Doc => [text, hardline]),
      declarationDoc(
        [`export const ${base}: `, sequenceType],
        block([
          ["name: ", docOf(string(sequence.name)), ","],
          ["version: ", docOf(string(versionHash)), ","],
          ...sequenceParts.map((key) => `${key}: ${functions[key]},`),
          [propertyDoc("criteria:", array(plain.criteria.map(atom))), ","],
          `metadata: ${functions.metadata},`,
        ]),
      ),
    ],
  ];
  const used = constantsUsed(names.constants, after);
  return [...before, ...(used.length === 0 ? [] : [join(hardline, used)]), ...after];
}

function recordDocs({ name, entity }: Sequence): string {
  const about = `What ${name} reads of ${/^[aeiou]/i.test(entity.name) ? "an" : "a"} ${entity.name}.`;
  return entity.docs === undefined ? about : `${about}\n\n${entity.docs}`;
}

/** The functions that a sequence's value consists of. */
const sequenceParts = [
  "evaluate",
  "next",
  "enrolls",
  "explain",
  "parse",
  "record",
  "evaluateAll",
] as const;

function parseFunction({ recordType }: SequenceCode, own: Functions): Doc {
  return functionDoc({
    exported: true,
    docs: [
      "/**",
      " * The record from outside data.",
      " *",
      " * @throws RecordError with every fault by path.",
      " */",
    ],
    name: own["parse"] ?? "",
    parameters: [
      ["input", "unknown"],
      ["options?", "ParseOptions"],
    ],
    result: recordType,
    body: [
      returnDoc(
        call(`parseRecord<${recordType}>`, ...[own["schema"] ?? "", "input", "options"].map(atom)),
      ),
    ],
  });
}

function evaluateAllFunction(
  { recordType, contextType, answerType }: SequenceCode,
  own: Functions,
): Doc {
  return functionDoc({
    exported: true,
    docs: ["/** The next action of each of many records that stand at the start. */"],
    name: own["evaluateAll"] ?? "",
    parameters: [
      ["records", `readonly ${recordType}[]`],
      ["context", contextType],
    ],
    result: `${answerType}[]`,
    body: [
      returnDoc(
        call(
          "records.map",
          arrow(["record"], call(own["evaluate"] ?? "", atom("record"), atom("context"))),
        ),
      ),
    ],
  });
}

/** The import statements of a module. */
export function importDocs({ imports, typeImports }: ModuleText): readonly string[] {
  const statement = (head: string, names: readonly string[]): string => {
    const list: Doc = {
      kind: "group",
      broken: false,
      doc: [
        `${head} {`,
        {
          kind: "indent",
          doc: [
            { kind: "line", flat: " ", hard: false },
            join([",", { kind: "line", flat: " ", hard: false }], names),
          ],
        },
        { kind: "if-broken", doc: "," },
        { kind: "line", flat: " ", hard: false },
        `} from ${stringLiteral("@seqlang/runtime")};`,
      ],
    };
    return printDoc(list);
  };
  return [
    ...(imports.length === 0 ? [] : [statement("import", imports)]),
    ...(typeImports.length === 0 ? [] : [statement("import type", typeImports)]),
  ];
}
