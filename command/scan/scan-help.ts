/** One screen. */
export const scanHelp = `whydenied scan: what of an architecture will be denied, before anything is deployed

  whydenied scan PATH                a template, a folder, cdk.out, the JSON of \`terraform show -json PLAN\`

  --parameter KEY=VALUE   a parameter of the template (may be repeated)
  --region REGION         each Region it is deployed in (may be repeated)
  --account-id ID         the account it is deployed in
  --account-details FILE  \`aws iam get-account-authorization-details\`: roles, policies and boundaries that exist
  --evidence FILE         policies above it: serviceControl, resourceControl, permissionsBoundary
  --deployer FILE         the role that deploys (its policies, or its account details): is it allowed to?
  --code ID=DIR           the folder of a function's code, where the template does not say it
  --format FORM           text, json, sarif, mermaid or markdown
  --fix                   write the proven fixes into the template; refused where it has uncommitted changes

Exit codes: 0 no errors, 1 findings of level error, 2 wrong use, 3 no template there.
Nothing is executed, nothing outside the folder is read, nothing leaves this machine.
`;
