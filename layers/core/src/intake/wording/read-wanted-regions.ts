import type { Told } from './told.ts';

type Span = readonly [number, number];

/** Regions that people say they want to use, in their own words: one that an error or a command names is in use, and may be so by mistake. */
export const readWantedRegions = (plain: string, sentences: readonly Span[]): readonly Told[] =>
  [...plain.matchAll(region)]
    .slice(0, most)
    .filter(({ index }) => !sentences.some(([from, to]) => from <= index && index < to))
    .filter(({ index, 0: name }) => isWanted(plain, index, name.length))
    .map(({ index, 0: name }) => ({ sign: 'regionWanted', at: index, text: name, value: name }));

const most = 20;
const far = 120;
const region =
  /(?<![\w.:/=-])(?:us|eu|ap|ca|sa|me|af|il|mx|cn)(?:-gov)?-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d(?![\w:/-])/g;

// The clause in which it stands, as far as a full stop or a semicolon.
const isWanted = (plain: string, at: number, length: number): boolean => {
  const before = plain.slice(Math.max(0, at - far), at);
  const behind = plain.slice(at + length, at + length + far);
  const clause = `${before.split(/[.;!?](?= )/).at(-1)} ${behind.split(/[.;!?](?= |$)/)[0]}`;
  return wish.test(clause) && !refusal.test(clause) && !/(?:--region|region[=:]) ?$/i.test(before);
};

const wish =
  /(?<!\p{L})(?:too|also|as well|besides|in addition|additional(?:ly)?|new|second|another|third|first|opened|wants?|wanted|wish|should|shall|needs? to|ha(?:s|ve) to|must|moved?|moving|migrat\w{1,6}|switch\w{0,4}|expand\w{0,4}|from (?:now|today)|as of|auch|zusätzlich|ebenfalls|neue?[nrs]?|soll(?:en|te)?|wollen|möchten|ab jetzt|aussi|également|nouvelle|voulons|souhaitons|désormais|también|además|nueva|queremos|debe|também|nova|agora|deve|anche|inoltre|nuova|vogliamo)(?!\p{L})|も|追加|新しい|たい|也|新增|还要|需要/iu;
const refusal =
  /(?<!\p{L})(?:not|never|no longer|cannot|only|\p{L}{2,6}n't|kein\p{L}{0,2}|nicht|nur|jamais|pas|nunca|solo|mai|apenas)(?!\p{L})|ない|不/iu;
