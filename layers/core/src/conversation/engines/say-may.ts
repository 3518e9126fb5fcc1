import { compile, decide, matchAction, PolicyError, type Statement } from '@whydenied/iam';
import { actionInfo, actionsOf } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { isWritten } from './is-written.ts';
import { statementsOf } from './statements-of.ts';

/** What shown policies come to for the service that the words ask about, in one sentence: each of its actions decided where a statement names it. Null: no service is asked about, or they are no policies of a caller. */
export const sayMay = (prose: string, shown: readonly SeenPolicy[]): string | null => {
  const plain = plainLetters(prose);
  const service = services.find((each) => new RegExp(`\\b${each}\\b`).test(plain));
  const policies = shown.filter(isWritten);
  const statements = policies.flatMap(statementsOf);
  if (service === undefined || statements.some(({ principals }) => principals !== undefined)) return null;
  const may = allowedOf(service, policies, statements);
  if (may === null) return null;
  if (may.length === 0)
    return `**Nothing of ${codeSpan(service)}:** of its ${actionsOf(service).length} actions none is allowed by what is shown.`;
  const telling = calls[service] ?? [];
  const not = telling.filter((action) => !may.includes(action));
  const levels = [...Map.groupBy(may, (action) => actionInfo(action)?.accessLevel.toLowerCase() || 'other')];
  const counts = levels.map(([level, all]) => `${all.length} ${level}`).join(', ');
  const named = [...telling.filter((action) => may.includes(action)), ...may.filter((each) => !telling.includes(each))];
  const cannot =
    not.length === 0
      ? ''
      : ` **It may not:** ${not.map((action) => `${codeSpan(action)} (${calledFor[action] ?? 'not allowed'})`).join(', ')}.`;
  return `**On ${codeSpan(service)} it may** ${may.length === 1 ? '' : `do ${may.length} things (${counts}): `}${named.slice(0, mostNamed).map(codeSpan).join(', ')}.${cannot}`;
};

const mostNamed = 4;

const services = ['bedrock', 's3', 'kms', 'lambda', 'dynamodb', 'secretsmanager', 'iam', 'sqs', 'sns'];

/** What the service is mostly called for: worth saying where it is not allowed. */
const calls: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  bedrock: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
};
const calledFor: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'bedrock:InvokeModel': 'calling a model, `Converse` too',
  'bedrock:InvokeModelWithResponseStream': 'streaming',
};

const allowedOf = (
  service: string,
  policies: readonly SeenPolicy[],
  statements: readonly Statement[],
): readonly string[] | null => {
  try {
    const compiled = compile({
      identity: policies.map(({ name, document }) => ({ name, document: document as string | object })),
    });
    const allows = statements.filter(({ effect }) => effect === 'Allow');
    return actionsOf(service).filter((action) =>
      allows
        .filter((each) => names(each, action))
        .some(({ resources = ['*'], conditions }) =>
          resources.slice(0, mostPlaces).some((resource) => {
            const { decision, missingContextKeys } = decide(compiled, {
              principal: 'arn:aws:iam::111122223333:role/Application',
              action,
              resource:
                resource === '*' ? `arn:aws:${service}:us-east-1:111122223333:any` : resource.replace(/[*?]/g, 'x'),
            });
            return decision === 'allowed' || (conditions.length > 0 && missingContextKeys.length > 0);
          }),
        ),
    );
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};

const mostPlaces = 5;

const names = ({ actions = [], notActions }: Statement, action: string): boolean =>
  notActions === undefined
    ? actions.some((pattern) => matchAction(pattern, action))
    : !notActions.some((pattern) => matchAction(pattern, action));
