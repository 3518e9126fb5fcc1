import { useEffect, useState } from 'react';
import { keepDraft } from '../ask/use-draft.ts';
import { addressConversation, addressedConversation } from './address.ts';
import { keptTurns } from './kept-turns.ts';
import type { TurnMessage } from './message.ts';
import { useForgetting } from './use-forgetting.ts';

type Opened = { readonly key: number; readonly kept: TurnMessage[]; readonly notice: string | null };

/** The conversation that is open, and the ways to another one: to a new one, to one that this tab keeps, and out of one for good. */
export const useOpened = () => {
  const [opened, setOpened] = useState<Opened>(openAddressed);
  const show = (next: Omit<Opened, 'key'>): void => {
    scrollTo(0, 0);
    setOpened(({ key }) => ({ ...next, key: key + 1 }));
  };
  const open = (id: string, notice: string | null = null): void => {
    addressConversation(id);
    show({ kept: keptTurns(id) ?? [], notice });
  };
  const { pending, leaving, begin, undo } = useForgetting((id, because) =>
    because === null ? setOpened((now) => ({ ...now, notice: 'Forgotten.' })) : open(id, because),
  );
  useEffect(() => {
    const leaving = new AbortController();
    // Back and Forward go from one conversation to the other.
    addEventListener('popstate', () => show(openAddressed()), { signal: leaving.signal });
    return () => leaving.abort();
  });
  return {
    opened,
    pending,
    leaving,
    open: (id: string): void => open(id),
    startAnew: (): void => {
      addressConversation(null);
      show({ kept: [], notice: null });
    },
    forget: (id: string | null): void => {
      // What was asked and not yet answered is forgotten with the rest.
      keepDraft('');
      addressConversation(null, 'replace');
      show({ kept: [], notice: null });
      if (id !== null) begin(id);
    },
    undo:
      pending === null
        ? null
        : (): void => {
            undo();
            open(pending);
          },
  };
};

const openAddressed = (): Opened => {
  const id = addressedConversation();
  const kept = id === null ? [] : keptTurns(id);
  if (kept !== null) return { key: 0, kept, notice: null };
  addressConversation(null, 'replace');
  return { key: 0, kept: [], notice: 'That conversation is not kept in this tab. Ask anew.' };
};
