import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

const { name, version, bin } = json('package.json');

// What the registry of MCP servers asks of server.json: https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json
describe('server.json', () => {
  const { $schema, packages, ...listed } = json('server.json');

  it('has the fields of its schema, no other, each in its form', () => {
    expect($schema).toBe('https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json');
    expect(Object.keys(listed).toSorted()).toEqual(['description', 'name', 'title', 'version']);
    expect(listed.name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
    expect(listed.name.length).toBeLessThanOrEqual(200);
    for (const text of [listed.title, listed.description]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  it('names one version of one package, the one that is published, and how it is started', () => {
    expect(listed.version).toBe(version);
    expect(packages).toEqual([
      {
        registryType: 'npm',
        identifier: name,
        version,
        transport: { type: 'stdio' },
        packageArguments: [{ type: 'positional', value: 'mcp' }],
      },
    ]);
  });

  it('is named in the package: the registry takes no other proof that both are one hand’s', () => {
    expect(read('dev/packages/stage-command.ts')).toContain('mcpName: listed.name');
  });
});

// https://code.claude.com/docs/en/plugins/manifest-reference
describe('the plugin', () => {
  const folder = 'plugins/whydenied';

  it('has a manifest with a name in kebab case, a version and a description, where it is looked for', () => {
    const manifest = json(`${folder}/.claude-plugin/plugin.json`);

    expect(Object.keys(manifest).toSorted()).toEqual(['description', 'license', 'name', 'version']);
    expect(manifest.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(manifest.version).toBe(version);
  });

  it('starts the command that the package installs', () => {
    const { mcpServers } = json(`${folder}/.mcp.json`);

    expect(mcpServers).toEqual({ whydenied: { command: Object.keys(bin)[0], args: ['mcp'] } });
  });

  it('has a skill whose head says when it is for, and that names the tools as they are called', () => {
    const skill = read(`${folder}/skills/aws-permissions/SKILL.md`);
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(skill) ?? [];
    const lines = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/s)));

    expect(lines['name']).toBe('aws-permissions');
    expect(lines['description'].length).toBeGreaterThan(40);
    expect(lines['description'].length).toBeLessThanOrEqual(1024);
    for (const tool of ['explain_denial', 'required_permissions', 'check_policy', 'verify_change'])
      expect(skill).toContain(tool);
    expect(existsSync(join(root, folder, 'skills/aws-permissions/SKILL.md'))).toBe(true);
  });
});
