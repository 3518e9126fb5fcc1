/** A model in a Region, and whether it is only offered through inference profiles there. */
export type DumpedModel = { readonly id: string; readonly region: string; readonly isProfileOnly: boolean };

type Dump = {
  readonly modelSummaries: readonly {
    readonly modelId: string;
    readonly modelArn: string;
    readonly inferenceTypesSupported?: readonly string[];
  }[];
};

/**
 * The output of `aws bedrock list-foundation-models` in one Region. A model whose only type of inference is `INFERENCE_PROFILE` cannot be
 * invoked by its own id there. https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html
 */
export const readModelDump = (text: string): readonly DumpedModel[] => {
  const { modelSummaries: all } = JSON.parse(text) as Dump;
  if (all === undefined) throw new Error('it is no output of `aws bedrock list-foundation-models`');
  return all
    .filter(({ inferenceTypesSupported: types = [] }) => types.length > 0)
    .map(({ modelId, modelArn, inferenceTypesSupported: types = [] }) => ({
      id: modelId,
      region: modelArn.split(':')[3] ?? '',
      isProfileOnly: types.every((type) => type === 'INFERENCE_PROFILE'),
    }));
};
