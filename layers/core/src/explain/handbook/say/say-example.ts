import type { PageExample } from '../example.ts';
import type { HandbookPage } from '../page.ts';
import { fenced } from './fenced.ts';
import { fitExample } from './fit-example.ts';
import { policiesOf } from './policies-of.ts';
import { policyWords } from './policy-words.ts';

/** The example of a page as JSON, with what IAM decides of it; names that the question says take the place of made-up ones. */
export const sayExample = (page: HandbookPage, question: string): string => {
  const example = fitExample(page, question);
  const blocks = policiesOf(example).map(
    ({ policyType, document }) => `${policyWords[policyType]}:\n\n${fenced('json', JSON.stringify(document, null, 2))}`,
  );
  return [example.says, ...blocks, decided(example)].join('\n\n');
};

const decided = ({ asks }: PageExample): string => {
  const lines = asks.slice(0, 2).map(({ expect, request }) => {
    const said = {
      allowed: 'allowed',
      implicitDeny: 'denied, as nothing allows it',
      explicitDeny: 'denied by the Deny',
    };
    return `\`${request.action}\` on \`${request.resource}\` is ${said[expect]}`;
  });
  return `Decided with it: ${lines.join('; ')}.`;
};
