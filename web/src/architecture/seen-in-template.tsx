import type { ScanResult } from '@whydenied/core/architecture';
import type { ReactNode } from 'react';
import { Code } from '../words/code.tsx';
import { showMarks } from '../words/show-marks.ts';
import { environmentIn, type Project } from './project-file.ts';

type Props = { readonly result: ScanResult; readonly project: Project };

/** What a template shows by itself, where no arrow is known: its parts, and what its functions are told of. */
export const SeenInTemplate = ({ result: { nodes }, project }: Props): ReactNode => {
  const told = environmentIn(project.template.text).slice(0, most);
  if (nodes.length + told.length === 0) return null;
  return (
    <section className="seen-in-template" aria-label="Seen in it">
      <h3>Seen in it so far</h3>
      <ul className="findings">
        {nodes.slice(0, most).map(({ id, label, type }) => (
          <li key={id}>
            <strong>{showMarks(label)}</strong> <span className="quiet">{showMarks(type)}</span>
          </li>
        ))}
        {told.map(({ name, value }) => (
          <li key={name}>
            <Code text={name} /> <span className="quiet">in the environment:</span> <Code text={value} />
            <span className="quiet">; whether the code calls it, only the code tells</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const most = 12;
