import type { Cause } from '../../cause.ts';
import { type ShownStatement, speaksOf } from '../../clues/shown-statement.ts';
import { noChange } from '../../remedies/no-change.ts';
import { endsByTime } from '../../signs/ends-by-time.ts';
import { failed } from '../../signs/failed.ts';
import { sentence } from '../../signs/sentence.ts';

export const llNoCredentials: Cause = {
  id: 'LL_NO_CREDENTIALS',
  title: 'The SDK found no credentials; nothing was sent',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html',
  evidence: ['aws sts get-caller-identity', 'AWS_BEARER_TOKEN_BEDROCK set?'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'no request left the client';
    const found =
      // LangChain says so of every client that it could not make
      sentence(clues, {
        signs: ['clientNotMade'],
        confidence: 'likely',
        because: 'the client could not be made: no credentials, a profile that is not there, or no Region',
      }) ??
      sentence(clues, { signs: ['noCredentials'], because }) ??
      failed(clues, {
        failures: ['noCredentials', 'unsetProfile', 'staticKeysWanted'],
        confidence: 'certain',
        because,
      });
    // A trust policy beside it says more: where the role is not given, no credentials come. So does a session that ends.
    return found !== null && (clues.statements.some(isTrust) || endsByTime(clues))
      ? { ...found, tier: 'guess', confidence: 'possible' }
      : found;
  },
  remedy: () =>
    noChange([
      'give the process credentials (in a container of ECS by the task role, not the execution role), then see who it is',
      'aws sts get-caller-identity',
    ]),
};

const isTrust = (statement: ShownStatement): boolean =>
  statement.principals.length > 0 && speaksOf(statement, 'sts:AssumeRole');
