import type { Fault } from './break-statement.ts';

/** How people say what is wrong with a statement. */
export const faultWords: readonly (readonly [Fault['kind'], readonly string[]])[] = [
  ['effect', ['deny', 'denies', 'denied', 'effect', 'allow instead', 'verweiger', 'refuse', 'deniega', 'nega', '拒否', '拒绝']],
  ['principal', ['principal', 'wrong service', 'ec2', 'lets in', 'trust', 'trusts', 'service principal', 'prinzipal', 'プリンシパル', '主体']],
  ['condition', ['condition', 'sourcearn', 'sourceaccount', 'source arn', 'source account', 'wrong agent', 'old agent', 'api id', 'bedingung', 'condición', 'condição', 'condizione', '条件']],
  ['resource', ['resource', 'arn', 'region', 'bucket itself', 'objects', 'slash', '/*', 'us-west-2', 'ressource', 'recurso', 'risorsa', 'リソース', '资源', 'リージョン', '区域']],
  ['action', ['action', 'actions', 'permission', 'stream', 'streaming', 'putobject', 'getfunction', 'getagent', 'getknowledgebase', 'tagsession', 'dashboards', 'aktion', 'acción', 'ação', 'azione', 'アクション', '操作']],
];

/** How people ask for a hint. */
export const asksHint: readonly string[] = ['hint', 'a clue', 'clue', 'tipp', 'hinweis', 'un indice', 'indice', 'una pista', 'pista', 'uma dica', 'dica', 'un indizio', 'indizio', 'suggerimento', 'ヒント', '提示'];

/** How people ask for the solution. */
export const givingUp: readonly string[] = ['solution', 'give up', 'i don\'t know', 'no idea', 'don\'t know', 'show me the answer', 'the answer', 'lösung', 'keine ahnung', 'weiß nicht', 'solution', 'aucune idée', 'je ne sais pas', 'solución', 'ni idea', 'no sé', 'solução', 'não sei', 'soluzione', 'non lo so', '答え', 'わからない', '分からない', '答案', '不知道'];
