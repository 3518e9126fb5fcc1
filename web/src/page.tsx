import { lazy, type ReactNode, Suspense } from 'react';
import { useServerMode } from './ask/use-server-mode.ts';
import { useOpened } from './conversation/use-opened.ts';
import { ConversationView } from './conversation-view.tsx';
import { PageHeader } from './frame/page-header.tsx';
import { PartMissing } from './frame/part-missing.tsx';
import { SignInPanel } from './identity/sign-in-panel.tsx';
import { useArchitectureRoom } from './use-architecture-room.ts';

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
  const { opened, pending, leaving, undo, ...does } = useOpened();
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
      {...{ mode, undo, leaving, ...does }}
      checkTemplate={room.enter}
      kept={opened.kept}
      notice={pending === null ? opened.notice : 'This conversation is forgotten in ten seconds.'}
    />
  );
};
