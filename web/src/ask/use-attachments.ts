import { useState } from 'react';
import type { Attachment, PolicyKind } from './attachment.ts';
import { readAttachment } from './read-attachment.ts';

/** The files beside the field: added, taken for another kind of policy, taken away. */
export const useAttachments = () => {
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [given, setGiven] = useState<readonly File[]>([]);
  const add = async (files: Iterable<File>): Promise<void> => {
    const added = [...files];
    setGiven((before) => [...before, ...added]);
    const read = await Promise.all(added.map(readAttachment));
    setRefusals(read.flatMap((each) => (each.kind === 'refused' ? [each.because] : [])));
    setAttachments((before) => read.reduce(joined, before));
  };
  return {
    ...{ attachments, refusals, given, add },
    remove: (name: string): void => {
      setAttachments((before) => before.filter((each) => each.name !== name));
      setGiven((before) => before.filter((each) => each.name !== name));
    },
    takeFor: (name: string, policyKind: PolicyKind): void =>
      setAttachments((before) => before.map((each) => (each.name === name ? { ...each, policyKind } : each))),
    clear: (): void => {
      setAttachments([]);
      setGiven([]);
      setRefusals([]);
    },
  };
};

// The contract has room for one account and one template: a second one replaces the first.
const joined = (
  before: readonly Attachment[],
  added: Attachment | { readonly kind: 'refused' },
): readonly Attachment[] => {
  if (added.kind === 'refused') return before;
  const isSingle = added.kind === 'account' || added.kind === 'template';
  return [...before.filter((each) => each.name !== added.name && !(isSingle && each.kind === added.kind)), added];
};
