import { contentEnd, entriesOf, readModel, type TextEdit } from '../../template/index.ts';

type Edited = { readonly before: string; readonly edited: string; readonly edits: readonly TextEdit[] };

/** The lines around each edit as they stand afterwards: the property of the resource that holds it, below the names of both. */
export const blockAfter = ({ edited, edits }: Edited): string => {
  const reading = readModel(edited);
  if (reading.kind !== 'template') return '';
  const { model } = reading;
  const places = placesAfter(edits);
  const blocks = [...model.resources.values()].flatMap((resource) => {
    const end = contentEnd(edited, resource.node);
    const inside = places.filter((at) => at >= resource.keySpan.start && at <= end);
    if (inside.length === 0) return [];
    const properties = entriesOf(resource.properties).filter(({ keySpan, value }) =>
      inside.some((at) => at >= lineStart(edited, keySpan.start) && at <= contentEnd(edited, value)),
    );
    const isNew = inside.some((at) => at <= resource.keySpan.start);
    if (isNew || model.isJson || properties.length === 0) return [lines(edited, resource.keySpan.start, end)];
    const head = line(edited, resource.keySpan.start);
    const [first] = properties;
    const name =
      first === undefined ? '' : `${' '.repeat(Math.max(2, columnOf(edited, first.keySpan.start) - 2))}Properties:`;
    return [
      [
        head,
        name,
        ...properties.map(({ keySpan, value }) => lines(edited, keySpan.start, contentEnd(edited, value))),
      ].join('\n'),
    ];
  });
  return model.isJson ? `${blocks.join(',\n')}\n` : `Resources:\n${blocks.join('\n')}\n`;
};

/** Where each edit begins in the edited text. */
const placesAfter = (edits: readonly TextEdit[]): readonly number[] => {
  let shift = 0;
  return [...edits]
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end, text }) => {
      const at = start + shift;
      shift += text.length - (end - start);
      // An insertion begins with a line break.
      return [at + text.length];
    });
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const columnOf = (text: string, at: number): number => at - lineStart(text, at);
const line = (text: string, at: number): string => text.slice(lineStart(text, at)).split(/\r?\n/, 1)[0] ?? '';
const lines = (text: string, start: number, end: number): string =>
  text.slice(lineStart(text, start), end).trimEnd().replaceAll('\r\n', '\n');
