import { readArn } from '../../arn/index.ts';
/** Whether a value is one that this condition key can have; of keys without a shape of their own, every one is. */
export const hasShape = (key: string, value: string): boolean => shapes[key.toLowerCase()]?.test(value) ?? true;

// Variables and patterns are shapes that fit.
const account = /^(?:\d{12}|.*[*?$].*)$/s;
const service = /^(?:[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?|.*[*?$].*)$/s;
const arn = {
  test: (value: string): boolean => {
    const { service: own, name } = readArn(value);
    return /[*?$]/.test(value) || (own !== '' && name !== '');
  },
};

const shapes: Readonly<Record<string, Pick<RegExp, 'test'>>> = {
  __proto__: null as never,
  'aws:sourceaccount': account,
  'aws:resourceaccount': account,
  'aws:principalaccount': account,
  'kms:calleraccount': account,
  'iam:passedtoservice': service,
  'iam:awsservicename': service,
  'kms:viaservice': service,
  'aws:sourcearn': arn,
  'bedrock:inferenceprofilearn': arn,
};
