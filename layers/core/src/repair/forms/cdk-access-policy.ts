import type { CdkLanguage } from './cdk.ts';

/** A data access policy of OpenSearch Serverless as CDK's construct of it. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_opensearchserverless.CfnAccessPolicy.html */
export const cdkAccessPolicy = (
  { name, policy }: { readonly name: string; readonly policy: string },
  language: CdkLanguage,
): string => {
  const [ts, python] = [2, 4].map((width) => policy.replaceAll('\n', `\n${' '.repeat(width)}`));
  return language === 'ts'
    ? [
        "new opensearchserverless.CfnAccessPolicy(this, 'DataAccess', {",
        `  name: ${JSON.stringify(name)},`,
        "  type: 'data',",
        `  policy: JSON.stringify(${ts}),`,
        '});',
      ].join('\n')
    : [
        'opensearchserverless.CfnAccessPolicy(self, "DataAccess",',
        `    name=${JSON.stringify(name)},`,
        '    type="data",',
        `    policy=json.dumps(${python}),`,
        ')',
      ].join('\n');
};
