/** A room of the house, and all that its files may reach besides their own folder: paths of the repository, `node:x`, `npm:x`. */
export type Room = {
  readonly name: string;
  /** A folder (ends in `/`) or a file; with a `*`, each folder that fits is a room of its own. */
  readonly at: string;
  /** A folder in `at` that is another room. */
  readonly except?: string;
  readonly mayImport: readonly string[];
  /** Reached as types only. */
  readonly typesOnly?: readonly string[];
  /** Folders below the room: one at most, where nothing is said. */
  readonly floors?: 'two' | 'any';
};

const inIam = (name: string): string => `layers/iam/src/${name}`;
const inCore = (name: string): string => `layers/core/src/${name}`;
const doorOf = (name: string): string => inCore(`${name}/index.ts`);

const iam = inIam('index.ts');
const core = inCore('index.ts');
const fault = inCore('fault.ts');
const workTime = inCore('work-time.ts');
const pastedCode = inCore('pasted-code.ts');
const contract = inIam('contract.ts');

const arn = doorOf('arn');
const catalog = doorOf('catalog');
const danger = doorOf('danger');
const template = doorOf('template');
const secrets = doorOf('secrets');
const intake = doorOf('intake');
const playbook = doorOf('playbook');
const recognise = doorOf('recognise');
const diagnose = doorOf('diagnose');
const repair = doorOf('repair');
const explain = doorOf('explain');
const handbook = doorOf('explain/handbook');
const conversation = doorOf('conversation');
const policyCheck = doorOf('policy-check');
// One door an adapter: a function loads the client that it uses and no other.
const adapters = [
  doorOf('aws'),
  ...['bedrock', 'diagnose', 'forget', 'questions', 'scan', 'store'].map((each) => inCore(`aws/connect-${each}.ts`)),
];
const architecture = doorOf('architecture');
const identity = doorOf('identity');
const doors = [
  ...[iam, core, catalog, inCore('catalog/data/index.ts'), architecture, recognise],
  ...[doorOf('http'), identity, policyCheck, doorOf('mcp'), secrets, ...adapters],
];

const insideIam = ['language/*', 'match/*', 'condition/*', 'decide/*'].map(inIam);
const stages = [
  'catalog',
  'secrets',
  'intake',
  'recognise',
  'playbook',
  'diagnose',
  'repair',
  'explain',
  'policy-check',
  'conversation',
];

/** Who may import whom: the authority. Biome's overrides are made of it. A room may always import its own files. */
export const rooms: readonly Room[] = [
  { name: 'iam/contract', at: contract, mayImport: [] },
  { name: 'iam/language', at: inIam('language/'), mayImport: [contract] },
  { name: 'iam/match', at: inIam('match/'), mayImport: [contract, inIam('language/*')] },
  { name: 'iam/condition', at: inIam('condition/'), mayImport: [contract, ...['language/*', 'match/*'].map(inIam)] },
  { name: 'iam/decide', at: inIam('decide/'), mayImport: [contract, ...insideIam] },
  { name: 'iam door', at: iam, mayImport: [contract, ...insideIam] },

  { name: 'core/fault', at: fault, mayImport: [] },
  { name: 'core/work-time', at: workTime, mayImport: [] },
  { name: 'core/pasted-code', at: pastedCode, mayImport: [] },
  { name: 'core/arn', at: inCore('arn/'), mayImport: [] },
  { name: 'core/catalog', at: inCore('catalog/'), mayImport: [iam] },
  { name: 'core/danger', at: inCore('danger/'), mayImport: [arn, iam] },
  { name: 'core/policy-check', at: inCore('policy-check/'), mayImport: [arn, iam, catalog, danger, template] },
  { name: 'core/template', at: inCore('template/'), mayImport: [arn, iam, catalog, 'npm:yaml', 'npm:diff'] },
  { name: 'core/secrets', at: inCore('secrets/'), mayImport: [] },
  { name: 'core/intake', at: inCore('intake/'), mayImport: [arn, iam, catalog, template, secrets, 'npm:yaml'] },
  { name: 'core/playbook', at: inCore('playbook/'), floors: 'two', mayImport: [arn, iam, catalog, intake, 'npm:yaml'] },
  // Unpacking its models is all that it asks of Node.
  { name: 'core/recognise', at: inCore('recognise/'), mayImport: [arn, iam, catalog, intake, 'node:zlib'] },
  { name: 'core/diagnose', at: inCore('diagnose/'), mayImport: [arn, iam, catalog, intake, recognise, playbook] },
  {
    name: 'core/repair',
    at: inCore('repair/'),
    mayImport: [arn, iam, catalog, danger, template, intake, playbook, diagnose, 'npm:yaml', 'npm:diff'],
  },
  {
    name: 'core/architecture',
    at: inCore('architecture/'),
    except: inCore('architecture/source/'),
    mayImport: [arn, iam, catalog, danger, template, secrets, policyCheck, workTime, doorOf('architecture/source')],
  },
  {
    name: 'core/explain',
    at: inCore('explain/'),
    except: inCore('explain/handbook/'),
    mayImport: [
      ...[arn, iam, catalog, danger, secrets, intake, recognise, playbook, diagnose, repair, handbook],
      'npm:zod',
    ],
  },
  {
    name: 'core/handbook',
    at: inCore('explain/handbook/'),
    mayImport: [arn, iam, catalog, recognise, repair],
  },
  {
    name: 'core/architecture/source',
    at: inCore('architecture/source/'),
    mayImport: [catalog, 'npm:@lezer/*'],
  },
  {
    name: 'core/conversation',
    at: inCore('conversation/'),
    mayImport: [
      ...[
        arn,
        iam,
        fault,
        workTime,
        pastedCode,
        catalog,
        danger,
        policyCheck,
        secrets,
        intake,
        recognise,
        playbook,
        diagnose,
        repair,
        explain,
      ],
    ],
  },
  {
    name: 'core/mcp',
    at: inCore('mcp/'),
    mayImport: [
      ...[arn, iam, catalog, secrets, intake, playbook, explain, conversation, policyCheck],
      ...['npm:@modelcontextprotocol/server', 'npm:zod'],
    ],
  },
  {
    name: 'core/aws',
    at: inCore('aws/'),
    mayImport: [arn, iam, fault, catalog, intake, playbook, conversation, 'npm:@aws-sdk/*', 'npm:@smithy/*'],
  },
  { name: 'core/identity', at: inCore('identity/'), mayImport: [fault, 'npm:jose'] },
  {
    name: 'core/http',
    at: inCore('http/'),
    mayImport: [
      ...[arn, iam, fault, secrets, conversation, 'node:stream', 'node:zlib'],
      ...['npm:@middy/*', 'npm:@aws-lambda-powertools/*', 'npm:zod', 'npm:zod-openapi', 'npm:aws-lambda'],
    ],
  },
  { name: 'core door', at: core, mayImport: [iam, fault, ...stages.map((stage) => inCore(`${stage}/*`))] },

  {
    name: 'functions',
    at: 'functions/*/',
    except: 'functions/composition/',
    mayImport: [...doors, 'functions/composition/*', 'npm:aws-lambda'],
  },
  { name: 'functions/composition', at: 'functions/composition/', mayImport: [...doors, 'node:fs'] },
  {
    name: 'command',
    at: 'command/',
    mayImport: [...doors, 'functions/composition/*', 'node:**', 'npm:@modelcontextprotocol/server'],
  },
  {
    name: 'web',
    at: 'web/',
    floors: 'any',
    mayImport: [
      ...['npm:react', 'npm:react-dom', 'npm:react-markdown', 'npm:diff'],
      ...['npm:ai', 'npm:@ai-sdk/*'],
      // Its report as Markdown; a test holds that nothing else of it comes into the page.
      architecture,
      // What code a message holds: the server reads it by the same.
      pastedCode,
    ],
    typesOnly: [core],
  },
  {
    name: 'dev',
    at: 'dev/',
    floors: 'any',
    mayImport: [
      ...doors,
      // Why a text gets the answer it gets: for contributors, and in no artefact.
      inCore('diagnose/shares/index.ts'),
      inCore('diagnose/why-of.ts'),
      'functions/**',
      'node:**',
      'npm:esbuild',
      'npm:rolldown',
      'npm:@cloud-copilot/*',
      'npm:aws-lambda',
      'npm:yaml',
    ],
  },
];
