import { rolesIn } from '../../arn/index.ts';
import { isAction, operationActions } from '../../catalog/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import { ownWords } from '../error/own-words.ts';
import { noDenial } from './no-denial.ts';
import { isActionShaped } from './read-action.ts';
import { readContext } from './read-context.ts';
import { readPrincipal } from './read-principal.ts';
import type { PlacedDenial } from './read-sentences.ts';
import { readToken } from './read-token.ts';

type Sentence = { readonly text: string; readonly lower: string; readonly at: number; readonly end: number };
type Reader = (sentence: Sentence) => Partial<PlacedDenial['denial']> | null;

/** Refusals in the words of single services, each behind a phrase of its own. */
export const readServiceSentences = (text: string): PlacedDenial[] => {
  const lower = asciiLower(text);
  return readers.flatMap(([phrase, read]) =>
    findAll(lower, phrase).flatMap((at) => {
      const stated = read({ text, lower, at, end: at + phrase.length });
      const sentence = ownWords(text.slice(at, at + 300));
      return stated === null
        ? []
        : [
            {
              start: at,
              end: at + phrase.length,
              denial: { ...noDenial, statedBy: 'serviceSentence', sentence, ...stated } as const,
            },
          ];
    }),
  );
};

const findAll = (lower: string, phrase: string): number[] => {
  const found: number[] = [];
  for (let at = lower.indexOf(phrase); at !== -1; at = lower.indexOf(phrase, at + phrase.length)) found.push(at);
  return found;
};

/** `… permissions to call CreateNetworkInterface on EC2`, `not authorized to invoke the Rerank operation`. */
const namedOperation: Reader = ({ text, end }) => {
  const article = text.startsWith('the ', end) ? end + 'the '.length : end;
  const { text: name, end: behind } = readToken(text, article);
  if (isActionShaped(name) && isAction(name)) return { action: name };
  if (!/^[A-Z][a-z][A-Za-z0-9]+$/.test(name)) return null;
  const service = text.startsWith(' on ', behind) ? readToken(text, behind + ' on '.length).text : null;
  const actions =
    (service === null ? undefined : operationActions({ service, operation: name })) ??
    operationActions({ service: null, operation: name });
  return actions === undefined ? null : { action: actions.required[0] ?? null, operation: name };
};

/** `Your execution role ARN does not have permission to perform ACTION`: the role stands before. */
const ofRole: Reader = (sentence) => {
  const { text, at } = sentence;
  const operation = namedOperation(sentence);
  const principal = rolesIn(text.slice(Math.max(0, at - near), at)).at(-1) ?? null;
  return operation === null ? null : { ...operation, principal };
};

const near = 200;

/** API Gateway's `User is not authorized to access this resource with an explicit deny`. */
const thisResource: Reader = ({ text, lower, end }) => {
  const { kind, policyType, policyArn } = readContext(text, lower, end);
  return kind === 'unknown' ? null : { kind, policyType, policyArn };
};

/** OpenSearch's fine-grained access: `no permissions for [indices:…] and User [name=arn:…, backend_roles=[…]]`. */
const fineGrained: Reader = ({ text, end }) => {
  const at = text.indexOf('[name=', end);
  const name =
    at === -1 || at - end > 300 ? '' : (text.slice(at + '[name='.length, at + 300).split(/[,\]]/, 1)[0] ?? '');
  return name.startsWith('arn:') ? { principal: name } : {};
};

/** `Knowledge base role ARN is not able to call specified bedrock embedding model ARN: tail` */
const embeddingModel: Reader = ({ text, lower, end }) => {
  const principal = readToken(text, end).text;
  const at = lower.indexOf('embedding model ', end);
  const resource = at === -1 || at - end > 400 ? '' : readToken(text, at + 'embedding model '.length).text;
  return {
    principal: principal.startsWith('arn:') ? principal : null,
    resource: resource.startsWith('arn:') ? resource : null,
  };
};

/** `Access denied while invoking Lambda function ARN` */
const lambdaFunction: Reader = ({ text, end }) => {
  const name = readToken(text, end).text;
  return { resource: name.startsWith('arn:') ? name : null };
};

/** `ARN is not authorized to create managed-rule`, `… to access this resource`: who, in whatever words the rest is. */
const otherVerb: Reader = ({ text, lower, at, end }) => {
  if (lower.startsWith('perform', end)) return null;
  const { principal } = readPrincipal(text, lower, at);
  const { kind, policyType, policyArn } = readContext(text, lower, end);
  return principal === null
    ? null
    : { principal, ...namedOperation({ text, lower, at, end: skipWord(text, end) }), kind, policyType, policyArn };
};

const skipWord = (text: string, at: number): number => text.indexOf(' ', at) + 1 || text.length;

// A bucket's name and a key: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
const longestPath = 63 + 1 + 1_024;

/** Lambda's `Your access has been denied by S3, please make sure your request credentials have permission to GetObject for bucket/key.` */
const deniedByS3: Reader = ({ text, lower, end }) => {
  const at = lower.indexOf('permission to ', end);
  if (at === -1 || at - end > 200) return {};
  const { text: operation, end: behind } = readToken(text, at + 'permission to '.length);
  const action = operationActions({ service: 's3', operation })?.required[0] ?? null;
  const name = text.startsWith(' for ', behind) ? readToken(text, behind + ' for '.length).text : '';
  const path = name.length > longestPath ? '' : name.replace(/[.,;]+$/, '');
  return action === null ? {} : { action, operation, resource: path.includes('/') ? `arn:aws:s3:::${path}` : null };
};

const encodedMessage: Reader = () => ({});

// The sentences: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html,
// https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
const readers: readonly (readonly [string, Reader])[] = [
  ['not authorized to ', otherVerb],
  ["n't have permission to ", namedOperation],
  ['not have permission to ', namedOperation],
  ["n't have permissions to ", namedOperation],
  ['not have permissions to ', namedOperation],
  ['permissions to call ', namedOperation],
  ['permission to call ', namedOperation],
  ...['permission to perform ', 'permissions to perform ', 'permission to perform: ', 'permissions to perform: '].map(
    (phrase) => [phrase, ofRole] as const,
  ),
  ['permission to invoke ', namedOperation],
  ['authorized to invoke ', namedOperation],
  ['authorized to call ', namedOperation],
  ['authorized to execute ', namedOperation],
  ['not authorized to access this resource', thisResource],
  ['no permissions for [', fineGrained],
  ['knowledge base role ', embeddingModel],
  ['access denied while invoking lambda function ', lambdaFunction],
  ['your access has been denied by s3', deniedByS3],
  ['encoded authorization failure message', encodedMessage],
];
