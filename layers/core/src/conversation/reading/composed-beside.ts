import { readArn } from '../../arn/index.ts';
import { compose } from '../compose/compose.ts';
import type { Composition } from '../compose/composition.ts';
import type { Case } from '../conversation.ts';
import type { Read } from './read-once.ts';

/** "Only the S3 rights for s3://in and s3://out please": a policy for things that the open case does not have; null: nothing of the kind is wished for. */
export const composedBeside = ({ facts }: Read, { outcome }: Case): readonly Composition[] | null => {
  const { text, mentions, errors, denials, evidence } = facts;
  if (outcome?.action == null || text.length > longest) return null;
  if (errors.length + denials.length + evidence.policies.length > 0) return null;
  const own = outcome.action.split(':')[0] ?? '';
  const services = new Set([
    ...mentions.arns.map((arn) => readArn(arn).service),
    ...(/\bs3:\/\//.test(text) ? ['s3'] : []),
  ]);
  services.delete(own);
  services.delete('iam');
  services.delete('kms');
  return services.size === 0 || !rights.test(text) || !wishes.test(text) ? null : compose(facts);
};

const longest = 300;
const rights =
  /\b(?:polic(?:y|ies)|statements?|permissions?|rights|rechte\w*|\w+-rechte|berechtigung\w*|richtlinie|politique|droits|permis(?:os|sions?)|pol[ií]tica|permiss[õo]es|permessi|policy)\b|権限|ポリシー|权限|策略/i;
const wishes =
  /\b(?:please|write|give|show|need|draft|just|only|bitte|schreib\w*|gib|zeig|brauche|nur|s'il|svp|donne|écris|seulement|por favor|dame|escribe|solo|necesito|me dá|escreve|só|per favore|scrivi|dammi)\b|ください|書いて|だけ|请|写|只/i;
