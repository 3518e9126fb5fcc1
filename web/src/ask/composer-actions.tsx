import { type ReactNode, useRef } from 'react';
import { isByTouch } from '../frame/by-device.ts';

type Props = {
  /** Whether nothing was asked yet: what follows up is no why. */
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly stop: () => void;
  readonly addFiles: (files: Iterable<File>) => void;
  readonly size: string | null;
};

const isApple = navigator.userAgent.includes('Mac');

/** The buttons below the field: files, send or stop, and the keys that do the same. */
export const ComposerActions = ({ isFirst, isBusy, stop, addFiles, size }: Props): ReactNode => {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="composer-actions">
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={({ target }) => {
          addFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <button type="button" onClick={() => picker.current?.click()}>
        Add files
      </button>
      <span id="question-hint" className="quiet hint">
        {size ?? `${isByTouch() ? '' : 'or drop them here: '}a log, an event, a policy, a template`}
      </span>
      {/* Two buttons, not one that changes: a click that stops would go on to send what stands in the field. */}
      {isBusy ? (
        <button key="stop" type="button" className="primary" onClick={stop}>
          Stop {isByTouch() ? null : <kbd>Esc</kbd>}
        </button>
      ) : (
        <button key="send" type="submit" className="primary">
          {isFirst ? 'Ask why' : 'Send'} {isByTouch() ? null : <kbd>{isApple ? '⌘' : 'Ctrl'} ↵</kbd>}
        </button>
      )}
    </div>
  );
};
