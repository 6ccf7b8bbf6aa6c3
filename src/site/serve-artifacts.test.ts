import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artifactFile } from './serve-artifacts.ts';

const folder = mkdtempSync(join(tmpdir(), 'planpress-site-'));
mkdirSync(join(folder, 'fonts'));
writeFileSync(join(folder, 'fonts.css'), '');
writeFileSync(join(folder, 'fonts', 'a.woff2'), '');
writeFileSync(join(folder, 'site.json'), '{}');

describe('artifactFile(url, folder, base)', () => {
  it('finds styles and fonts under the base', () => {
    expect(artifactFile('/_planpress/fonts.css?v=1', folder, '/')).toBe(join(folder, 'fonts.css'));
    expect(artifactFile('/plans/_planpress/fonts/a.woff2', folder, '/plans/')).toBe(
      join(folder, 'fonts', 'a.woff2'),
    );
  });
  it('serves nothing else: no data, no other folder, no missing file', () => {
    for (const url of [
      '/_planpress/site.json',
      '/_planpress/../fonts.css',
      '/_planpress/%2e%2e/%2e%2e/etc/passwd',
      '/_planpress/none.css',
      '/_planpress/%',
      '/fonts.css',
    ]) {
      expect(artifactFile(url, folder, '/')).toBeUndefined();
    }
  });
});
