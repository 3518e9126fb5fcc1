import { isAccountId, isRegion, readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock, codeSpan, principalWords } from '../../explain/index.ts';
import { nameWord } from '../../repair/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import type { EngineQuestion } from './engine-question.ts';

/** What a key of one's own asks for beside the call of the case: by what is done to the data, on the key, from both sides. */
export const decideOwnKey = ({ answered, facts }: EngineQuestion): string => {
  const request = answered.diagnosis.requests.find(({ principal, action }) => principal !== null && action !== null);
  const own = request?.action ?? answered.diagnosis.requests[0]?.action ?? '';
  const resource = request?.resource ?? answered.diagnosis.requests[0]?.resource ?? null;
  const actions = actionsFor(own, plainLetters(facts.text));
  const key =
    facts.mentions.arns.find((arn) => arn.includes(':kms:')) ?? keyArn([resource, request?.principal ?? null]);
  // Who hands a role over does not read with it.
  const who = /^iam:PassRole$/i.test(own) ? resource : (request?.principal ?? null);
  const statement = {
    Sid: 'AllowOwnKey',
    Effect: 'Allow',
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: key,
  };
  const account = readArn(key).account;
  return [
    `**Then the key is asked too: ${actions.map(codeSpan).join(' and ')} on it,** for ${principalWords(who)}. Reading what is encrypted with a key of your own is ${codeSpan('kms:Decrypt')}, writing it ${codeSpan('kms:GenerateDataKey')}${own === '' ? '' : `; ${codeSpan(own)} includes neither`}. The statement for its identity policy:`,
    codeBlock('json', JSON.stringify(statement, null, 2)),
    `**And the key policy has to admit it:** it names ${codeSpan(roleOfSession(who) ?? who ?? 'the role')}, or delegates to the account (${codeSpan(`arn:aws:iam::${isAccountId(account) ? account : 'ACCOUNT'}:root`)}). This shows it:`,
    codeBlock(
      'sh',
      `aws kms get-key-policy --key-id ${nameWord(key, '{KeyId}')} --policy-name default --query Policy --output text`,
    ),
  ].join('\n\n');
};

const writes =
  /^(?:s3:Put|s3:Abort|dynamodb:(?:Put|Update|Batch)|sqs:Send|sns:Publish|logs:Put|secretsmanager:(?:Put|Create|Update)|s3vectors:Put)/i;

const actionsFor = (action: string, plain: string): readonly string[] => {
  if (outgoing.test(plain)) return ['kms:GenerateDataKey', 'kms:Decrypt'];
  return writes.test(action) ? ['kms:GenerateDataKey', 'kms:Decrypt'] : ['kms:Decrypt'];
};

const outgoing =
  /\b(?:output|outputs?|ausgabe\w*|ergebnis\w*|sortie|resultats?|salida|resultados?|saida|uscita|risultat\w*|writes?|written|schreib\w*|ecri\w*|escrib\w*|escrev\w*|scriv\w*)\b|出力|书|写|输出/;

/** A key that nobody named, in the account and Region of the case. */
const keyArn = (arns: readonly (string | null)[]): string => {
  const parts = arns.map(readArn);
  const account = parts.find((each) => isAccountId(each.account))?.account ?? '{AccountId}';
  const region = parts.find((each) => isRegion(each.region))?.region ?? '{Region}';
  return `arn:aws:kms:${region}:${account}:key/{KeyId}`;
};
