import { lastPart, readArn } from '../../arn/index.ts';
import { readText } from '../../intake/index.ts';
import { inPattern } from '../told/in-pattern.ts';
import { referenceRows, variableRows } from './references.data.ts';

/** A thing that a wish names by where Terraform has it, and the ARN that stands for it while the policy is made and decided. */
export type Reference = {
  /** `aws_s3_bucket.docs`. */
  readonly address: string;
  /** `aws_s3_bucket.docs.arn`. */
  readonly written: string;
  readonly arn: string;
  /** A function whose role the policy is for: "the lambda aws_lambda_function.x must …". */
  readonly isCaller: boolean;
};

/** Reads Terraform's references in a wish; a variable counts as what its name says it holds. */
export const referencesIn = (wish: string): { readonly text: string; readonly references: readonly Reference[] } => {
  const found = [...new Map([...wish.slice(0, longest).matchAll(addresses)].map((match) => [addressOf(match), match]))];
  if (found.length === 0) return { text: wish, references: [] };
  const { accounts, regions } = readText(wish.replace(addresses, ' ')).mentions;
  const place = { account: accounts[0] ?? standInAccount, region: regions[0] ?? standInRegion };
  const references = found.flatMap(([address, match], index) => referenceOf(address, match, { ...place, index, wish }));
  const text = wish.replace(addresses, (...all) => {
    const address = addressOf({ 0: String(all[0]), groups: all.at(-1) as Groups });
    const told = references.find((each) => each.address === address);
    if (told === undefined) return String(all[0]);
    return told.isCaller ? ' ' : asSpoken(told.arn, wish.slice(0, Number(all.at(-3))));
  });
  return { text, references };
};

/** Of whom a policy is for, people say the name: the ARN of a role would be a thing that something is done to. */
const asSpoken = (arn: string, before: string): string => {
  const kind = /:(role|user)\//.exec(arn)?.[1];
  if (kind === undefined) return arn;
  return roleWord.test(before) ? lastPart(arn) : `${kind} ${lastPart(arn)}`;
};

const roleWord = /(?:\b(?:roles?|rolle|r[oô]le|rol|ruolo|papel|users?)|ロール|角色)\s*["'`]?$/i;

type Groups = Readonly<Record<string, string | undefined>>;
type Match = { readonly 0: string; readonly groups?: Groups | undefined };

const longest = 2_000;

// Stand for an account and a Region that the wish does not say, and are none that it could.
const standInAccount = '000000000000';
const standInRegion = 'xx-none-0';

const addresses =
  /(?<![\w.-])\$?\{?(?:(?<own>(?:data\.)?(?<type>aws_[a-z0-9_]+)\.[A-Za-z_][\w-]*(?:\[(?:"[\w./:@-]{1,40}"|[\w.]{1,40})\])?)|(?<variable>(?:var|local|module\.[\w-]+)\.[A-Za-z_][\w-]*))(?<tail>\.(?:arn|id|name|\w+_arn|bucket|key_id|url))?(?![\w(])\}?/g;

const addressOf = ({ groups }: Match): string => groups?.['own'] ?? groups?.['variable'] ?? '';

const referenceOf = (
  address: string,
  { groups, 0: said }: Match,
  {
    account,
    region,
    index,
    wish,
  }: Readonly<Record<'account' | 'region' | 'wish', string>> & { readonly index: number },
): readonly Reference[] => {
  const variable = groups?.['variable'];
  const type = groups?.['type'] ?? variableRows.find(([word]) => word.test((variable ?? '').toLowerCase()))?.[1] ?? '';
  const row = referenceRows[type];
  if (row === undefined) return [];
  const number = String(index + 1).padStart(2, '0');
  const arn = row.arn
    .replace('{AccountId}', account)
    .replace('{Region}', region)
    .replace('{Name}', `zz-reference-${number}`)
    .replace('{Under}', `zz_reference_${number}`)
    .replaceAll('{Id}', `ZZREFERN${number}`)
    .replace('{Small}', `zzreferenc${number}`);
  const isCaller = type === 'aws_lambda_function' && mayDo.test(wish.slice(wish.indexOf(said) + said.length));
  return [{ address, written: variable === undefined ? `${address}.${row.attribute}` : variable, arn, isCaller }];
};

const mayDo =
  /^\s*(?:must|may|can|should|shall|needs?|has to|darf|soll|muss|kann|braucht|peut|doit|puede|debe|pode|deve|pu[oò])\b/i;

/** A text with the references in the place of the ARNs that stand for them: `{aws_s3_bucket.docs.arn}/*`. */
export const withReferences = (text: string, references: readonly Reference[] = []): string =>
  references.length === 0 ? text : withoutStandIns(replaced(text, references));

/** The same in a document as JSON: the key of `aws_s3_bucket.docs["a"]` has quotes of its own. */
export const withJsonReferences = (text: string, references: readonly Reference[] = []): string =>
  withReferences(
    text,
    references.map((each) => ({ ...each, address: inJson(each.address), written: inJson(each.written) })),
  );

const inJson = (written: string): string => JSON.stringify(written).slice(1, -1);

/** The same in Terraform's language, where a reference is a value: `"${aws_s3_bucket.docs.arn}/*"`. */
export const withHclReferences = (text: string, references: readonly Reference[] = []): string =>
  references.length === 0
    ? text
    : withoutStandIns(
        replaced(
          references.reduce(
            (all, { arn, written }) =>
              all.replace(new RegExp(`"${patternOf(arn).source}([^"]*)"`, 'g'), (_, behind: string) =>
                behind === '' ? written : `"\${${written}}${behind}"`,
              ),
            text,
          ),
          references,
        ),
      );

/** A role stands under whatever account the wish says, or none. */
const patternOf = (arn: string): RegExp => {
  const { service, account } = readArn(arn);
  const whole = inPattern(arn);
  return new RegExp(service === 'iam' ? whole.replace(`::${inPattern(account)}:`, '::[^:"`]*:') : whole, 'g');
};

const replaced = (text: string, references: readonly Reference[]): string =>
  references.reduce(
    (all, { arn, address, written }) =>
      all.replace(patternOf(arn), `{${written}}`).replaceAll(`\`${lastPart(arn)}\``, `\`${address}\``),
    text,
  );

const withoutStandIns = (text: string): string =>
  text.replaceAll(standInAccount, '{AccountId}').replaceAll(standInRegion, '{Region}');
