import { readArn } from '../../arn/index.ts';
import type { StatedDenial } from '../facts.ts';
import { noDenial } from './no-denial.ts';
import type { PlacedDenial } from './read-sentences.ts';

/**
 * `current credentials could not be used to assume 'ROLE', but are for the right account. Proceeding anyway.`: the CDK command goes on as
 * whoever called it, so that what is refused behind it is refused to the caller, for want of that role.
 * https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 */
export const readBootstrapRoles = (text: string, sentences: readonly PlacedDenial[]): PlacedDenial[] => {
  if (!text.includes('could not ')) return [];
  const lines = [...text.matchAll(line)].map((match) => ({ match, role: match[1] ?? match[3] ?? '' }));
  const roles = new Set(lines.map(({ role }) => role));
  const ofCommand = sentences.filter((sentence) => isOfCommand(sentence, roles));
  if (sentences.length > 0 && ofCommand.length === 0) return [];
  return lines.map(({ match, role }): PlacedDenial => {
    const [written] = match;
    return {
      start: match.index,
      end: match.index + written.length,
      denial: {
        ...noDenial,
        statedBy: 'serviceSentence',
        principal: callerIn(ofCommand, readArn(role).account),
        action: 'sts:AssumeRole',
        resource: role,
        sentence: written,
      },
    };
  });
};

const role = String.raw`['"\x60]?(arn:aws[a-z-]{0,12}:iam::\d{12}:role\/[\w+=,.@\/-]{0,299}[\w+=@\/-])['"\x60]?`;
const line = new RegExp(
  `credentials could not be used to assume ${role}(, but are for the right account)?|could not assume ${role}, proceeding anyway`,
  'giu',
);

/** What the command does itself, with its own roles or without: not what the stack is refused, nor what runs in it. https://docs.aws.amazon.com/cdk/v2/guide/context.html */
const isOfCommand = ({ denial }: PlacedDenial, roles: ReadonlySet<string>): boolean => {
  const [action, resource] = [denial.action ?? '', denial.resource ?? ''];
  if (denial.principal?.endsWith('/AWSCloudFormation') === true) return false;
  return deploys.test(action) || (ownsOf.test(action) && (resource.includes('cdk-') || roles.has(resource)));
};

const deploys =
  /^(?:cloudformation:|ssm:GetParameter|(?:ec2|elasticloadbalancing):Describe|route53:ListHostedZones|kms:ListAliases)/i;
// On the roles, the buckets, the repositories and the keys of the bootstrapping.
const ownsOf = /^(?:(?:sts|s3|ecr|kms):|iam:PassRole$)/i;

/** Whoever is refused besides, in the account of the role: CDK goes on with the same credentials. */
const callerIn = (sentences: readonly PlacedDenial[], account: string): StatedDenial['principal'] =>
  sentences
    .map(({ denial }) => denial.principal)
    .find((principal) => principal !== null && readArn(principal).account === account) ?? null;
