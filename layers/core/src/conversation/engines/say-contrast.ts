import { codeBlock, codeSpan, principalWords } from '../../explain/index.ts';
import { readModels } from '../told/read-models.ts';
import type { EngineQuestion } from './engine-question.ts';
import { signersOfPlaces } from './signers-of-places.data.ts';

type Contrast = Pick<EngineQuestion, 'answered' | 'facts'>;

/** What differs where a call works in one place and is refused in another: who signs it, else where it goes. */
export const sayContrast = ({ answered, facts }: Contrast): string => {
  const signed = saySigner({ answered, facts });
  return signed === null ? ofPlaceAndTarget(facts.mentions.regions) : ofSigners(answered, facts, signed);
};

/** Who signs in the place where it works, in one line; null: the text names no place that tells. */
export const saySigner = ({ answered, facts }: Contrast): string | null => {
  const places = signersOfPlaces.filter(({ is }) => is.test(facts.text)).slice(0, mostPlaces);
  if (places.length === 0) return null;
  const denied = refusedIn(answered);
  const refused =
    denied === null
      ? 'The text does not name who is refused.'
      : `Refused is ${principalWords(denied)}; what works elsewhere works with the rights of another one.`;
  return `**Then it is signed by somebody else there:** ${places.map(({ signer }) => signer).join('; ')}. ${refused}`;
};

const mostPlaces = 3;

const refusedIn = ({ diagnosis }: EngineQuestion['answered']): string | null =>
  diagnosis.requests.find(({ principal }) => principal !== null)?.principal ?? null;

const ofSigners = (answered: EngineQuestion['answered'], facts: EngineQuestion['facts'], signed: string): string => {
  const { diagnosis, facts: known, repair } = answered;
  const denied = refusedIn(answered);
  return [
    `${signed} Run this in both places, and compare:`,
    codeBlock('sh', 'aws sts get-caller-identity\naws configure list'),
    [
      `- **Another ARN:** the permission belongs to ${denied === null ? 'the one where it fails' : principalWords(denied)}${namedIn(repair.fix.actions)}; credentials of your own have no place there.${ofCollection(diagnosis.cause.id)}`,
      `- **The same ARN:** then the Region, the id${readModels(facts.text).length > 0 || known.mentions.modelIds.length > 0 ? ' of the model' : ''} or the network differs: a VPC endpoint has a policy of its own, and \`aws:SourceIp\` or \`aws:SourceVpce\` sees another address.`,
    ].join('\n'),
  ].join('\n\n');
};

const namedIn = (actions: readonly string[]): string =>
  actions.length === 0 ? '' : `: ${actions.slice(0, mostActions).map(codeSpan).join(', ')}`;

const mostActions = 3;

/** A collection's own policy lists whoever signs. */
const ofCollection = (causeId: string | null): string =>
  causeId?.includes('AOSS') === true
    ? ' OpenSearch Serverless asks for it twice: that ARN as a principal of the data access policy (to make an index `aoss:CreateIndex`), and `aoss:APIAccessAll` in its IAM policy.'
    : '';

const ofPlaceAndTarget = (regions: readonly string[]): string =>
  [
    `**Then the caller may be right, and what differs is where the call goes${regions.length === 0 ? '' : ` (${regions.slice(0, 2).map(codeSpan).join(', ')})`}.** Compare in this order:`,
    [
      '1. **The account:** `aws sts get-caller-identity` in both; another one has other SCPs, other model access, other names.',
      '2. **The Region and the id:** an Allow names an ARN, with Region, model or profile; the other one is not in it.',
      '3. **Access to the model** is of an account and a Region, no matter of policies.',
    ].join('\n'),
  ].join('\n\n');
