import { cdk } from '../../repair/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { fixBlocks } from '../reply/fix-blocks.ts';
import { actSentence } from '../say-act.ts';
import type { AskedForm } from './ask.ts';
import { consoleSteps } from './console-steps.ts';

/** The fix in the form that was asked for, and nothing else. */
export const sayForm = (form: AskedForm, explained: Explained): string => {
  const { steps } = explained.repair.fix;
  const { plainSteps } = explained.repair.details;
  const shown = plainSteps.flatMap(({ command }) => (command === null ? [] : [command]));
  if (steps.length === 0 && shown.length > 0)
    return [
      'There is no policy of yours to write here; this shows what is wrong:',
      codeBlock('sh', shown.join('\n')),
    ].join('\n\n');
  if (steps.length === 0) return `There is no policy of yours to write here: ${actSentence(explained)}`;
  const blocks = blocksOf(form, explained);
  if (blocks.length === 0) return `It has no such form; as JSON:\n\n${fixBlocks(explained, 'json').join('\n\n')}`;
  return [`${leads[form]}${guessWords(explained)}:`, ...blocks].join('\n\n');
};

const leads: Readonly<Record<AskedForm, string>> = {
  terraform: 'In Terraform',
  sam: 'In SAM or CloudFormation',
  cdk: 'In CDK (TypeScript), where `role` is the construct of the role',
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
    case 'cdk': {
      const { code } = explained.repair.details;
      if (code != null) return [codeBlock(code.language, code.text)];
      return steps.flatMap(({ statement }) =>
        statement === null ? [] : [codeBlock('ts', `role.addToPrincipalPolicy(${cdk(statement, 'ts')});`)],
      );
    }
    case 'console':
      return [...consoleSteps(explained), ...fixBlocks(explained, 'json')];
  }
};

const documents = ({ repair }: Explained): readonly string[] => {
  const last = new Map(repair.fix.steps.map((step) => [JSON.stringify(step.target), step.json]));
  return [...last.values()].filter((json) => json !== '').map((json) => codeBlock('json', json));
};

const commands = ({ repair }: Explained): readonly string[] => {
  const last = new Map(repair.fix.steps.map((step) => [JSON.stringify(step.target), step.cli]));
  return [...last.values()].flatMap((cli) => cli.split('\n')).filter((line) => line.trim() !== '');
};
