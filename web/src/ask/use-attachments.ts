import { useEffect, useState } from 'react';
import type { Attachment, PolicyKind, Refusal } from './attachment.ts';
import { readAttachment } from './read-attachment.ts';
import { useGoneFiles } from './use-gone-files.ts';

type Held = { readonly attachments: readonly Attachment[]; readonly given: readonly File[] };

// For as long as the page stands: going to the room of templates and back takes no file away.
let held: Held = { attachments: [], given: [] };

/** The files that stand beside the field now. */
export const heldFiles = (): readonly File[] => held.given;

/** Puts files where the next field begins with them. */
export const holdFiles = (attachments: readonly Attachment[]): void => {
  held = { attachments, given: attachments.flatMap(fileOf) };
};

const fileOf = (each: Attachment): readonly File[] =>
  each.kind === 'template' ? [new File([each.text], each.name)] : [];

/** The files beside the field: added, cut to the lines around an error, taken for another kind of policy, taken away. */
export const useAttachments = () => {
  const [{ attachments, given }, set] = useState(held);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const gone = useGoneFiles(
    'whydenied:files',
    attachments.map(({ name }) => name),
  );
  useEffect(() => {
    held = { attachments, given };
  }, [attachments, given]);
  const change = (attach: (before: readonly Attachment[]) => readonly Attachment[]): void =>
    set((before) => ({ ...before, attachments: attach(before.attachments) }));
  const add = async (files: Iterable<File>): Promise<void> => {
    const added = [...files];
    const read = await Promise.all(added.map(readAttachment));
    setRefusals(read.filter((each) => each.kind === 'refused'));
    set((before) => ({ given: [...before.given, ...added], attachments: read.reduce(joined, before.attachments) }));
  };
  return {
    ...{ attachments, refusals, given, gone, add },
    keep: ({ name, kept }: Refusal): void => {
      if (kept !== null) change((before) => joined(before, kept));
      setRefusals((before) => before.filter((each) => each.name !== name));
    },
    remove: (name: string): void =>
      set((before) => ({
        attachments: before.attachments.filter((each) => each.name !== name),
        given: before.given.filter((each) => each.name !== name),
      })),
    takeFor: (name: string, policyKind: PolicyKind): void =>
      change((before) => before.map((each) => (each.name === name ? { ...each, policyKind } : each))),
    clear: (): void => {
      set({ attachments: [], given: [] });
      setRefusals([]);
    },
  };
};

// The contract has room for one account and one template: a second one replaces the first.
const joined = (before: readonly Attachment[], added: Attachment | Refusal): readonly Attachment[] => {
  if (added.kind === 'refused') return before;
  const isSingle = added.kind === 'account' || added.kind === 'template';
  return [...before.filter((each) => each.name !== added.name && !(isSingle && each.kind === added.kind)), added];
};
