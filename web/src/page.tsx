import { type ReactNode, useState } from 'react';
import { useServerMode } from './ask/use-server-mode.ts';
import { addressConversation, addressedConversation } from './conversation/address.ts';
import { keptTurns } from './conversation/kept-turns.ts';
import type { TurnMessage } from './conversation/message.ts';
import { ConversationView } from './conversation-view.tsx';

type Opened = { readonly key: number; readonly kept: TurnMessage[]; readonly notice: string | null };

/** The page: the conversation that the address names, or a new one. */
export const Page = (): ReactNode => {
  const mode = useServerMode();
  const [opened, setOpened] = useState<Opened>(openAddressed);
  const startAnew = (notice: string | null): void => {
    addressConversation(null);
    setOpened(({ key }) => ({ key: key + 1, kept: [], notice }));
  };
  return <ConversationView key={opened.key} {...{ mode, startAnew }} kept={opened.kept} notice={opened.notice} />;
};

const openAddressed = (): Opened => {
  const id = addressedConversation();
  const kept = id === null ? [] : keptTurns(id);
  if (kept !== null) return { key: 0, kept, notice: null };
  addressConversation(null);
  return { key: 0, kept: [], notice: 'That conversation is not kept in this tab. Ask anew.' };
};
