import { lastPart, readArn } from '../arn/index.ts';
import { detailsOf, type UnseenLayer } from '../intake/index.ts';
import type { Asking, Clues } from '../playbook/index.ts';
import { isSamePrincipal } from './is-same-principal.ts';
import { layerWords } from './layer-words.ts';
import { stillFails } from './still-fails.ts';

/** AWS's own sentence, where what the account showed of the call allows it: which of the two counts, and what lies between them. */
export type WordOfAws = {
  /** The call as AWS's sentence has it. */
  readonly clues: Clues;
  /** Which layer was read, which was not, and the permission it takes. */
  readonly contradiction: string;
  /** All of it was read: only time lies between the sentence and the policies. */
  readonly isWhole: boolean;
  readonly asking: Asking;
};

/** What AWS said outranks what was seen of the live account; null: they do not contradict, or nothing was read there. */
export const wordOfAws = (clues: Clues): WordOfAws | null => {
  const { denial, main } = clues;
  const isNamed = denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';
  if (!isNamed || denial.policyType === 'unknown' || main?.decision?.decision !== 'allowed') return null;
  const unread = clues.evidence.unseenLayers.filter(
    ({ isUnread, policyType }) => isUnread === true && main.unseen.includes(policyType),
  );
  if (unread.length === 0 && !isRead(clues)) return null;
  const isWhole = unread.length === 0;
  return {
    clues: {
      ...clues,
      main: { ...main, decision: null, unseen: [...new Set([...main.unseen, denial.policyType])] },
      layer: { kind: denial.kind, policyType: denial.policyType, saidBy: 'message' },
    },
    contradiction: `AWS says that ${saidBy(clues)}, while ${shownBy(clues)}${isWhole ? now : `: what AWS says counts. Not read: ${unread.map(said).join('; ')}`}`,
    isWhole,
    asking: isWhole ? stillFails : whatIsUnread(clues, unread[0]),
  };
};

/** The policies of the denied principal come from the account itself. */
const isRead = ({ evidence, main }: Clues): boolean =>
  evidence.principals.some(({ source, arn }) => source === 'live' && isSamePrincipal(arn, main?.principal ?? null)) &&
  evidence.policies.every(({ source }) => source === 'live' || source === 'awsManaged');

const now = ' now: the policy may be newer than the denial, or not in force yet';

const saidBy = ({ denial }: Clues): string => {
  const words = layerWords[denial?.policyType ?? 'unknown'];
  const article = words.startsWith('i') ? 'an' : 'a';
  return denial?.kind === 'explicit' ? `${article} ${words} denies the call explicitly` : `no ${words} allows the call`;
};

const shownBy = ({ main }: Clues): string => {
  const allowing = main?.decision?.matchedStatements.find(({ effect }) => effect === 'Allow');
  return allowing === undefined
    ? 'what was read of the account allows it'
    : `the ${layerWords[allowing.policyType]} \`${allowing.policy}\`, read in the account, allows it`;
};

const said = ({ policyType, because }: UnseenLayer): string => `${layerWords[policyType]} (${because})`;

const whatIsUnread = (clues: Clues, layer: UnseenLayer | undefined): Asking => ({
  ask: `What does the ${layerWords[layer?.policyType ?? 'unknown']} say that could not be read?`,
  because: `${shownBy(clues)}, and AWS says that ${saidBy(clues)}: ${layer?.because ?? ''}`,
  command: commandOf(layer),
});

const commandOf = (layer: UnseenLayer | undefined): string | null => {
  if (layer?.policyType !== 'identity' && layer?.policyType !== 'permissionsBoundary') return null;
  return /^[\w+=,.@-]+$/.test(lastPart(readArn(layer.of).id)) ? detailsOf(layer.of) : null;
};
