export type DumpedProfile = { readonly id: string; readonly from: string; readonly to: readonly string[] };

type Dump = {
  readonly inferenceProfileSummaries: readonly {
    readonly inferenceProfileId: string;
    readonly inferenceProfileArn: string;
    readonly type?: string;
    readonly models?: readonly { readonly modelArn: string }[];
  }[];
};

/** The output of `aws bedrock list-inference-profiles` in one Region: where each profile of AWS's may run a model. */
export const readProfileDump = (text: string): readonly DumpedProfile[] => {
  const { inferenceProfileSummaries: all } = JSON.parse(text) as Dump;
  if (all === undefined) throw new Error('it is no output of `aws bedrock list-inference-profiles`');
  return all
    .filter(({ type = 'SYSTEM_DEFINED' }) => type === 'SYSTEM_DEFINED')
    .map(({ inferenceProfileId: id, inferenceProfileArn: arn, models = [] }) => ({
      id,
      from: arn.split(':')[3] ?? '',
      // A global profile names its model without a Region as well.
      to: [
        ...new Set(
          models.map(({ modelArn }: { readonly modelArn: string }) => modelArn.split(':')[3] ?? '').filter(Boolean),
        ),
      ].sort(),
    }));
};
