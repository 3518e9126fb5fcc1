import { type ArnParts, lastPart, readArn } from '../../arn/index.ts';
import { addsUnseen, type Fix, type FixStep, nameWord, takesOutAgain } from '../../repair/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { type Place, placesOf } from '../places-of.ts';
import { policyKindWords } from '../policy-kind-words.ts';

/** How to put back what stood before a fix, as it came in: by lines of code, or by one command a place. */
export const sayUndo = (explained: Explained, form: 'terraform' | 'sam' | null = null): string => {
  const places = placesOf(explained.repair.fix.steps);
  if (form !== null && places.length > 0 && places.every(({ last }) => last[form] !== '')) return inCode(places, form);
  const owners = places.length === 0 ? ofOwner(explained) : null;
  if (owners !== null) return owners;
  if (places.length === 0)
    return 'There is nothing of yours to undo: the answer changes no policy of yours. What its owner changes, its owner takes back.';
  const blocks = places.map((place) => undoOf(place, explained));
  const what = places.map(({ last, statements }) => describe(last, statements.length)).join('; ');
  return [
    `To put back what stood before: ${what}.`,
    ...blocks.map((command) => codeBlock('sh', command)),
    `If it came in by Terraform${named(places)}, SAM or CDK, take its lines out there and deploy; otherwise the next deployment brings it back.`,
  ].join('\n\n');
};

/** How to put back what stood before all the fixes of a work, the last first. */
export const sayUndoAll = (explained: Explained, fixes: readonly Fix[]): string => {
  const each = fixes.toReversed().map((fix) => ({ ...explained, repair: { ...explained.repair, fix } }));
  const commands = each.flatMap((one) => placesOf(one.repair.fix.steps).map((place) => undoOf(place, one)));
  return [
    fixes.length === 1
      ? 'To put back what stood before the one fix of this work:'
      : `To put back what stood before all ${fixes.length} fixes, the last first:`,
    codeBlock('sh', [...new Set(commands)].join('\n')),
    'What came in by Terraform, SAM or CDK goes out there: take its lines out and deploy, otherwise the next deployment brings it back. What else was attached while looking for the cause is not in this.',
  ].join('\n\n');
};

/** What came in by code goes out by code: a command beside it would leave the two apart. */
const inCode = (places: readonly Place[], form: 'terraform' | 'sam'): string =>
  places
    .flatMap((place) =>
      place.before === null && place.last.target.policy === null ? takenOut(place, form) : putBack(place, form),
    )
    .concat(`${codeWords[form].deploy} Nothing is run by hand: the code and the account would drift apart.`)
    .join('\n\n');

const takenOut = ({ last }: Place, form: 'terraform' | 'sam'): readonly string[] => [
  `${codeWords[form].take}${resourceOf(last, form)}: these lines, and nothing else.`,
  codeBlock(codeWords[form].language, last[form]),
];

const putBack = ({ last, before }: Place, form: 'terraform' | 'sam'): readonly string[] => [
  `Put the policy${resourceOf(last, form)} back to what it was before${before === null ? ': your version control has it.' : ':'}`,
  ...(before === null ? [] : [codeBlock('json', before)]),
];

const codeWords = {
  terraform: {
    language: 'hcl',
    take: 'Take the resource out of your Terraform again',
    deploy: 'Then `terraform plan` has to show only that, and `terraform apply` does it.',
  },
  sam: {
    language: 'yaml',
    take: 'Take the statement out of your template again',
    deploy: 'Then `sam deploy` does it.',
  },
} as const;

const resourceOf = ({ terraform }: FixStep, form: 'terraform' | 'sam'): string => {
  const address = form === 'terraform' ? addressIn(terraform) : null;
  return address === null ? '' : `, ${codeSpan(address)}`;
};

const addressIn = (terraform: string): string | null => {
  const [, type, name] = /^resource "([\w-]+)" "([\w-]+)"/m.exec(terraform) ?? [];
  return type === undefined || name === undefined ? null : `${type}.${name}`;
};

const named = (places: readonly Place[]): string => {
  const [address = null] = places.map(({ last }) => addressIn(last.terraform));
  return address === null ? '' : ` (${codeSpan(address)})`;
};

/** What the owner of a resource added, and how that is seen and taken out again. */
const ofOwner = ({ diagnosis, repair }: Explained): string | null => {
  const [statement] = repair.details.ownerStatements ?? [];
  const resource = diagnosis.requests.find((request) => request.resource !== null)?.resource ?? '';
  const arn = readArn(resource);
  const { service } = arn;
  const region = nameWord(arn.region, '{Region}');
  const limit = limitReads[diagnosis.denial.policyType];
  if (limit !== undefined && repair.fix.kind === 'askOwner') return ofLimit(diagnosis.denial.policyArn, limit);
  if (statement === undefined) return null;
  const name = nameWord(lastPart(arn.id), '{FunctionName}');
  const only = JSON.stringify(statement['Principal'] ?? {});
  if (service === 'lambda')
    return [
      'The owner of the function takes a permission back by its statement id, which the first command shows:',
      codeBlock(
        'sh',
        `aws lambda get-policy --function-name ${name} --region ${region} --query Policy --output text\naws lambda remove-permission --function-name ${name} --region ${region} --statement-id STATEMENT_ID`,
      ),
      `For this caller alone it is added again with only ${codeSpan(only)} as principal: the statement above says so.`,
    ].join('\n\n');
  const read = ownerReads[service]?.(arn);
  return read === undefined
    ? null
    : [
        'Its owner takes the statement out of the policy again; this prints the present one, to keep before anything is changed:',
        codeBlock('sh', read),
        `The statement to take out is the one for ${codeSpan(only)}.`,
      ].join('\n\n');
};

/** What limits is a policy of its own, and its owner puts the former text back. */
const ofLimit = (arn: string | null, { read, put }: LimitReads): string => {
  const named = (command: string): string =>
    arn === null ? command : command.replace('POLICY_ARN', arn).replace('POLICY_ID', arn.split('/').at(-1) ?? arn);
  return [
    'Nothing of yours changes, so there is nothing of yours to undo. Its owner takes the change back by putting the previous version in force again (kept before the change), or by removing the statement that was added:',
    codeBlock('sh', [read, ...put].map(named).join('\n')),
  ].join('\n\n');
};

type LimitReads = { readonly read: string; readonly put: readonly string[] };

const limitReads: Readonly<Partial<Record<string, LimitReads>>> = {
  __proto__: null as never,
  permissionsBoundary: {
    read: 'aws iam list-policy-versions --policy-arn POLICY_ARN',
    put: ['aws iam set-default-policy-version --policy-arn POLICY_ARN --version-id VERSION_BEFORE'],
  },
  serviceControl: {
    read: 'aws organizations describe-policy --policy-id POLICY_ID --query Policy.Content --output text > before.json',
    put: ['aws organizations update-policy --policy-id POLICY_ID --content file://before.json'],
  },
  resourceControl: {
    read: 'aws organizations describe-policy --policy-id POLICY_ID --query Policy.Content --output text > before.json',
    put: ['aws organizations update-policy --policy-id POLICY_ID --content file://before.json'],
  },
  vpcEndpoint: {
    read: 'aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ENDPOINT_ID --query "VpcEndpoints[0].PolicyDocument" --output text > before.json',
    put: ['aws ec2 modify-vpc-endpoint --vpc-endpoint-id ENDPOINT_ID --policy-document file://before.json'],
  },
};

const ownerReads: Readonly<Partial<Record<string, (of: ArnParts) => string>>> = {
  __proto__: null as never,
  s3: ({ type }) => `aws s3api get-bucket-policy --bucket ${nameWord(type, '{Bucket}')} --query Policy --output text`,
  kms: ({ id, region }) =>
    `aws kms get-key-policy --key-id ${nameWord(id, '{KeyId}')} --region ${nameWord(region, '{Region}')} --policy-name default --query Policy --output text`,
  iam: ({ id }) =>
    `aws iam get-role --role-name ${nameWord(lastPart(id), '{RoleName}')} --query Role.AssumeRolePolicyDocument`,
};

const describe = ({ target, cli }: FixStep, statements: number): string => {
  const whose = target.attachTo === null ? '' : ` of ${codeSpan(lastPart(target.attachTo))}`;
  const policy = /^aws iam .*?--policy-name (\S+)/m.exec(cli)?.[1] ?? target.policy;
  const noun = statements > 1 ? 'statements' : 'statement';
  return target.policy === null && policy !== null
    ? `delete the policy ${codeSpan(policy)}${whose}, which holds only the ${noun} of the fix`
    : isAddedByScript(cli)
      ? `take the ${noun} of the fix out of ${policyKindWords(target.policyType)}${whose} again`
      : `restore ${policyKindWords(target.policyType)}${whose} as it was`;
};

// What is there is read, without what the fix added, and written back: the script that adds, turned round.
const isAddedByScript = (cli: string): boolean => cli.includes(addsUnseen);

const undoOf = ({ last: step, before: shown }: Place, explained: Explained): string => {
  const before = shown ?? shownDocument(step, explained);
  const first = step.cli.split('\n').find((line) => line.startsWith('aws ')) ?? '';
  const added = /^aws lambda add-permission .*?(--function-name \S+(?: --region \S+)?)/m.exec(step.cli);
  const statementId = /--statement-id (\S+)/.exec(step.cli)?.[1];
  if (added !== null && statementId !== undefined)
    return `aws lambda remove-permission ${added[1]} --statement-id ${statementId}`;
  if (before === null && isAddedByScript(step.cli)) return step.cli.replace(addsUnseen, takesOutAgain);
  const inline = /^aws iam put-(role|user|group)-policy (--\w+-name \S+) (--policy-name \S+)/m.exec(step.cli);
  if (inline !== null && before === null && step.target.policy === null)
    return `aws iam delete-${inline[1]}-policy ${inline[2]} ${inline[3]}`;
  const made = /aws iam attach-(role|user|group)-policy (--\w+-name \S+) (--policy-arn \S+)/.exec(step.cli);
  if (made !== null) return `aws iam detach-${made[1]}-policy ${made[2]} ${made[3]}`;
  const version = /^aws iam create-policy-version .*?--policy-arn (\S+)/m.exec(step.cli);
  if (version !== null)
    return [
      `aws iam list-policy-versions --policy-arn ${version[1]}`,
      `aws iam set-default-policy-version --policy-arn ${version[1]} --version-id VERSION_BEFORE`,
    ].join('\n');
  const document = /^(aws .*? --(?:policy-document|policy|access-policy) )/.exec(first);
  if (document !== null && before !== null) return `${document[1]}${quoted(before)}`;
  return `# keep what is there before you change it; the copy, put in the same way, restores it\n${readCommand(step)}`;
};

const shownDocument = ({ target }: FixStep, { evidence }: Explained): string | null => {
  const shown = evidence.policies.find(
    ({ name, policyType }) => name === target.policy && policyType === target.policyType,
  );
  if (shown === undefined) return null;
  return typeof shown.document === 'string' ? shown.document : JSON.stringify(shown.document);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const readCommand = ({ target, cli }: FixStep): string => {
  const present = /^# this replaces the whole policy.*?: (aws .+)$/m.exec(cli)?.[1];
  if (present !== undefined) return present;
  const got = /aws (\S+) put-(\S+) (--\S+ \S+)/.exec(cli);
  if (got !== null) return `aws ${got[1]} get-${got[2]} ${got[3]}`;
  return `aws iam get-account-authorization-details --filter Role User LocalManagedPolicy # ${target.policyType}`;
};
