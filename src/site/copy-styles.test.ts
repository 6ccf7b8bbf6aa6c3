import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyStyles } from './copy-styles.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true })));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'planpress-styles-'));
  folders.push(made);
  return made;
}

describe('copyStyles(artifacts, site)', () => {
  it('copies styles and fonts, keeps what the site holds and takes nothing else along', async () => {
    const [artifacts, site] = [folder(), folder()];
    mkdirSync(join(artifacts, 'fonts'));
    mkdirSync(join(artifacts, 'faces'));
    mkdirSync(join(site, '_planpress'));
    for (const name of ['fonts.css', 'faces/a.css', 'site.json', 'fonts/a.woff2'])
      writeFileSync(join(artifacts, name), 'from artifacts');
    writeFileSync(join(site, '_planpress', 'fonts.css'), 'own');
    await copyStyles(artifacts, site);
    const copied = readdirSync(join(site, '_planpress'), { recursive: true, encoding: 'utf8' });
    expect(copied.sort()).toEqual([
      'faces',
      join('faces', 'a.css'),
      'fonts',
      'fonts.css',
      join('fonts', 'a.woff2'),
    ]);
    expect(readFileSync(join(site, '_planpress', 'fonts.css'), 'utf8')).toBe('own');
  });
  it('leaves a site alone when the artifacts hold no styles', async () => {
    const site = folder();
    await copyStyles(folder(), site);
    expect(readdirSync(site)).toEqual([]);
  });
});
