import { readSource, type SourceInput, type Value } from '../../../../layers/core/src/architecture/source/index.ts';

export type SourceCase = {
  readonly it: string;
  /** The handler's file, or files by their path. */
  readonly code: string | Readonly<Record<string, string>>;
  readonly given?: Partial<Omit<SourceInput, 'files'>>;
  /** `service:Operation name=value …`; only the parameters of `show` are told, and a Region that is not the function's own. */
  readonly calls: readonly string[];
  /** Operations in functions that nothing calls. */
  readonly unreached?: readonly string[];
  readonly show?: readonly string[];
  /** A part of each reason, in their order; none: closed. */
  readonly open?: readonly string[];
};

/** What a reading says of a case, in the case's own words. */
export const tell = (
  one: SourceCase,
  defaults: Pick<SourceInput, 'handler' | 'runtime'> & { readonly path: string },
) => {
  const files = typeof one.code === 'string' ? { [defaults.path]: one.code } : one.code;
  const reading = readSource({
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    handler: defaults.handler,
    runtime: defaults.runtime,
    codeUri: '',
    environment: { TABLE: null, BUCKET: null, MODEL: 'us.amazon.nova-lite-v1:0' },
    ...one.given,
  });
  return {
    calls: reading.calls.map((call) => {
      const shown = (one.show ?? []).flatMap((name) => {
        const value = call.parameters[name];
        return value === undefined ? [] : [`${name}=${say(value)}`];
      });
      const region = say(call.region) === '$AWS_REGION' ? [] : [`in ${say(call.region)}`];
      const as = call.as === null ? [] : [`as ${say(call.as)}`];
      return [`${call.service}:${call.operation}`, ...shown, ...region, ...as].join(' ');
    }),
    open: reading.open.map(({ because }) => because),
    reading,
  };
};

const say = (value: Value): string => {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'environment':
      return `$${value.name}`;
    case 'join':
      return value.parts.map(say).join('+');
    case 'either':
      return value.options.map(say).join('|');
    case 'record':
      return `{${Object.entries(value.fields)
        .map(([name, field]) => `${name}:${say(field)}`)
        .join(',')}}`;
    case 'list':
      return `[${value.items.map(say).join(',')}]`;
    case 'unknown':
      return '?';
  }
};
