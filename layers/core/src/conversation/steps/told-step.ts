import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { openCase } from '../conversation.ts';
import { sayCatalog } from '../engines/say-catalog.ts';
import { sayDataAccess } from '../engines/say-data-access.ts';
import { sayForOthers } from '../hypothesis/say-for-others.ts';
import { sayHypothesis } from '../hypothesis/say-hypothesis.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Step } from '../step.ts';
import { readNames } from '../told/read-names.ts';
import { roleBeside } from '../told/role-beside.ts';
import { alone, type Taken } from './keep-turn.ts';

/** What is told at once: what AWS's lists say, what policies that are told in words come to, why a policy cannot be written, and what a policy of another form lacks. */
export const toldStep = (
  taken: Taken,
  reading: Extract<TurnReading, { kind: 'catalog' | 'cannot' | 'dataAccess' | 'hypothesis' | 'chosen' }>,
): Step => {
  switch (reading.kind) {
    case 'catalog':
      return alone('concept', sayCatalog(reading.asks), taken);
    case 'chosen':
      return alone('decided', reading.says, taken);
    case 'cannot':
      return alone('policyCheck', reading.says, taken);
    case 'hypothesis':
      return alone(
        'decided',
        reading.others === undefined
          ? sayHypothesis(reading.told, reading.beside?.reply.split('\n\n')[0] ?? null)
          : sayForOthers(reading.told, reading.others),
        taken,
      );
    case 'dataAccess':
      return alone('policyCheck', sayDataAccess(saidOf(taken), reading.shown, roleOf(taken)), taken);
  }
};

/** The words beside the policy, and what was told of the call before. */
const saidOf = ({ asked, conversation }: Taken): string =>
  [openCase(conversation)?.text ?? '', proseOf(asked.facts)].join('\n').trim();

/** The role that is spoken of in the message, by name or by its one ARN, else the one that was refused last. */
const roleOf = ({ asked, conversation }: Taken): { readonly role: string | null; readonly arn: string | null } => {
  const told = readNames(proseOf(asked.facts)).findLast(({ kind }) => kind === 'role')?.name;
  const arn = roleBeside(asked.facts) ?? roleOfSession(conversation.cases.at(-1)?.outcome?.principal);
  const named = arn === null ? null : lastPart(readArn(arn).id);
  return told === undefined || told === named ? { role: named, arn } : { role: told, arn: null };
};
