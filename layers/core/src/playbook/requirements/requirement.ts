/** One thing that has to hold for a call to pass, which a person may find to hold or to be missing. */
export type Requirement = {
  readonly id: string;
  /** What has to hold, as a clause without an end: "the data access policy of the collection names the role". */
  readonly holds: string;
  /** What shows whether it does; names that nobody told stand in capitals. */
  readonly look: string | null;
  /** What to do where it does not. */
  readonly mend: string;
  /** How long a change of it takes to count. */
  readonly takes: string;
  /** What people call it in eight languages: the source of a pattern over small letters without accents. */
  readonly named: string;
  /** What meets it by its name alone, "only the root statement": a pattern as `named`. */
  readonly met?: string;
  /** The service that the role's trust has to let in, where it is that. */
  readonly trusts?: string;
  /** AWS's page that says so. */
  readonly url: string;
};

/** By id. */
export type Requirements = Readonly<Record<string, Omit<Requirement, 'id'>>>;
