/** A linear ranking: for each known feature its weights, a few a feature; what it adds up to is a score a class. */
export type RankingModel = {
  /** What it was made of: the digest of the examples. */
  readonly digest: string;
  readonly classes: readonly string[];
  readonly bias: Float32Array;
  /** The places of the features, ascending. */
  readonly places: Int32Array;
  /** Where the weights of the n-th feature begin; one more entry than features. */
  readonly starts: Int32Array;
  readonly owners: Uint8Array;
  /** Small whole numbers: times `scale` they are weights. */
  readonly weights: Int8Array;
  readonly scale: number;
};
