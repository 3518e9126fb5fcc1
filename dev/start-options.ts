/** How `npm start` was asked to run. */
export type StartOptions = {
  readonly kind: 'start';
  readonly port: number;
  readonly accountFile: string | null;
  readonly isLive: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the arguments and variables of `npm start`; a wrong one is one clear sentence. */
export const readStartOptions = (
  args: readonly string[],
  environment: Environment,
): StartOptions | { readonly kind: 'wrong'; readonly because: string } => {
  const port = portOf(environment['PORT'] || '3000');
  if (port === null) {
    return wrong(
      `PORT is \`${environment['PORT']}\`: set it to a whole number from 1 to 65535, as in PORT=3001 npm start`,
    );
  }
  let accountFile = environment['ACCOUNT_FILE'] || null;
  let isLive = environment['LIVE_ACCOUNT'] === 'on';
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--live') isLive = true;
    else if (args[at] !== '--account')
      return wrong(`\`${args[at]}\` is not understood: npm start -- takes --account FILE and --live`);
    else if (args[at + 1] === undefined) return wrong('--account wants a file: npm start -- --account account.json');
    else {
      at += 1;
      accountFile = args[at] ?? null;
    }
  }
  return { kind: 'start', port, accountFile, isLive };
};

const wrong = (because: string) => ({ kind: 'wrong', because }) as const;

const portOf = (text: string): number | null => {
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : null;
};
