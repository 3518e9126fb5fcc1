import { readArn } from '../../arn/index.ts';
import { cdk, cdkAccessPolicy, cdkAdded, cdkPermission, type FixStep, jsonencode } from '../../repair/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { fixBlocks } from '../reply/fix-blocks.ts';
import { actAlone } from '../say-act.ts';
import type { AskedForm } from './ask.ts';
import { consoleSteps } from './console-steps.ts';

/** The fix in the form that was asked for, and nothing else. */
export const sayForm = (asked: AskedForm, explained: Explained): string => {
  const form = inLanguageOfCode(asked, explained);
  const { steps } = explained.repair.fix;
  const { plainSteps } = explained.repair.details;
  const shown = plainSteps.flatMap(({ command }) => (command === null ? [] : [command]));
  const { ownHalf } = explained.repair.details;
  if (ownHalf !== undefined && ownHalf.step !== null) return bothHalves(form, { explained, step: ownHalf.step });
  if (steps.length === 0 && shown.length > 0)
    return [
      'There is no policy of yours to write here; this shows what is wrong:',
      codeBlock('sh', shown.join('\n')),
    ].join('\n\n');
  if (steps.length === 0) return forOwner(form, explained);
  const blocks = blocksOf(form, explained);
  if (blocks.length === 0) return `It has no such form; as JSON:\n\n${fixBlocks(explained, 'json').join('\n\n')}`;
  return [`${leads[form]}${guessWords(explained)}:`, ...blocks].join('\n\n');
};

/** Whoever asks for CDK and no language has it in that of the code that was shown. */
const inLanguageOfCode = (asked: AskedForm, { repair }: Explained): AskedForm =>
  asked === 'cdk' && repair.details.code?.language === 'python' ? 'cdkPython' : asked;

/** Across accounts the caller's own half comes in the form; what the owner adds, as a statement for a policy that stands over there. */
const bothHalves = (
  form: AskedForm,
  { explained, step }: { readonly explained: Explained; readonly step: FixStep },
): string => {
  const own = { ...explained, repair: { ...explained.repair, fix: { ...explained.repair.fix, steps: [step] } } };
  const blocks = blocksOf(form, own);
  return [
    `**Your half**, ${leads[form].charAt(0).toLowerCase()}${leads[form].slice(1)}:`,
    ...(blocks.length === 0 ? fixBlocks(own, 'json') : blocks),
    ...(explained.repair.details.ownerStatements === undefined || explained.repair.details.ownerStatements.length === 0
      ? []
      : ['**The owner’s half:**', forOwner(form, explained)]),
  ].join('\n\n');
};

/** What somebody else has to change, as a statement where it is one. */
const forOwner = (form: AskedForm, explained: Explained): string => {
  const { ownerStatements = [], ownerText, permissionSet } = explained.repair.details;
  if (permissionSet !== undefined && isWhole(form))
    return [
      `It belongs into the permission set \`${permissionSet.name}\`, which the administrators of IAM Identity Center write. ${leads[form]}, its inline policy:`,
      codeBlock(languages[form], permissionSet[form]),
    ].join('\n\n');
  if (ownerStatements.length > 0)
    return [
      `It belongs into ${policyKindWords(ownersKind(explained))}, which only its owner writes, beside what is there. ${leads[form]}, the statement for it:`,
      ...ownerStatements.map((statement) => statementBlock(form, statement)),
    ].join('\n\n');
  if (ownerText !== null)
    return [
      'There is no policy of yours to write here: somebody else has to act. What to ask for:',
      codeBlock('text', ownerText),
    ].join('\n\n');
  return `There is no policy of yours to write here: ${actAlone(explained)}`;
};

const languages = { terraform: 'hcl', sam: 'yaml', cli: 'sh', json: 'json' } as const;

const isWhole = (form: AskedForm): form is keyof typeof languages => form in languages;

const ownersKind = ({ diagnosis: { denial } }: Explained) =>
  denial.policyType === 'unknown' ? 'resource' : denial.policyType;

const statementBlock = (form: AskedForm, statement: Readonly<Record<string, unknown>>): string => {
  if (form === 'terraform')
    return codeBlock('hcl', `# one more of its statements\n${jsonencode(statement).slice('jsonencode('.length, -1)}`);
  if (form === 'cdk') return codeBlock('ts', `${cdk(statement, 'ts')};`);
  if (form === 'cdkPython') return codeBlock('python', cdk(statement, 'python'));
  return codeBlock('json', form === 'oneLine' ? JSON.stringify(statement) : JSON.stringify(statement, null, 2));
};

const leads: Readonly<Record<AskedForm, string>> = {
  terraform: 'In Terraform',
  sam: 'In SAM or CloudFormation',
  cdk: 'In CDK (TypeScript), on the construct that it belongs to',
  cdkPython: 'In CDK (Python), on the construct that it belongs to',
  cli: 'With the AWS CLI',
  json: 'The whole document',
  oneLine: 'On one line',
  console: 'In the console',
};

const guessWords = ({ diagnosis }: Explained): string =>
  diagnosis.cause.confidence === 'possible' ? ', if the guess is right' : '';

const blocksOf = (form: AskedForm, explained: Explained): readonly string[] => {
  const { steps } = explained.repair.fix;
  switch (form) {
    case 'terraform':
    case 'sam':
    case 'cli':
      return fixBlocks(explained, form);
    case 'json':
      return documents(explained);
    case 'oneLine': {
      const line = commands(explained).join(' && ');
      return line === '' ? [] : [codeBlock('sh', line)];
    }
    case 'cdk':
    case 'cdkPython': {
      const { code } = explained.repair.details;
      const language = form === 'cdk' ? 'ts' : 'python';
      if (code?.language === language) return [codeBlock(code.language, code.text)];
      return steps.flatMap((step) => cdkOf(step, explained, language));
    }
    case 'console':
      return [...consoleSteps(explained), ...fixBlocks(explained, 'json')];
  }
};

const cdkOf = (
  { statement, target, json }: FixStep,
  explained: Explained,
  language: 'ts' | 'python',
): readonly string[] => {
  if (statement === null) return [];
  if (target.policyType === 'dataAccess')
    return [codeBlock(language, cdkAccessPolicy({ name: target.policy ?? 'data-access', policy: json }, language))];
  const added = cdkPermission(statement, language) ?? cdkAdded(adderOf(target, explained), statement, language);
  return [codeBlock(language, added)];
};

/** Where CDK adds a statement: to the role, or to the construct of the resource. */
const adderOf = ({ policyType, attachTo }: FixStep['target'], { facts }: Explained): string => {
  // A function that is spoken of brings its role along.
  const isFunctions = attachTo === null && facts.mentions.services.some((each) => each.toLowerCase() === 'lambda');
  if (policyType === 'identity' && isFunctions) return 'fn.addToRolePolicy';
  if (policyType !== 'resource') return 'role.addToPrincipalPolicy';
  const { service } = readArn(attachTo);
  return service === 'iam'
    ? 'role.assumeRolePolicy?.addStatements'
    : `${constructs[service] ?? 'resource'}.addToResourcePolicy`;
};

const constructs: Readonly<Record<string, string>> = {
  __proto__: null as never,
  kms: 'key',
  s3: 'bucket',
  sqs: 'queue',
  sns: 'topic',
  secretsmanager: 'secret',
};

const documents = ({ repair }: Explained): readonly string[] => {
  const last = new Map(repair.fix.steps.map((step) => [JSON.stringify(step.target), step.json]));
  return [...last.values()].filter((json) => json !== '').map((json) => codeBlock('json', json));
};

const commands = ({ repair }: Explained): readonly string[] => {
  const last = new Map(repair.fix.steps.map((step) => [JSON.stringify(step.target), step.cli]));
  return [...last.values()].flatMap((cli) => cli.split('\n')).filter((line) => line.trim() !== '');
};
