import type { Labels } from "../../draft/labels.ts";

/** Dataverse's metadata, whichever file it came from. What a file doesn't say is undefined. */
export interface DataverseMetadata {
  readonly entities: readonly DataverseEntity[];
  /** Logical names of entities that nobody wanted to know more of. */
  readonly others: readonly string[];
  /** Attributes in answers of their own. */
  readonly loose: readonly LooseAttributes[];
  readonly optionSets: readonly DataverseOptionSet[];
  readonly workflows: readonly DataverseWorkflow[];
  readonly stages: readonly DataverseStage[];
  /** What instances of processes went through: ids of stages, in order. */
  readonly traversed: readonly (readonly string[])[];
}

export interface DataverseEntity {
  readonly logicalName: string;
  readonly metadataId?: string | undefined;
  readonly schemaName?: string | undefined;
  readonly labels?: Labels | undefined;
  readonly description?: Labels | undefined;
  readonly primaryId?: string | undefined;
  readonly primaryName?: string | undefined;
  readonly attributes: readonly DataverseAttribute[];
  /** Whether these are all that the entity has. */
  readonly complete: boolean;
}

export interface LooseAttributes {
  readonly path: string;
  /** The entity's logical name or metadata id, where the answer tells it. */
  readonly owner: string | undefined;
  readonly attributes: readonly DataverseAttribute[];
}

export interface DataverseAttribute {
  readonly logicalName: string;
  readonly schemaName?: string | undefined;
  readonly labels?: Labels | undefined;
  readonly description?: Labels | undefined;
  /** `Money`, `MultiSelectPicklist` …: `AttributeTypeName` without its `Type`. */
  readonly type?: string | undefined;
  /** The type in `$metadata`, which knows less. */
  readonly edmType?: string | undefined;
  /** The entity, in answers that hold attributes alone. */
  readonly entity?: string | undefined;
  /** The attribute that this one only spells out. */
  readonly attributeOf?: string | undefined;
  readonly requiredLevel?: string | undefined;
  readonly readable?: boolean | undefined;
  readonly secured?: boolean | undefined;
  readonly precision?: number | undefined;
  /** 0: the attribute's own precision, 1: the organization's, 2: the currency's. */
  readonly precisionSource?: number | undefined;
  readonly behavior?: string | undefined;
  readonly format?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  /** 1: calculated, 2: rolled up. */
  readonly sourceType?: number | undefined;
  readonly optionSet?: DataverseOptionSet | undefined;
}

export interface DataverseOptionSet {
  readonly name: string | undefined;
  readonly global: boolean;
  readonly labels: Labels;
  readonly description: Labels;
  /** Undefined where only the set's name is known. */
  readonly options: readonly DataverseOption[] | undefined;
  readonly whenTrue?: Labels | undefined;
  readonly whenFalse?: Labels | undefined;
}

export interface DataverseOption {
  readonly value: number;
  readonly labels: Labels;
  readonly description: Labels;
  /** Of a status: the state that it belongs to. */
  readonly state?: number | undefined;
}

export interface DataverseWorkflow {
  readonly id: string;
  readonly name: string | undefined;
  readonly uniqueName: string | undefined;
  readonly description: string | undefined;
  readonly entity: string | undefined;
  /** Ids of its stages in order, from the definition. */
  readonly order: readonly string[];
}

export interface DataverseStage {
  readonly id: string;
  readonly name: string;
  readonly process: string | undefined;
  readonly category: number | undefined;
  readonly entity: string | undefined;
}

/** Nothing yet. */
export const noMetadata: DataverseMetadata = {
  entities: [],
  others: [],
  loose: [],
  optionSets: [],
  workflows: [],
  stages: [],
  traversed: [],
};
