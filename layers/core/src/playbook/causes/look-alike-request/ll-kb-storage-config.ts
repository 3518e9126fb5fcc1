import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';

export const llKbStorageConfig: Cause = {
  id: 'LL_KB_STORAGE_CONFIG',
  title: 'The vector index does not fit the knowledge base',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-setup.html',
  evidence: ['index mapping (FAISS)'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['indexInvalid', ...(says(clues, 'storageConfiguration') ? (['indexDetail'] as const) : [])],
      because: 'engine, field mapping or dimension of the index is wrong, not a permission',
    }),
  remedy: () => noChange(['create the index again with the FAISS engine and the dimension of the embedding model']),
};
