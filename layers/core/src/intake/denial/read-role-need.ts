import { readArn, rolesIn } from '../../arn/index.ts';
import { isAction } from '../../catalog/index.ts';
import type { MeantRequest, StatedDenial } from '../facts.ts';
import { repositoryIn } from './repository-in.ts';
import type { RoleNeed } from './role-needs.data.ts';

type Place = { readonly text: string; readonly at: number; readonly end: number };
type Meant = Partial<MeantRequest> & { readonly stated: Partial<StatedDenial> };

const before = 300;
const behind = 500;

/** `Could not access … at s3://…. Please ensure that the role "arn:…" has "s3:GetObject" permissions`: that role's request for that object. */
export const readRoleNeed = ({ text, at, end }: Place, need: RoleNeed): Meant | null => {
  // A policy that is pasted behind the sentence is not of it.
  const after = text.slice(end, end + behind).split('{', 1)[0] ?? '';
  const lead = need.actions.length > 0 ? '' : text.slice(Math.max(0, at - before), at);
  const sentence = `${lead}${text.slice(at, end)}${after}`;
  const role = rolesIn(after)[0] ?? rolesIn(lead).at(-1) ?? null;
  // Without a failure beside it, or with a question mark behind it, somebody asks for it.
  if (need.actions.length === 0 && (!failure.test(`${lead}\n${after}`) || isAsked(after))) return null;
  if (need.isBehindRole === true && !/:role\/[\w+=,.@/-]{1,200}["'`)]{0,2} $/.test(lead)) return null;
  const named = actionsIn(after);
  const actions = named.length > 0 ? named : need.actions.length > 0 ? need.actions : readAt(sentence);
  const principal = role ?? roleToFill(need, sentence);
  if (principal === null || actions.length === 0) return null;
  const requests = actions.flatMap((action) => requestOf(action, sentence, principal));
  const [first, ...also] = requests;
  if (first === undefined) return null;
  return {
    principal,
    ...first,
    also,
    stated: { principal: role, action: named.length === 1 ? (named[0] ?? null) : null },
  };
};

const isAsked = (after: string): boolean => /^[?？]/.test(/[?？.!](?=\s|$)|\n/.exec(after)?.[0] ?? '');

const actionsIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\b[a-z][a-z0-9-]{1,40}:[A-Z][A-Za-z]{2,60}\b/g)]
      .map(([action]) => action)
      .filter((action) => isAction(action) && !action.startsWith('sts:')),
  ),
];

const failure =
  /\b[A-Z][A-Za-z]{2,50}(?:Exception|Error|Denied|Failure)\b|\berror:|\b(?:denied|could not|couldn['’]t|cannot|unable|failed|not authorized|does not have|no s3 objects found)\b/i;

/** What a sentence without an action says of a place in S3: that it could not be read, or written. A word of a path says neither. */
const readAt = (sentence: string): readonly string[] => {
  if (placeIn(sentence) === null) return [];
  const words = sentence.replace(
    /\b(?:s3|https?):\/\/\S{1,2000}|\barn:\S{1,2000}|\bkey:? \S{1,1024}|["'`]\S{1,1024}["'`]/gi,
    ' ',
  );
  if (/\b(?:read|reads|reading|gets?|getobject|download\w{0,3}|fetch\w{0,3}|load\w{0,3})\b/i.test(words))
    return ['s3:GetObject'];
  return /\b(?:writ(?:e|es|ing)|output|upload\w{0,3}|puts?|putobject|sav(?:e|ing)|stor(?:e|ing))\b/i.test(words)
    ? ['s3:PutObject']
    : [];
};

/** The role of the account that the sentence names, its own name left to fill in. */
const roleToFill = ({ role }: RoleNeed, sentence: string): string | null => {
  if (role === null) return null;
  const { partition, account } = readArn(repositoryIn(sentence));
  return `arn:${partition || 'aws'}:iam::${account || '{AccountId}'}:role/${role}`;
};

type Place3 = { readonly bucket: string; readonly key: string };

const placeIn = (sentence: string): Place3 | null => {
  const [, uriBucket, key = ''] =
    /\bs3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/([^\s"'`<>)\],]{0,1024}))?/.exec(sentence) ?? [];
  if (uriBucket !== undefined) return { bucket: uriBucket, key: key.replace(/[.;:?!]+$/, '') };
  // A word behind it may be any word: a name has a colon or a quote before it.
  const [, bucket] = /\bbucket(?:: ?["'`]?| ["'`])([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\b/.exec(sentence) ?? [];
  const [, at = ''] = /\bat key:? ["'`]?([^\s"'`<>)\],]{1,1024})/.exec(sentence) ?? [];
  return bucket === undefined ? null : { bucket, key: at };
};

type Asked = { readonly action: string; readonly resource: string | null };

const requestOf = (action: string, sentence: string, role: string): readonly Asked[] => {
  const [service = ''] = action.split(':');
  if (action === 'ecr:GetAuthorizationToken') return [{ action, resource: '*' }];
  if (service === 'ecr') return [{ action, resource: repositoryIn(sentence) }];
  // Which key it is the sentence seldom says, and the account and Region are its bucket's.
  if (service === 'kms') return [{ action, resource: ofService(sentence, service) ?? anyKey(role) }];
  if (service !== 's3') return [{ action, resource: ofService(sentence, service) }];
  const place = placeIn(sentence);
  if (place === null) return [{ action, resource: null }];
  const bucket = `arn:${readArn(role).partition}:s3:::${place.bucket}`;
  if (!/Object/.test(action)) return [{ action, resource: bucket }];
  const isFolder = place.key === '' || place.key.endsWith('/');
  return [{ action, resource: `${bucket}/${place.key}${isFolder ? '*' : ''}` }];
};

const anyKey = (role: string): string => {
  const { partition, account } = readArn(role);
  return `arn:${partition}:kms:{Region}:${account}:key/{KeyId}`;
};

const ofService = (sentence: string, service: string): string | null =>
  (sentence.match(/\barn:[^\s"'`,)]{1,300}/g) ?? []).find((arn) => readArn(arn).service === service) ?? null;
