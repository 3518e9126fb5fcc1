import { lastPart, readArn } from '../../arn/index.ts';
import type { Change } from '../change.ts';
import type { OwnerKind, PolicyStore } from '../home/policy-store.ts';
import { addedToUnseen, addToUnseen, awsCommand, documentWord } from './aws-command.ts';
import { nameWord } from './shell-word.ts';

/** Puts or deletes an inline policy of a role, user or group. */
export const identityCommand = (store: Extract<PolicyStore, { kind: 'inline' }>, change: Change): string => {
  const owner = ownerOption(store.owner, store.ownerName);
  const name = `--policy-name ${nameWord(store.policyName, '{PolicyName}')}`;
  if (change.after.Statement.length === 0) return awsCommand(`iam delete-${store.owner}-policy`, owner, name);
  return awsCommand(`iam put-${store.owner}-policy`, owner, name, '--policy-document', documentWord(change.after));
};

/** Writes a new version of a customer-managed policy, or makes one and attaches it. */
export const managedCommand = (store: Extract<PolicyStore, { kind: 'managed' }>, change: Change): string => {
  const arn = nameWord(store.arn, '{PolicyArn}');
  if (store.attach !== null) return createCommand(store, change);
  if (change.after.Statement.length === 0) return detachCommand(change, arn);
  const write = awsCommand('iam create-policy-version --set-as-default --policy-arn', arn, '--policy-document');
  const added = addedToUnseen(change);
  if (added === null) return `${write} ${documentWord(change.after)}`;
  return addToUnseen(added, { read: readManaged(arn), write });
};

const createCommand = (store: Extract<PolicyStore, { kind: 'managed' }>, change: Change): string => {
  const create = awsCommand(
    'iam create-policy --policy-name',
    nameWord(store.name, '{PolicyName}'),
    '--policy-document',
  );
  const attach = store.attach;
  if (attach === null) throw new Error('bug: a policy that is attached already was to be made');
  const owner = ownerOption(attach.owner, attach.ownerName);
  const put =
    attach.as === 'boundary'
      ? awsCommand(
          `iam put-${attach.owner}-permissions-boundary`,
          owner,
          '--permissions-boundary',
          nameWord(store.arn, '{PolicyArn}'),
        )
      : awsCommand(`iam attach-${attach.owner}-policy`, owner, '--policy-arn', nameWord(store.arn, '{PolicyArn}'));
  return [`${create} ${documentWord(change.after)}`, put].join('\n');
};

const detachCommand = (change: Change, arn: string): string => {
  const owner = ownerOf(change.attachTo);
  if (change.policyType === 'permissionsBoundary') {
    return awsCommand(`iam delete-${owner.kind}-permissions-boundary`, ownerOption(owner.kind, owner.name));
  }
  return awsCommand(`iam detach-${owner.kind}-policy`, ownerOption(owner.kind, owner.name), '--policy-arn', arn);
};

/** Prints the version of a managed policy that counts. */
export const readManaged = (arn: string): string => {
  const version = `"$(${awsCommand('iam get-policy --policy-arn', arn, '--query Policy.DefaultVersionId --output text')})"`;
  return awsCommand(
    'iam get-policy-version --policy-arn',
    arn,
    '--version-id',
    version,
    '--query PolicyVersion.Document --output json',
  );
};

const ownerOption = (kind: OwnerKind, name: string | null): string => {
  const word = kind === 'role' ? 'RoleName' : kind === 'user' ? 'UserName' : 'GroupName';
  return `--${kind}-name ${nameWord(name, `{${word}}`)}`;
};

const ownerOf = (attachTo: string | null): { kind: OwnerKind; name: string | null } => {
  const { type, id } = readArn(attachTo);
  const name = id === '' ? null : lastPart(id);
  return { kind: type === 'user' || type === 'group' ? type : 'role', name };
};
