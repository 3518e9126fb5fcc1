import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { says } from '../../signs/says.ts';

export const programFailed: Cause = {
  id: 'PROGRAM_FAILED',
  isListed: false,
  title: 'The program itself broke off; AWS refused nothing',
  edge: 'the client alone',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-troubleshooting.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    // Who also tells of a refusal has seen one, and the program may have broken over it.
    says(clues, 'refused', 'forbidden', 'noAccess', 'plainRefusal', 'codeAccessDenied')
      ? null
      : failed(clues, {
          failures: ['programFailed'],
          confidence: 'likely',
          because: 'the error is one of the program or of the machine that it runs on, not an answer of AWS',
        }),
  remedy: () =>
    noChange(
      [
        'mend the code, what is packed with it or what it runs on (processor architecture, memory, disk), at the line that the stack trace names',
      ],
      ['where a line above it says AccessDenied, paste that one: the program may have broken over it'],
    ),
};
