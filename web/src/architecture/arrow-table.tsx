import type { ScannedArrow, ScanResult } from '@whydenied/core/architecture';
import type { ReactNode } from 'react';
import { signs } from '../picture/drawable.ts';
import { showMarks } from '../words/show-marks.ts';
import { verdicts } from './architecture-drawing.ts';

type Props = {
  readonly result: ScanResult;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
};

/** Every arrow as a row, the worst first: the same as the picture, to read and to choose. */
export const ArrowTable = ({ result: { arrows, nodes }, chosen, choose }: Props): ReactNode => {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const name = (id: string): string => showMarks(labels.get(id) ?? id);
  return (
    <table className="arrow-table">
      <thead>
        <tr>
          <th scope="col">From, to</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {worstFirst(arrows).map(({ id, from, to, verdict, because }) => {
          const { tone, words } = verdicts[verdict];
          const [first] = because;
          return (
            <tr key={id} className={id === chosen ? 'chosen' : undefined}>
              <td>
                <button type="button" className="plain" aria-pressed={id === chosen} onClick={() => choose(id)}>
                  <bdi>{name(from)}</bdi> <span aria-hidden="true">→</span> <bdi>{name(to)}</bdi>
                </button>
                <span className="where quiet">
                  {first === undefined ? '' : showMarks(`${first.at.file}:${first.at.line}`)}
                </span>
              </td>
              <td className={`mark ${tone}`}>
                <span aria-hidden="true">{signs[tone]}</span> {words}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const order = Object.keys(verdicts);
const worstFirst = (arrows: readonly ScannedArrow[]): readonly ScannedArrow[] =>
  arrows.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
