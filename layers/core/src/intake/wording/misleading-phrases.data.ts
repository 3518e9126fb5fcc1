import type { PhraseTable } from './phrase-table.ts';

/** Names that hold a word for a thing and mean something else: what lies inside them gives no sign. They fit as written only. */
export const misleadingPhrases = () =>
  ({
  headerName: { aws: ['user-agent', 'user agent'] },
  policyKind: { aws: ['service control policy', 'service control policies', 'service control'] },
  awsBatch: { aws: ['aws batch', 'aws batch job', 'aws batch jobs', 'aws batch-job'] },
  calledInSpanish: { es: ['se llama', 'se llaman', 'llama a', 'llama al', 'que llama'] },
  clientName: { aws: ['bedrock-agent-runtime', 'bedrock-agent'] },
  toBeChecked: { aws: ['verify that the bucket policy allows', 'verify the bucket policy allows', 'ensure that the bucket policy allows', 'ensure the bucket policy allows', 'make sure the bucket policy allows', 'make sure that the bucket policy allows', 'check that the bucket policy allows', 'whether the bucket policy allows', 'if the bucket policy allows'] },
}) as const satisfies PhraseTable;
