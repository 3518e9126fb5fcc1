/** One screen. */
export const help = `whydenied: why AWS said no, the smallest fix, and the proof that it works

  whydenied [TEXT | FILE | - ...]    an error, a log, an event, a policy, a question; or pipe it in
  whydenied scan PATH                decide every arrow of a template before it is deployed (scan --help)
  whydenied evaluate [FILE | - ...]  decide requests against policies (the body of POST /v1/evaluate)
  whydenied check [FILE ...]         actions that AWS does not have, dead patterns, danger, in policies
  whydenied mcp                      serve coding agents (--http PORT, --root DIR)

  --evidence FILE    what applies: a policy, a template, account details (may be repeated)
  --account FILE     look principals up in \`aws iam get-account-authorization-details\`
  --live             read the account of your AWS credentials; nothing is ever written
  --json             the whole answer as data
  --format FORM      only the fix: json, cli, sam or terraform
  --expect DECISION  with evaluate: allowed, implicitDeny or explicitDeny, else exit 1
  --version, --help

  aws bedrock-runtime converse --model-id amazon.nova-lite-v1:0 ... 2>&1 | whydenied
  whydenied event.json --evidence role-policy.json
  whydenied "why can my agent not call its Lambda?"

Exit codes: 0 answered, 1 not as expected, 2 wrong use, 3 nothing to diagnose in the input.
Without --live nothing leaves this machine. NO_COLOR is honoured.
`;
