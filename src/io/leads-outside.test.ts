import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leadsOutside } from './leads-outside.ts';

let base = '';
let root = '';

beforeEach(async () => {
  base = await realpath(await mkdtemp(path.join(os.tmpdir(), 'planpress-outside-')));
  root = path.join(base, 'workspace');
  await mkdir(path.join(root, 'plans/shop'), { recursive: true });
  await mkdir(path.join(base, 'elsewhere'));
});

afterEach(() => rm(base, { recursive: true }));

it('leaves files that are there, and those that are not yet, where they are', async () => {
  expect(await leadsOutside(root, 'plans/shop/releases/1.0.0.yaml')).toBe(false);
  expect(await leadsOutside(root, 'plans')).toBe(false);
});

it('follows links of the file and of the folders around it', async () => {
  await symlink(path.join(base, 'elsewhere'), path.join(root, 'plans/shop/releases'));
  expect(await leadsOutside(root, 'plans/shop/releases/1.0.0.yaml')).toBe(true);
  await symlink(path.join(root, 'plans/shop'), path.join(root, 'plans/store'));
  expect(await leadsOutside(root, 'plans/store/approvals.yaml')).toBe(false);
});

it('trusts no link that leads nowhere', async () => {
  await symlink(path.join(base, 'not-yet'), path.join(root, 'plans/shop/releases'));
  expect(await leadsOutside(root, 'plans/shop/releases/1.0.0.yaml')).toBe(true);
});

it('does not take a name that begins like the workspace for a part of it', async () => {
  await mkdir(`${root}-other`);
  await symlink(`${root}-other`, path.join(root, 'plans/shop/releases'));
  expect(await leadsOutside(root, 'plans/shop/releases/1.0.0.yaml')).toBe(true);
});

it('takes a workspace that is itself reached by a link', async () => {
  const link = path.join(base, 'link');
  await symlink(root, link);
  expect(await leadsOutside(link, 'plans/shop/approvals.yaml')).toBe(false);
});
