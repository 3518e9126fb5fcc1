import { readArn } from '../../arn/index.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import { aboveUnseen } from './above-unseen.ts';
import { addedToUnseen, addToUnseen, awsCommand, documentWord, regionOption } from './aws-command.ts';
import { functionPermissions, unsayableKeys } from './function-permission.ts';
import { identityCommand, managedCommand } from './identity-command.ts';
import { readPresent } from './read-present.ts';
import { resourceCommands } from './resource-command.ts';
import { nameWord, shellWord } from './shell-word.ts';

/** The commands of the AWS CLI that make the change; they run as they stand, once what is in braces is filled in. */
export const cli = (change: Change): string => {
  const { store } = change;
  switch (store.kind) {
    case 'inline':
      return identityCommand(store, change);
    case 'managed':
      return managedCommand(store, change);
    case 'trust':
      return trustCommand(store.roleName, change);
    case 'function':
      return functionCommands(store, change);
    case 'resource':
      return resourceCommand(store, change);
    case 'endpoint':
      return endpointCommand(store, change);
    case 'session':
      return sessionCommand(store.roleArn, change);
    case 'dataAccess':
      return dataAccessCommand(store, change);
    case 'permissionSet':
      return permissionSetCommand(change);
    case 'organization':
      return `${aboveUnseen(change)}${awsCommand("organizations update-policy --policy-id '{PolicyId}' --content", documentWord(change.after))}`;
    case 'other':
      return `# put this document where the resource keeps its policy\nprintf '%s\\n' ${documentWord(change.after)}`;
  }
};

/** Writes the document whole, or adds to the one that nobody showed. */
const writeOrAdd = (change: Change, write: string): string => {
  const added = addedToUnseen(change);
  const read = added === null ? null : readPresent(change);
  return added === null || read === null
    ? `${write} ${documentWord(change.after)}`
    : addToUnseen(added, { read, write });
};

type StoreOf<Kind extends Change['store']['kind']> = Extract<Change['store'], { kind: Kind }>;

const trustCommand = (roleName: string | null, change: Change): string => {
  const role = nameWord(roleName, '{RoleName}');
  const write = awsCommand('iam update-assume-role-policy --role-name', role, '--policy-document');
  return writeOrAdd(change, write);
};

const functionCommands = (store: StoreOf<'function'>, change: Change): string => {
  const region = regionOption(store.region);
  const name = nameWord(store.functionName, '{FunctionName}');
  const adds = addPermissions(change.statement, name, region);
  // What no permission can say in its place is not taken out either: the call would lose what it has.
  if (change.statement !== null && !adds.some((line) => line.startsWith('aws '))) return adds.join('\n');
  const removed = change.kind === 'addStatement' ? [] : removedSids(change);
  const removes = removed.map((sid) =>
    awsCommand(
      'lambda remove-permission --function-name',
      name,
      region,
      '--statement-id',
      nameWord(sid, '{StatementId}'),
    ),
  );
  return [...removes, ...adds].join('\n');
};

const addPermissions = (statement: JsonObject | null, name: string, region: string | null): readonly string[] => {
  if (statement === null) return [];
  if (statement['Effect'] !== 'Allow') return ['# lambda add-permission only allows: it has no way to say this Deny'];
  const unsayable = unsayableKeys(statement);
  if (unsayable.length > 0) {
    return [
      `# lambda add-permission has no option for ${unsayable.map(commentWord).join(', ')}: without it the permission is too wide`,
    ];
  }
  const permissions = functionPermissions(statement);
  if (permissions.length === 0) return ['# lambda add-permission has no way to say this statement'];
  return permissions.map((permission) =>
    awsCommand(
      'lambda add-permission --function-name',
      name,
      region,
      '--statement-id',
      nameWord(permission.statementId, '{StatementId}'),
      '--action',
      shellWord(permission.action),
      '--principal',
      shellWord(permission.principal),
      option('--source-arn', permission.sourceArn),
      option('--source-account', permission.sourceAccount),
      option('--principal-org-id', permission.principalOrgId),
      option('--function-url-auth-type', permission.functionUrlAuthType),
      permission.invokedViaFunctionUrl ? '--invoked-via-function-url' : null,
    ),
  );
};

// A comment ends with its line: nothing of the input may bring one.
const commentWord = (text: string): string => text.replace(/[^\w:/.@-]/g, '');

const removedSids = (change: Change): readonly string[] => {
  const kept = new Set(change.after.Statement.map((statement) => JSON.stringify(statement)));
  const gone = (change.before?.Statement ?? []).filter((statement) => !kept.has(JSON.stringify(statement)));
  return gone.map((statement) => String(statement['Sid'] ?? '{StatementId}'));
};

const option = (name: string, value: string | null): string | null =>
  value === null ? null : `${name} ${shellWord(value)}`;

const resourceCommand = (store: StoreOf<'resource'>, change: Change): string => {
  const { write, remove } = resourceCommands(store);
  if (change.after.Statement.length === 0 && remove !== null) return remove;
  const added = store.service === 'queue' || store.service === 'secret' ? addedToUnseen(change) : null;
  if (added !== null) {
    const commands = { read: readOrEmpty(readPresent(change) ?? ''), write };
    return addToUnseen(added, store.service === 'queue' ? { ...commands, asWritten: asAttribute } : commands);
  }
  if (store.service === 'api' || store.service === 'queue') {
    const command = [`${write} ${attributeWord(store.service, change.after)}`, ...deployment(store)].join('\n');
    return `${aboveUnseen(change)}${command}`;
  }
  return writeOrAdd(change, write);
};

// A resource policy of an API takes effect with the next deployment of the stage.
const deployment = (store: StoreOf<'resource'>): readonly string[] => {
  if (store.service !== 'api') return [];
  const stage = nameWord(readArn(store.arn).id.split('/')[0] || '{StageName}', '{StageName}');
  const api = nameWord(store.name, '{ApiId}');
  return [
    awsCommand('apigateway create-deployment --rest-api-id', api, regionOption(store.region), '--stage-name', stage),
  ];
};

// A queue or a secret without a policy prints `None`: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html
const readOrEmpty = (read: string): string => `${read} | sed 's/^None$/{"Version":"2012-10-17"}/'`;
const asAttribute = `"$(jq -c '{Policy: tojson}' "$policy")"`;

const attributeWord = (service: 'api' | 'queue', document: JsonObject): string => {
  const policy = JSON.stringify(document);
  const value = service === 'api' ? [{ op: 'replace', path: '/policy', value: policy }] : { Policy: policy };
  return shellWord(JSON.stringify(value));
};

const endpointCommand = (store: StoreOf<'endpoint'>, change: Change): string => {
  const id = nameWord(store.endpointId, '{VpcEndpointId}');
  const region = regionOption(store.region);
  const write = awsCommand('ec2 modify-vpc-endpoint --vpc-endpoint-id', id, region, '--policy-document');
  return writeOrAdd(change, write);
};

const sessionCommand = (roleArn: string | null, change: Change): string =>
  awsCommand(
    'sts assume-role --role-arn',
    nameWord(roleArn, '{RoleArn}'),
    '--role-session-name whydenied --policy',
    documentWord(change.after),
  );

const dataAccessCommand = (store: StoreOf<'dataAccess'>, change: Change): string =>
  awsCommand(
    'opensearchserverless create-access-policy --type data --name',
    nameWord(store.name, '{PolicyName}'),
    regionOption(store.region),
    '--policy',
    shellWord(JSON.stringify(change.after.Statement)),
  );

const permissionSetCommand = (change: Change): string => {
  const set = "--instance-arn '{InstanceArn}' --permission-set-arn '{PermissionSetArn}'";
  return [
    ...[aboveUnseen(change).trimEnd()].filter((line) => line !== ''),
    awsCommand('sso-admin put-inline-policy-to-permission-set', set, '--inline-policy', documentWord(change.after)),
    awsCommand('sso-admin provision-permission-set', set, '--target-type ALL_PROVISIONED_ACCOUNTS'),
  ].join('\n');
};
