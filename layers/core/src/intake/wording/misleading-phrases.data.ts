import type { PhraseTable } from './phrase-table.ts';

/** Names that hold a word for a thing and mean something else: what lies inside them gives no sign. They fit as written only. */
export const misleadingPhrases = {
  headerName: { aws: ['user-agent', 'user agent'] },
  policyKind: { aws: ['service control policy', 'service control policies', 'service control'] },
  clientName: { aws: ['bedrock-agent-runtime', 'bedrock-agent'] },
} as const satisfies PhraseTable;
