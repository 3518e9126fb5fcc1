import type { Note } from '../contract.ts';
import type { CompiledStatement } from './compiled.ts';

/** What was compiled of a document under a name and in a kind of policy. */
export type CompiledDocument = { readonly statements: readonly CompiledStatement[]; readonly notes: readonly Note[] };

/** Documents that were compiled before: for those who change one policy of many and decide again. The documents given must not be changed in place. */
export type KnownDocuments = {
  readonly of: (document: unknown, key: string, make: () => CompiledDocument) => CompiledDocument;
};

/**
 * Remembers compiled documents by the object that they are, for `compile(policies, known)`; JSON text is compiled each time.
 * A document is forgotten with its object.
 */
export const knownDocuments = (): KnownDocuments => {
  const known = new WeakMap<object, Map<string, CompiledDocument>>();
  return {
    of: (document, key, make) => {
      if (typeof document !== 'object' || document === null) return make();
      const own = known.get(document) ?? new Map<string, CompiledDocument>();
      known.set(document, own);
      const compiled = own.get(key) ?? make();
      own.set(key, compiled);
      return compiled;
    },
  };
};
