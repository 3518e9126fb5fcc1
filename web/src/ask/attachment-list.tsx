import type { ReactNode } from 'react';
import { type Attachment, type PolicyKind, policyKinds } from './attachment.ts';
import { saySize } from './limits.ts';

type Props = {
  readonly attachments: readonly Attachment[];
  readonly remove: (name: string) => void;
  /** Looks through the whole template instead of asking about one denial. */
  readonly check: () => void;
  readonly takeFor: (name: string, policyKind: PolicyKind) => void;
};

const kindWords = {
  policy: 'policy',
  account: 'roles of an account',
  template: 'template',
  text: 'text or event',
} as const;

/** The files that go along, and what each is taken for. */
export const AttachmentList = ({ attachments, remove, takeFor, check }: Props): ReactNode =>
  attachments.length === 0 ? null : (
    <ul className="attachments" aria-label="Files that go along">
      {attachments.map((each) => (
        <li key={each.name}>
          <bdi className="file-name">{each.name}</bdi>
          <span className="quiet">{saySize(each.bytes)}</span>
          {each.kind === 'policy' ? (
            <select
              aria-label={`What kind of policy ${each.name} is`}
              value={each.policyKind}
              onChange={(event) => takeFor(each.name, event.target.value as PolicyKind)}
            >
              {Object.entries(policyKinds).map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          ) : (
            <span className="quiet">{kindWords[each.kind]}</span>
          )}
          {each.kind === 'template' && (
            <button type="button" className="check" onClick={check}>
              Check all of it
            </button>
          )}
          <button
            type="button"
            className="plain"
            aria-label={`Take ${each.name} away`}
            onClick={() => remove(each.name)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
