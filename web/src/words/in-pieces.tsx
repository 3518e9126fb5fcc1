import { Fragment, type ReactNode } from 'react';
import { showMarks } from './show-marks.ts';

/** A name or a command that goes on below between its parts, an ARN behind its colons: never within a Region or an option, as long as the line holds that. */
export const InPieces = ({ text }: { readonly text: string }): ReactNode =>
  piecesOf(text).map((piece, at, pieces) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stay where they are
    <Fragment key={at}>
      {/\S$/.test(pieces[at - 1] ?? '') && /^\S/.test(piece) ? <wbr /> : null}
      {breaksWithin.test(piece) ? (
        <span className={piece.length > shortName ? 'piece long' : 'piece'}>{showMarks(piece)}</span>
      ) : (
        showMarks(piece)
      )}
    </Fragment>
  ));

/** What reads as one: words of a command, parts of an ARN; spaces stand for themselves. */
export const piecesOf = (text: string): readonly string[] =>
  text
    .split(/(\s+)/)
    .flatMap((word) => (word.length <= shortName ? word : word.split(partEnds)))
    .flatMap(atHumps)
    .filter((piece) => piece !== '');

// A Region, an action or a short name is read in one piece.
const shortName = 24;

// Behind a colon or a slash, but for what every ARN begins with and for a short end.
const partEnds = /(?<=[:/])(?<!\barn:)(?<!\barn:aws[a-z-]*:)(?![:/]|.{0,2}$)/;

// No line of a telephone holds more: a name of ours goes on below where its next word begins.
const longNames = /([\w.]{30,})/;
const humps = /(?<=[a-z\d])(?=[A-Z][a-z])|(?<=[a-z\d][_.])(?=[a-z\d])/;

const atHumps = (piece: string): readonly string[] =>
  piece.split(longNames).reduce<readonly string[]>((pieces, part, at) => {
    const [first = '', ...more] = at % 2 === 1 ? part.split(humps) : [part];
    // A name begins where the signs before it end, and ends with those behind it.
    return [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${first}`, ...more];
  }, []);

// A browser goes on below behind a hyphen; of a long text that is no name it may.
const breaksWithin = /^[^\s-]*-\S{0,60}$/;
