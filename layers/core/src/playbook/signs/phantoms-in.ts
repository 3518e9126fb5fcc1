import { actionsOf, isAction, phantomAction, unknownAction } from '../../catalog/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';
import { isAllowed, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { says } from './says.ts';

/** A shown statement, or the text, names an action that does not exist where the denied one is meant. */
export const phantomsIn = (clues: Clues, family: 'bedrock' | 'any'): Recognition | null => {
  if (isAllowed(clues) || clues.layer.kind === 'explicit') return null;
  const inFamily = (action: string): boolean => (family === 'bedrock') === isOfBedrock(action);
  const statements = phantomStatements(clues).filter(({ actions }) => actions.some(inFamily));
  if (statements.length > 0)
    return found({
      tier: 'defect',
      confidence: sureness(clues),
      places: statements.map(({ statement }) => statement),
      because: reason(statements[0]?.actions.find(inFamily) ?? ''),
    });
  const unknown = unknownStatements(clues).find(({ actions }) => actions.some(inFamily));
  if (unknown !== undefined)
    return found({
      tier: 'defect',
      confidence: 'possible',
      places: [unknown.statement],
      because: unknownAction(unknown.actions.find(inFamily) ?? ''),
    });
  const told = toldPhantom(clues);
  if (told !== null && inFamily(told)) return found({ tier: 'defect', because: reason(told) });
  const isRefused = family === 'any' && says(clues, 'actionRefused') && says(clues, 'notFound');
  return isRefused ? found({ tier: 'sentence', because: 'the console says that the action does not exist' }) : null;
};

export type PhantomStatement = { readonly statement: ShownStatement; readonly actions: readonly string[] };

/** Shown Allow statements with an action that does not exist and that would be the denied one. */
export const phantomStatements = (clues: Clues): readonly PhantomStatement[] =>
  clues.statements
    .filter(({ effect }) => effect === 'Allow')
    .map((statement) => ({ statement, actions: statement.actions.filter((action) => stands(action, clues)) }))
    .filter(({ actions }) => actions.length > 0);

/** Without a sentence of AWS: shown Allow statements with an action that the data of its service does not have, and nothing is known to stand for. */
const unknownStatements = (clues: Clues): readonly PhantomStatement[] =>
  clues.denial?.statedBy === 'sentence'
    ? []
    : clues.statements
        .filter(({ effect }) => effect === 'Allow')
        .map((statement) => ({ statement, actions: statement.actions.filter(isUnheardOf) }))
        .filter(({ actions }) => actions.length > 0);

const isUnheardOf = (action: string): boolean =>
  /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action) && !isAction(action) && actionsOf(action.split(':')[0] ?? '').length > 0;

/** What the phantom stands for is the denied action, or nothing is known to be denied. */
const stands = (action: string, clues: Clues): boolean => {
  const phantom = phantomAction(action);
  if (phantom === undefined) return false;
  return (
    clues.action === null ||
    phantom.use.some((use) => use.toLowerCase() === clues.action) ||
    action.toLowerCase() === clues.action
  );
};

// What the text says of a policy: `"Action": "bedrock:Converse"`; the sentence's own action is no such word.
const toldPhantom = (clues: Clues): string | null => {
  if (clues.denial === null) return null;
  const written = valuesTold(clues.facts, 'actionWritten');
  return written.find((word) => word.toLowerCase() !== clues.action && stands(word, clues)) ?? null;
};

const isOfBedrock = (action: string): boolean => action.toLowerCase().startsWith('bedrock');

const reason = (action: string): string =>
  `\`${action}\` is not an IAM action: ${phantomAction(action)?.because ?? 'it does not exist'}`;
