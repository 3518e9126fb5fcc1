const arn = 'arn:aws:iam::111122223333:role/app';
const denied = (role: string): string =>
  `User: ${role} is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/x`;
const elsewhere = 'https://example.org/leak';

/** What a stranger may put into an error, a policy, a name or a log line. */
export const hostilePastes: readonly string[] = [
  `<script>alert(1)</script>`,
  `<img src="${elsewhere}" onerror="alert(1)">`,
  `<svg onload="alert(1)"><image href="${elsewhere}"/></svg>`,
  `<iframe src="${elsewhere}"></iframe>`,
  `<link rel="stylesheet" href="${elsewhere}">`,
  `<style>@import url(${elsewhere}); body { display: none }</style>`,
  `<meta http-equiv="refresh" content="0;url=${elsewhere}">`,
  `<form action="${elsewhere}"><button autofocus>Log in</button></form>`,
  `<a href="javascript:alert(1)">why</a>`,
  `<details open ontoggle="alert(1)">`,
  `<base href="${elsewhere}/">`,
  `<object data="${elsewhere}"></object><embed src="${elsewhere}">`,
  `<video src="${elsewhere}" autoplay></video><audio src="${elsewhere}"></audio>`,
  `[why](javascript:alert(1))`,
  `[why](data:text/html,<script>alert(1)</script>)`,
  `[AWS](${elsewhere})`,
  `[AWS](https://docs.aws.amazon.com@example.org/)`,
  `[AWS](https://docs.aws.amazon.com.example.org/)`,
  `![x](${elsewhere}?x=1)`,
  `![x][y]\n\n[y]: ${elsewhere}`,
  `<${elsewhere}>`,
  `| a |\n|---|\n| ![x](${elsewhere}) |`,
  `{"Version":"2012-10-17","Statement":[{"Sid":"<script>alert(1)</script>","Effect":"Allow","Action":"*","Resource":"*"}]}`,
  `{"Version":"2012-10-17","Statement":[{"Sid":"x","Effect":"Allow","Action":"\\u003cimg src=x onerror=alert(1)\\u003e"}]}`,
  denied(`arn:aws:iam::111122223333:role/<img src=x onerror=alert(1)>`),
  denied(`arn:aws:iam::111122223333:role/\u202Eppa\u202C`),
  denied(`arn:aws:iam::111122223333:role/app\u200B\u2066\u2069`),
  `${denied(arn)} because \`\`\`html\n<script>alert(1)</script>\n\`\`\``,
  `</script></textarea></title><script>alert(1)</script>`,
  `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}} javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+alert(1)//'>`,
  `\u0000\u0007\u001b]8;;${elsewhere}\u0007click\u001b]8;;\u0007`,
  `"><img src=x onerror=alert(1)>' onmouseover='alert(1)' \`\${alert(1)}\` {{constructor.constructor('alert(1)')()}}`,
];
