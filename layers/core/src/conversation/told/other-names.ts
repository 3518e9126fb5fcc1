import type { Facts } from '../../intake/index.ts';

/** What in a short message looks like somebody's own name: with a digit, a sign or a capital inside; no Region, account, model or word of AWS. */
export const otherNames = ({ text, mentions }: Pick<Facts, 'text' | 'mentions'>, noun: string): readonly string[] => {
  const { regions, accounts, modelIds, inferenceProfileIds, actions } = mentions;
  const known = new Set([...regions, ...accounts, ...modelIds, ...inferenceProfileIds, ...actions]);
  const found = (text.match(tokens) ?? []).map((token) => token.replace(/[.,:;]+$/, ''));
  const isNoun = new RegExp(`^(?:${noun})$`, 'iu');
  return [...new Set(found)].filter(
    (token) =>
      !known.has(token) &&
      isOwnName(token) &&
      !(token.includes('-') && token.split('-').some((part) => isNoun.test(part) && !/^[a-z]/.test(token))),
  );
};

/** A name without a word for what it names: a digit, a sign or a capital inside tells it from the words of a language. */
export const isOwnName = (token: string): boolean =>
  looksOwn(token) && !/^\d+$/.test(token) && !ofAws.test(token) && !everyday.test(token);

const tokens = /(?<![\w/:.@+-])[A-Za-z0-9][\w+=@.-]{2,62}(?![\w/@:]\w|[\u00c0-\u024f])/g;

const looksOwn = (token: string): boolean =>
  /[\d_-]/.test(token) || /[a-z][A-Z]/.test(token) || /^[A-Z]{6,}$/.test(token);

const ofAws =
  /^(?:iam|aws|s3|kms|sso|sts|vpc|ec2|ecs|eks|api|json|yaml|mfa)(?:-|$)|^(?:DynamoDB|OpenSearch|CloudTrail|CloudFormation|CloudWatch|SageMaker|GitHub|GitLab|PassRole|InvokeModel\w*)$/i;
const everyday =
  /^(?:on-demand|read-only|read-write|cross-account|cross-region|in-line|e-mail|opt-in|long-term|short-term|up-to-date|c'est|es-tu|peut-on|a-t-il|faut-il|is-it|est-ce|peux-tu|dis-moi|donne-moi|ecris-moi|non-prod|pre-prod|co-worker|re-run|re-deploy\w*)$/i;
