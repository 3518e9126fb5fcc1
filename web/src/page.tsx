import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { keepDraft } from './ask/use-draft.ts';
import { useServerMode } from './ask/use-server-mode.ts';
import { addressConversation, addressedConversation } from './conversation/address.ts';
import { keptTurns } from './conversation/kept-turns.ts';
import type { TurnMessage } from './conversation/message.ts';
import { useForgetting } from './conversation/use-forgetting.ts';
import { ConversationView } from './conversation-view.tsx';
import { PageHeader } from './frame/page-header.tsx';
import { PartMissing } from './frame/part-missing.tsx';
import { SignInPanel } from './identity/sign-in-panel.tsx';
import { useArchitectureRoom } from './use-architecture-room.ts';

type Opened = { readonly key: number; readonly kept: TurnMessage[]; readonly notice: string | null };

// The room of whole templates is read when somebody goes there.
const ArchitectureView = lazy(() =>
  import('./architecture/architecture-view.tsx').then(
    (room) => ({ default: room.ArchitectureView }),
    () => ({ default: () => <PartMissing /> }),
  ),
);

/** The page: the conversation that the address names, or a new one; or the room of whole templates. */
export const Page = (): ReactNode => {
  const mode = useServerMode();
  const room = useArchitectureRoom();
  const [opened, setOpened] = useState<Opened>(openAddressed);
  const open = (next: Omit<Opened, 'key'>): void => {
    scrollTo(0, 0);
    setOpened(({ key }) => ({ ...next, key: key + 1 }));
  };
  const startAnew = (): void => {
    addressConversation(null);
    open({ kept: [], notice: null });
  };
  const { pending, begin, undo } = useForgetting((id, because) => {
    if (because === null) return setOpened((now) => ({ ...now, notice: 'Forgotten.' }));
    addressConversation(id);
    open({ kept: keptTurns(id) ?? [], notice: because });
  });
  const forget = (id: string | null): void => {
    // What was asked and not yet answered is forgotten with the rest.
    keepDraft('');
    addressConversation(null, 'replace');
    open({ kept: [], notice: null });
    if (id !== null) begin(id);
  };
  useEffect(() => {
    const leaving = new AbortController();
    // Back and Forward go from one conversation to the other.
    addEventListener('popstate', () => open(openAddressed()), { signal: leaving.signal });
    return () => leaving.abort();
  });
  const takeBack = (id: string): void => {
    undo();
    addressConversation(id);
    open({ kept: keptTurns(id) ?? [], notice: null });
  };
  if (mode === 'locked') return <SignInPanel />;
  if (room.files !== null)
    return (
      <>
        <PageHeader {...{ mode }} other={{ label: 'Ask about a denial', go: room.leave }} conversation={null} />
        <div className="page room">
          <Suspense fallback={null}>
            <ArchitectureView given={room.files} />
          </Suspense>
        </div>
      </>
    );
  return (
    <ConversationView
      key={opened.key}
      {...{ mode, startAnew, forget }}
      checkTemplate={room.enter}
      kept={opened.kept}
      notice={pending === null ? opened.notice : 'This conversation is forgotten in ten seconds.'}
      undo={pending === null ? null : () => takeBack(pending)}
    />
  );
};

const openAddressed = (): Opened => {
  const id = addressedConversation();
  const kept = id === null ? [] : keptTurns(id);
  if (kept !== null) return { key: 0, kept, notice: null };
  addressConversation(null, 'replace');
  return { key: 0, kept: [], notice: 'That conversation is not kept in this tab. Ask anew.' };
};
