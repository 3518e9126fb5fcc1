import { codeSpan, policyKindWords } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { withoutDocuments } from './questions-beside.ts';

/**
 * "Would AdministratorAccess help?", "they want bedrock:*", "I added admin, nothing": that a wider grant changes nothing where no grant is
 * what lacks; null: none is spoken of, or one may help.
 */
export const widerGrant = (facts: Facts, { answer, diagnosis }: Answered): string | null => {
  if (answer.cause.confidence === 'possible') return null;
  const wide = wideIn(withoutDocuments(facts.text.slice(0, longest)));
  if (wide === null) return null;
  if (!diagnosis.isPermissionProblem)
    return `**${codeSpan(wide)} does not help:** no permission is missing, so whoever takes it for one is wrong; where it was added for this, take it off again.`;
  const { kind, policyType } = diagnosis.denial;
  if (kind === 'explicit')
    return `**${codeSpan(wide)} does not help:** a Deny${policyType === 'unknown' ? '' : ` in ${policyKindWords(policyType)}`} matches the call, and no Allow gets past a Deny; where it was added for this, take it off again.`;
  return kind === 'implicit' && limits.has(policyType)
    ? `**${codeSpan(wide)} does not help:** ${policyKindWords(policyType)} only limits, and what it leaves out no Allow elsewhere brings back; where it was added for this, take it off again.`
    : null;
};

const limits: ReadonlySet<string> = new Set([
  'serviceControl',
  'resourceControl',
  'permissionsBoundary',
  'session',
  'vpcEndpoint',
]);

/** A grant of everything that is wished for, asked about or was tried; what somebody has already is told, not asked. */
const wideIn = (prose: string): string | null => {
  const [name] = managed.exec(prose) ?? wholeService.exec(prose) ?? [];
  return name !== undefined && tries.test(plainLetters(prose)) ? name : null;
};

const longest = 6_000;
const managed = /(?<![\w:/])(?:AdministratorAccess|PowerUserAccess|(?:Amazon|AWS)\w{2,40}FullAccess)(?!\w)/;
const wholeService = /(?<![\w:/])[a-z][a-z0-9-]{1,30}:\*(?![\w*])/;

const tries =
  /\b(?:wants?|would|will|should|could|can|add(?:ed|ing)?|attach(?:ed|ing)?|tried|gave|giv(?:e|ing)|grant(?:ed|ing)?|help\w*|fix\w*|hilft|hilfe|probiert|versucht|gegeben|angehangt|wollen|brauch\w*|hinzugefugt|essaye\w*|ajoute\w*|donne\w*|aide\w*|veulent|probe|probad\w*|anadi\w*|agreg\w*|ayuda\w*|quieren|tentei|adicion\w*|ajuda\w*|querem|provato|aggiunt\w*|aiuta\w*|vogliono|dodal\w*|pomoz\w*|ekle\w*|cozer)\b|付け|直り|試し|追加|加了|给了|试过|能解决|有用/;
