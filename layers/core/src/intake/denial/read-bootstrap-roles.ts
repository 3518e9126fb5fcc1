import { readArn } from '../../arn/index.ts';
import type { StatedDenial } from '../facts.ts';
import { noDenial } from './no-denial.ts';
import type { PlacedDenial } from './read-sentences.ts';

/**
 * `current credentials could not be used to assume 'ROLE', but are for the right account. Proceeding anyway.`: the CDK command goes on as
 * whoever called it, so that what is refused behind it is refused to the caller, for want of that role.
 * https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 */
export const readBootstrapRoles = (text: string, sentences: readonly PlacedDenial[]): PlacedDenial[] =>
  text.includes('could not ') && (sentences.length === 0 || sentences.some(isOfCommand))
    ? [...text.matchAll(line)].map((match): PlacedDenial => {
        const [written, used, , fallen] = match;
        const role = used ?? fallen ?? '';
        const { account } = readArn(role);
        return {
          start: match.index,
          end: match.index + written.length,
          denial: {
            ...noDenial,
            statedBy: 'serviceSentence',
            principal: callerIn(sentences, account),
            action: 'sts:AssumeRole',
            resource: role,
            sentence: written,
          },
        };
      })
    : [];

const role = String.raw`['"\x60]?(arn:aws[a-z-]{0,12}:iam::\d{12}:role\/[\w+=,.@\/-]{0,299}[\w+=@\/-])['"\x60]?`;
const line = new RegExp(
  `credentials could not be used to assume ${role}(, but are for the right account)?|could not assume ${role}, proceeding anyway`,
  'giu',
);

/** What the command does itself, with its own roles or without: not what the stack is refused, nor what runs in it. */
const isOfCommand = ({ denial: { principal, action, resource } }: PlacedDenial): boolean =>
  principal?.endsWith('/AWSCloudFormation') !== true &&
  (deploys.test(action ?? '') || (publishes.test(action ?? '') && resource?.includes('cdk-') === true));

const deploys = /^(?:cloudformation:|ssm:GetParameter|sts:|iam:PassRole$|\w+:(?:Describe|List))/i;
const publishes = /^(?:s3|ecr|kms):/i;

/** Whoever is refused besides, in the account of the role: CDK goes on with the same credentials. */
const callerIn = (sentences: readonly PlacedDenial[], account: string): StatedDenial['principal'] =>
  sentences
    .filter(isOfCommand)
    .map(({ denial }) => denial.principal)
    .find((principal) => principal !== null && readArn(principal).account === account) ?? null;
