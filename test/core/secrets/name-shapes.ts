import { drawn, hex } from './made-up-secrets.ts';

const listed = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH';

/** A key that stands where a name does. */
const namedBy = (secret: string): readonly (readonly [string, string, string])[] => [
  [`a user called ${secret}`, `arn:aws:iam::111122223333:user/${secret}`, secret],
  [`an object called ${secret}`, `arn:aws:s3:::b/${secret}/x`, secret],
  [`a statement called ${secret}`, `{"Sid": "${secret}"}`, secret],
];

/** Keys that stand where a name does: what it is, a text, and what of the text must not survive. */
export const nameShapes: readonly (readonly [string, string, string])[] = [
  ...['sk-ant-api03-abcDEF123456ghiJKL789012mnoPQR345678stuVWXyz-_AA', `sk-ant-oat01-${'abcdef'.repeat(6)}`].flatMap(
    namedBy,
  ),
  ...['sk-', 'sk-proj-', 'sk-svcacct-', 'sk-ant-'].map((mark) => `${mark}${listed}`).flatMap(namedBy),
  ...[`fc-${drawn(hex, 32, 61)}`, `key_${drawn(hex, 32, 62)}`].flatMap(namedBy),
];
