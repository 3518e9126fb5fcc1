/** Words for things that no verb of a wish is done to, in plain letters, by service and type of their ARNs. */
export const plainNouns: Readonly<Record<string, RegExp>> = {
  __proto__: null as never,
  'iam role': /\b(?:roles?|rollen?|ruolo|ruoli|papel|papeis|rol)\b|ロール|角色/g,
  'iam user': /\b(?:users?|benutzer|utilisateurs?|usuarios?|utente)\b|ユーザー|用户/g,
  'bedrock agent-alias': /\bagents?\b|\bagentes?\b|\bagenten\b|エージェント|代理/g,
  'bedrock guardrail': /\bguardrails?\b|ガードレール|护栏/g,
  'dynamodb table': /\b(?:tables?|tabellen?|tablas?|tabelas?|tabell[ae])\b|テーブル/g,
  'secretsmanager secret': /\b(?:secrets?|geheimnis(?:se)?|secretos?|segredos?|segret[oi])\b|シークレット/g,
};
