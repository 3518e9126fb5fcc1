import type { ReactNode } from 'react';

type Props = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly draw: (cell: string) => ReactNode;
};

/** A table of the words; where it is narrow, each row stands by itself with the names of its columns. */
export const WordsTable = ({ head, rows, draw }: Props): ReactNode => (
  <table className="words-table">
    <thead>
      <tr>
        {named(head).map(({ key, cell }) => (
          <th key={key} scope="col">
            {draw(cell)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {named(rows.map((row) => row.join('|'))).map(({ key }, at) => (
        <tr key={key}>
          {named(rows[at] ?? []).map(({ key: cellKey, cell }, column) =>
            column === 0 ? (
              <th key={cellKey} scope="row">
                {draw(cell)}
              </th>
            ) : (
              <td key={cellKey} data-column={head[column]?.replaceAll(/[*`]/g, '')}>
                {draw(cell)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

// Cells may be alike, and never change places.
const named = (cells: readonly string[]): readonly { readonly key: string; readonly cell: string }[] =>
  cells.map((cell, at) => ({ key: `${at} ${cell}`, cell }));
