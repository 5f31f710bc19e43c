import { describe, expect, it } from "vitest";
import { attribute, entity } from "./dataverse.ts";
import { imported, kindsOf, textOf } from "./importing.ts";
import { modelOf } from "./printing.ts";

const lead = entity("lead", [attribute("String", "Subject")]);
const process = "919e14d1-6489-4852-abd0-a63a6ecaac5d";
const ids = ["f99b4d48", "bfc9108c", "23e2e4d7"].map((id) => `${id}-7389-412f-acb3-fa85a2b3b6b6`);

function workflow(more: object = {}): object {
  return {
    workflowid: process,
    name: "Lead to Opportunity Sales Process",
    uniquename: "leadtoopportunitysalesprocess",
    primaryentity: "lead",
    category: 4,
    type: 1,
    statecode: 1,
    ...more,
  };
}

function stage(index: number, name: string, more: object = {}): object {
  return {
    processstageid: ids[index],
    stagename: name,
    _processid_value: process,
    primaryentitytypecode: "lead",
    ...more,
  };
}

const inOrder = [
  stage(0, "Qualify", { stagecategory: 0 }),
  stage(1, "Develop", { stagecategory: 1, primaryentitytypecode: "opportunity" }),
  stage(2, "Close Deal", { stagecategory: 3 }),
];

function stagesOf(
  stages: readonly object[],
  definition: object = workflow(),
  more: Readonly<Record<string, unknown>> = {},
) {
  const result = imported("dataverse", {
    "lead.json": lead,
    "workflows.json": { value: [definition] },
    "stages.json": { value: stages },
    ...more,
  });
  return { result, processes: modelOf(textOf(result)).processes };
}

describe("a business process flow", () => {
  it("has its stages with their ids, categories and entities", () => {
    const { result, processes } = stagesOf(inOrder);
    expect(textOf(result))
      .toContain(`process LeadToOpportunitySalesProcess on lead from "leadtoopportunitysalesprocess" {
  Qualify = "${ids[0]}" category Qualify ->
  Develop = "${ids[1]}" category Develop on opportunity ->
  \`Close Deal\` = "${ids[2]}" category Close
}`);
    expect(processes[0]?.stages.map(({ entity: { from } }) => from)).toEqual([
      "lead",
      "opportunity",
      "lead",
    ]);
  });

  it("stands in the order of its definition", () => {
    const steps = (...order: readonly number[]): string =>
      JSON.stringify({
        steps: {
          list: order.map((index) => ({
            steps: { list: [{ stageId: ids[index]?.toUpperCase() }] },
          })),
        },
      });
    const { result, processes } = stagesOf(inOrder, workflow({ clientdata: steps(2, 0, 1) }));
    expect(processes[0]?.stages.map(({ name }) => name)).toEqual([
      "Close Deal",
      "Qualify",
      "Develop",
    ]);
    expect(kindsOf(result)).not.toContain("order-guessed");
  });

  it("else as records went through it", () => {
    const instances = {
      value: [`${ids[2]},${ids[0]}`, `${ids[2]},${ids[0]},${ids[1]}`, null].map(
        (traversedpath) => ({ traversedpath, _activestageid_value: ids[0] }),
      ),
    };
    const { result, processes } = stagesOf(inOrder, workflow(), { "rows.json": instances });
    expect(processes[0]?.stages.map(({ name }) => name)).toEqual([
      "Close Deal",
      "Qualify",
      "Develop",
    ]);
    expect(kindsOf(result)).not.toContain("order-guessed");
  });

  it("else by its categories, which is a guess", () => {
    const { result, processes } = stagesOf(inOrder.toReversed());
    expect(processes[0]?.stages.map(({ name }) => name)).toEqual([
      "Qualify",
      "Develop",
      "Close Deal",
    ]);
    expect(kindsOf(result)).toContain("order-guessed");
  });

  it("else as the answer has it, the documented one included", () => {
    const answer = {
      value: [0, 2, 1].map((index) => ({ stagename: `S${index}`, processstageid: ids[index] })),
    };
    const result = imported("dataverse", { "lead.json": lead, "stages.json": answer });
    const [only] = modelOf(textOf(result)).processes;
    expect(only?.stages.map(({ name, stored }) => [name, stored])).toEqual(
      [0, 2, 1].map((index) => [`S${index}`, ids[index]]),
    );
    expect(kindsOf(result)).toEqual(
      expect.arrayContaining(["process-guessed", "order-guessed", "category-unknown"]),
    );
  });

  it("counts as one only where it runs", () => {
    const rows = [
      workflow({ statecode: 0, workflowid: "00000000-0000-0000-0000-000000000001" }),
      workflow({ type: 2, workflowid: "00000000-0000-0000-0000-000000000002" }),
      workflow({ category: 0, workflowid: "00000000-0000-0000-0000-000000000003" }),
      workflow(),
    ];
    const text = textOf(
      imported("dataverse", {
        "l.json": lead,
        "w.json": { value: rows },
        "s.json": { value: inOrder },
      }),
    );
    expect(modelOf(text).processes.map(({ from }) => from)).toEqual([
      "leadtoopportunitysalesprocess",
    ]);
  });

  it("that doesn't run is left out with its stages", () => {
    const draft = "00000000-0000-0000-0000-00000000000d";
    const rows = [workflow(), workflow({ workflowid: draft, uniquename: "draft", statecode: 0 })];
    const other = { ...stage(0, "Elsewhere"), processstageid: draft, _processid_value: draft };
    const result = imported("dataverse", {
      "l.json": lead,
      "w.json": { value: rows },
      "s.json": { value: [...inOrder, other] },
    });
    expect(modelOf(textOf(result)).processes.map(({ from }) => from)).toEqual([
      "leadtoopportunitysalesprocess",
    ]);
    expect(kindsOf(result)).toContain("stages-left-out");
  });

  it("without any definition is told apart by its id", () => {
    const other = { ...stage(0, "Elsewhere"), processstageid: "0a", _processid_value: "0b" };
    const text = textOf(
      imported("dataverse", { "l.json": lead, "s.json": { value: [...inOrder, other] } }),
    );
    expect(modelOf(text).processes.map(({ from }) => from)).toEqual([process, "0b"]);
  });

  it("may be one of several, with stages of the same names", () => {
    const other = "00000000-0000-0000-0000-00000000000f";
    const more = [
      {
        ...stage(0, "Qualify"),
        processstageid: "00000000-0000-0000-0000-0000000000aa",
        _processid_value: other,
      },
    ];
    const text = textOf(
      imported("dataverse", {
        "l.json": lead,
        "w.json": {
          value: [
            workflow(),
            workflow({ workflowid: other, name: "Fast lane", uniquename: "contoso_fastlane" }),
          ],
        },
        "s.json": { value: [...inOrder, ...more] },
      }),
    );
    expect(modelOf(text).processes.map(({ name }) => name)).toEqual([
      "LeadToOpportunitySalesProcess",
      "FastLane",
    ]);
  });

  it("may expand its definition in its stages", () => {
    const expanded = inOrder.map((row) => ({ ...row, processid: workflow() }));
    const text = textOf(imported("dataverse", { "l.json": lead, "s.json": { value: expanded } }));
    expect(modelOf(text).processes.map(({ name }) => name)).toEqual([
      "LeadToOpportunitySalesProcess",
    ]);
  });

  it("on an entity that isn't imported is left out, and said so", () => {
    const { result, processes } = stagesOf(inOrder, workflow({ primaryentity: "opportunity" }));
    expect(processes).toEqual([]);
    expect(kindsOf(result)).toContain("processes-left-out");
  });
});
