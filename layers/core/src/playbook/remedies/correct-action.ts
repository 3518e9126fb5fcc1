import { phantomAction } from '../../catalog/index.ts';
import type { Clues } from '../clues/clues.ts';
import { coversResource } from '../clues/shown-statement.ts';
import type { Remedy, StatementEdit } from '../remedy.ts';
import { type PhantomStatement, phantomStatements } from '../signs/phantoms-in.ts';
import { grantChain } from './grant-chain.ts';
import { spelled } from './grant-of.ts';
import { openRequests } from './open-requests.ts';

/** Actions that do not exist are replaced in place by the right ones; what the statement still does not cover is granted. */
export const correctAction = (clues: Clues, url: string): Remedy => {
  const phantoms = phantomStatements(clues);
  const edits = phantoms.flatMap((phantom) => editsOf(phantom, url));
  const replaced = edits.flatMap(({ edit }) => (edit.kind === 'replaceAction' ? edit.to : []));
  const isCovered = (resource: string | null, action: string | null): boolean =>
    action !== null &&
    replaced.some((use) => use.toLowerCase() === action.toLowerCase()) &&
    phantoms.some(({ statement }) => resource !== null && coversResource(statement, resource));
  const rest = openRequests(clues).filter(({ resource, action }) => !isCovered(resource, action));
  const chain =
    rest.length === 0
      ? null
      : grantChain({ ...clues, requests: rest, main: null }, { text: 'the rest of the chain', url });
  const grants = chain?.kind === 'grant' ? chain.grants : [];
  const stated = clues.denial?.action ?? null;
  const needed = stated === null ? replaced : [spelled(stated)];
  const actions = [...new Set([...needed, ...grants.flatMap((grant) => grant.actions)])];
  if (edits.length > 0) return { kind: 'correct', edits, grants, actions };
  return { kind: 'grant', grants, actions: actions.filter((action) => phantomAction(action) === undefined) };
};

const editsOf = ({ statement, actions }: PhantomStatement, url: string): StatementEdit[] =>
  actions.map((from) => {
    const { policy, policyType, attachTo, index } = statement;
    const phantom = phantomAction(from);
    return {
      policy,
      policyType,
      attachTo,
      index,
      edit: { kind: 'replaceAction', from, to: phantom?.use ?? [] },
      because: phantom?.because ?? 'the action does not exist',
      url,
    };
  });
