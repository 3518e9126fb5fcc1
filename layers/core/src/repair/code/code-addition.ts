import type { CdkLanguage } from '../forms/cdk.ts';

/** What to add to the code that makes a policy, and where: code is never rewritten. */
export type CodeAddition = {
  readonly language: CdkLanguage;
  /** Where it belongs, as the end of "in the CDK code": the construct, the file and the line as far as they were shown. */
  readonly at: string;
  readonly text: string;
};
