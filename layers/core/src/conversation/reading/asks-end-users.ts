import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** "Do my end users need any of this in their own roles?": whether those who use the application need what its caller needs. */
export const asksEndUsers = (
  { text, errors, evidence, denials, mentions }: Facts,
  said: Said,
  { outcome }: Case,
): boolean =>
  outcome?.principal != null &&
  outcome.action !== null &&
  text.length <= longest &&
  errors.length + denials.length + evidence.policies.length + mentions.arns.length === 0 &&
  asksSomething(text) &&
  users.test(said.text) &&
  need.test(said.text);

/** Where a user calls, another one may call as well, and needs it then. */
export const mayCallToo = (said: Said, { outcome }: Case): boolean =>
  readArn(outcome?.principal ?? '').type === 'user' && !endUsers.test(said.text);

const longest = 220;
const endUsers =
  /\bend[- ]?users?\b|\bendnutzer\w*|\butilisateurs? finaux\b|\busuarios? fina(?:les|is)\b|\butenti finali\b|エンドユーザー|终端用户|最终用户/;
const users =
  /\bend[- ]?users?\b|\b(?:my|our|the|your) (?:app )?(?:users|customers|clients|(?:human|sales|service|call[- ]cent(?:er|re)) agents|employees|colleagues|people|support agents|staff)\b|\bhumans?\b|\b(?:end)?(?:nutzer|benutzer|anwender|kunden)\w*|\butilisateurs?\b|\busuarios?(?: finales)?\b|\bclientes?\b|\busuarios? finais\b|\butenti\b|エンドユーザー|利用者|终端用户|最终用户|客户/;
const need =
  /\b(?:need|needs|require\w*|have to have|brauch\w*|benotig\w*|ont besoin|besoin|faut|necesit\w*|hace falta|precis\w*|serve|servono|bisogno)\b.{0,80}\b(?:this|that|it|any|rights?|permissions?|bedrock|too|also|as well|iam|auch|rechte|berechtigung\w*|aussi|droits?|tambien|permisos?|tambem|permiss\w*|anche|permessi)\b|必要|要る|需要/;
