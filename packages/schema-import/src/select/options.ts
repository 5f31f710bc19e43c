/** Which part of the CRM's metadata becomes vocabulary. */
export interface Selection {
  /** By the CRM's names; all where undefined. */
  readonly entities?: readonly string[];
  /** By the CRM's names, alone or behind their entity's (`lead.subject`); all where undefined. */
  readonly fields?: readonly string[];
  /** Sequences by path, with their texts: only what they read. */
  readonly usedBy?: Readonly<Record<string, string>>;
}
