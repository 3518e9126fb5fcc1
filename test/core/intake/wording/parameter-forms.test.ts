import { expect, it } from 'vitest';
import { readText, valuesTold } from '../../../../layers/core/src/intake/index.ts';

const given = (text: string) => valuesTold(readText(text), 'parameterGiven').map((each) => each.toLowerCase());

it.each([
  ['aws s3vectors query-vectors --return-metadata --top-k 3', 'return-metadata'],
  ["s3.put_object(Bucket='b', Key=k, Tagging='a=b')", 'tagging'],
  ['client.queryVectors({ filter: { genre: "x" } })', 'filter'],
  ['{"returnMetadata": true, "topK": 3}', 'returnmetadata'],
  ['new GetObjectCommand({ Bucket: b, VersionId: id })', 'versionid'],
  ['query_vectors(returnMetadata=True)', 'returnmetadata'],
])('what code or a command gives a call is its parameter: %s', (text, parameter) => {
  expect(given(text)).toEqual([parameter]);
});

it.each([
  'we filter the documents by tenant before QueryVectors',
  'the filter: it worked before',
  'tagging "production" is what we do',
  'the version id is not known',
  'return data comes back empty',
  'query_vectors(returnMetadata=False)',
  '{"returnMetadata": false}',
  'a condition check failed',
])('a word of a sentence, or what is turned off, is none: %s', (text) => {
  expect(given(text)).toEqual([]);
});
