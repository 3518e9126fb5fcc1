import { type ServiceRow, serviceRows } from './services.data.ts';

/** The service that plain letters name as the one that takes a role up; null: none. */
export const serviceNamed = (plain: string): ServiceRow | null => servicesNamed(plain)[0] ?? null;

/** It and those that stand in one row with it: "lambda and ec2". What the role is only there to call takes up none. */
export const servicesNamed = (wish: string): readonly ServiceRow[] => {
  const words = withoutNames(wish);
  const readings = [takersIn(words), takersIn(wish), rowsIn(words), rowsIn(wish)];
  const at = readings.findIndex((each) => each.length > 0);
  const [first] = readings[at] ?? [];
  if (first === undefined) return [];
  const plain = at % 2 === 0 ? words : wish;
  const found = [first];
  for (const row of rowsIn(plain))
    if (
      found.every(({ principal }) => principal !== row.principal) &&
      found.some((each) => areJoined(each, row, plain))
    )
      found.push(row);
  return found;
};

const takersIn = (plain: string): readonly ServiceRow[] =>
  rowsIn(plain).filter((row) => placesOf(row, plain).some(([at, to]) => !isCalled(plain, at, to)));

const rowsIn = (plain: string): readonly ServiceRow[] => serviceRows.filter(({ words }) => words.test(plain));

/** "Doc-flow" is a name, and no flow; "step-functions" and "lambda-rolle" are words. */
const withoutNames = (plain: string): string =>
  plain.replace(hyphened, (name) =>
    serviceRows.some(({ principal }) => principal.startsWith(`${name}.`)) ||
    name.split(/[-_]/).every((part) => common.test(part) || rowsIn(part).length > 0)
      ? name
      : 'x'.repeat(name.length),
  );

const hyphened = /(?<![\w/.:-])[a-z\d]+(?:[-_][a-z\d]+)+(?![\w-])/g;
const common =
  /^(?:roles?|rolle|rollen|tasks?|jobs?|functions?|funktion\w*|step|state|machine|api|gateway|knowledge|base|batch|inference|inferenz|fine|tun\w+|pods?|identity|instances?|profile?|instanz\w*|event|bridge|q|business|agenten|service|dienst|model|modell\w*|import|evaluation|core)$/;

const placesOf = ({ words }: ServiceRow, plain: string): readonly (readonly [number, number])[] =>
  [...plain.matchAll(new RegExp(words.source, 'g'))].map(({ index, 0: said }) => [index, index + said.length]);

/** Whether what stands there is called, started or written to: "it calls Bedrock", "der Bedrock aufruft"; of two before the verb, the latter. */
const isCalled = (plain: string, at: number, to: number): boolean => {
  const behind = calledBehind.exec(plain.slice(to, to + reach))?.[0] ?? '';
  return calling.test(plain.slice(Math.max(0, at - reach), at)) || (behind !== '' && rowsIn(behind).length === 0);
};

const reach = 60;

const calling =
  /(?<![\p{L}])(?:(?:calls?|calling|invok\w+|starts?|starting|launch\w*|triggers?|triggering|kicks? off|sends? to|writes? to|reads? from|talks? to|queries|appel(?:le|er|lent)|invoqu\w+|invoca\w*|(?:re)?lanc(?:er|ent|e)|demarr\w+|declench\w+|llam(?:a|ar|an|e)|inici(?:a|ar|an)|ejecut\w+|cham(?:a|ar|am|e)|execut(?:ar|a)|chiam(?:a|are|i)|avvi(?:a|are)|ruft|startet)|(?:access(?:es)?|use|uses))(?=[ '’])(?: (?!(?:for|of|when|fur|von|wenn|pour|quand|para|cuando|quando|per)\b)[\p{L}\d'’-]{1,20}){0,5} (?:[ld]['’])?$|调用[^.;:,、。，]{0,20}$/u;
const calledBehind =
  /^(?:[^.;:,\s]{0,12} ){0,4}?(?:auf(?:ruft|rufen|zurufen)|startet|starten|zu starten|anst(?:osst|ossen|ossen)|anzustossen|nutzt|aufrufen)\b|^[^.;:,、。，]{0,20}(?:を|へ)(?:呼|起動|実行|利用|使)/;

const areJoined = ({ words: one }: ServiceRow, { words: other }: ServiceRow, plain: string): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([left, right]) => new RegExp(`(?:${left?.source})(?:${joining})(?:${right?.source})`).test(plain));

const joining =
  '(?:\\.amazonaws\\.com)?(?: functions?| instances?| tasks?| jobs?)?(?:, ?| ?& ?| ?/ ?| (?:and|und|et|y|e|or|oder|ou|o) (?:also |auch |for |fur |pour |para |per )?|と|和|、)(?:amazon |aws |the )?';
