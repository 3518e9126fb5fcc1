import type { TemplatePart } from './template.ts';

const SECTIONS = 6;

/** Splits a pattern's parts at its first five literal colons, as an ARN is split; fewer sections when it has fewer. */
export const splitSections = (parts: readonly TemplatePart[]): readonly (readonly TemplatePart[])[] => {
  const done: (readonly TemplatePart[])[] = [];
  let section: TemplatePart[] = [];
  for (const part of parts) {
    const pieces = part.kind === 'text' ? splitText(part.text, SECTIONS - done.length) : [part];
    pieces.forEach((piece, index) => {
      if (index > 0) {
        done.push(section);
        section = [];
      }
      if (piece.kind !== 'text' || piece.text !== '') section.push(piece);
    });
  }
  return [...done, section];
};

const splitText = (text: string, limit: number): readonly TemplatePart[] => {
  const pieces: string[] = [];
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0 && pieces.length < limit - 1; colon = text.indexOf(':', from)) {
    pieces.push(text.slice(from, colon));
    from = colon + 1;
  }
  return [...pieces, text.slice(from)].map((piece) => ({ kind: 'text', text: piece }));
};
