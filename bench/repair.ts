import { decideRequests, diagnose } from '../layers/core/src/diagnose/index.ts';
import {
  type Evidence,
  mergeEvidence,
  noEvidence,
  readGivenPolicies,
  readText,
} from '../layers/core/src/intake/index.ts';
import { expandCall } from '../layers/core/src/playbook/index.ts';
import { repair } from '../layers/core/src/repair/index.ts';

// npx node bench/repair.ts: a diagnosis with fix and proof, for a call through a geographic profile (four grants, three Regions),
// with accounts of more and more statements. The ratio is the time against ten times that of a tenth of the statements; linear is about 1.
const text =
  'An error occurred (AccessDeniedException) when calling the Converse operation: User: arn:aws:sts::111122223333:assumed-role/app/s ' +
  'is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:111122223333:inference-profile/' +
  'us.anthropic.claude-sonnet-4-5-20250929-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const accountOf = (statements: number, each = 20): Evidence => {
  const statement = (index: number) => ({
    Sid: `S${index}`,
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: [`arn:aws:s3:::bucket-${index}/*`],
  });
  const documents = Array.from({ length: Math.ceil(statements / each) }, (_, at) => ({
    name: `policy-${at}`,
    document: {
      Version: '2012-10-17',
      Statement: Array.from({ length: each }, (__, index) => statement(at * each + index)),
    },
  }));
  return mergeEvidence(readGivenPolicies({ identity: documents }), noEvidence);
};

const times = (evidence: Evidence): { all: number; repair: number } => {
  const facts = readText(text);
  const start = performance.now();
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  const diagnosis = diagnose({ facts, evidence, requests });
  const middle = performance.now();
  repair({ facts, evidence, diagnosis });
  const end = performance.now();
  return { all: end - start, repair: end - middle };
};

const rounds = 15;
const best = (statements: number): { all: number; repair: number } =>
  Array.from({ length: rounds }, () => times(accountOf(statements))).reduce((least, one) =>
    one.all < least.all ? one : least,
  );

best(20);
let previous: number | null = null;
for (const statements of [20, 200, 2000]) {
  const { all, repair: repairing } = best(statements);
  const ratio = previous === null ? '' : `  ratio ${(all / (10 * previous)).toFixed(2)}`;
  process.stdout.write(
    `${String(statements).padStart(5)} statements  ${all.toFixed(2)} ms, of them ${repairing.toFixed(2)} for fix and proof${ratio}\n`,
  );
  previous = all;
}

// Processor time of fix and proof under 20 policies of three statements, against deciding the same requests once;
// before compiled documents were remembered it was p50 36, p95 70 ms on the same machine, and p50 14, p95 25 ms before documents were read once.
// By turns at load 10: p50 10.1, p95 20.0 before what a statement's actions fit was remembered, 8.1 and 19.2 since; what is over 12 ms falls in the first third, while V8 still compiles.
const spent = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const few = Array.from({ length: 60 }, () => {
  const evidence = accountOf(60, 3);
  const facts = readText(text);
  const requests = expandCall({ facts, evidence });
  const once = spent(() => decideRequests({ requests, evidence }));
  const diagnosis = diagnose({ facts, evidence, requests: decideRequests({ requests, evidence }) });
  return { once, repair: spent(() => repair({ facts, evidence, diagnosis })) };
}).slice(5);
const at = (share: number, of: 'once' | 'repair'): string =>
  (few.map((one) => one[of]).toSorted((one, other) => one - other)[Math.floor(few.length * share)] ?? 0).toFixed(1);
process.stdout.write(
  `20 policies: p50 ${at(0.5, 'repair')} ms, p95 ${at(0.95, 'repair')} ms of a processor for fix and proof; deciding once p50 ${at(0.5, 'once')} ms\n`,
);
