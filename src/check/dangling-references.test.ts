import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { contentSchema } from '../model/content.ts';
import { workingCalendar } from '../model/working-calendar.ts';
import { parseInputs, parseOverrides } from '../parse/parse-plan-files.ts';
import { knownIds } from '../pipeline/load-knowledge.ts';
import { resolvePlan } from '../resolve/resolve-plan.ts';
import { checkPlan } from './check-plan.ts';

const KNOWLEDGE = readKnowledge();
const TEXT = `format: 1
title: T
organisation: A
profile: guide
language: en
industry: cross-industry
challenges: [{ id: silos, label: Data silos, impact: x }]
segmentations:
  - { id: tiers, label: T, segments: [{ id: regular, label: Regular }, { id: diamond, label: D }] }
automations:
  - { id: a, label: A, kind: event, trigger: x, action: x, segments: [tiers/regular, tiers/dimond, tiers/zzz] }
strategies:
  - { id: s, label: S, description: d, addresses: { challenges: [silos, silo] }, owner: crm-led, tactics: [] }
serviceLevels:
  - { id: l, label: L, metrics: [nps, npx] }
`;

/** Findings of parsing the inputs with nothing beside them, and of the rule afterwards. */
function bothOf(overrides?: string): { parsed: Diagnostic[]; checked: Diagnostic[] } {
  const source = { file: 'inputs.yaml', text: TEXT };
  const { value, places, diagnostics } = parseInputs(source, knownIds(KNOWLEDGE), 'p', {});
  const over =
    overrides === undefined
      ? undefined
      : parseOverrides({ file: 'overrides.yaml', text: overrides }, 'p');
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const layers = {
    id: 'p',
    inputs: { file: source.file, value, places },
    generated: { file: source.file, value: z.decode(contentSchema, {}), places: {} },
    ...(over?.value && {
      overrides: { file: 'overrides.yaml', value: over.value, places: over.places },
    }),
  };
  const { resolved } = resolvePlan(layers, KNOWLEDGE, { lineOf: () => 1 });
  const calendar = workingCalendar(KNOWLEDGE.calendar);
  const context = { locales: ['en'] as const, calendar, knowledge: KNOWLEDGE };
  const checked = checkPlan(resolved, context);
  return {
    parsed: diagnostics,
    checked: checked.filter(({ code }) => code.startsWith('reference/')),
  };
}

const outline = (found: readonly Diagnostic[]) =>
  found.map(({ code, place, values }) => ({ code, place, values }));

describe('danglingReferences', () => {
  const { parsed, checked } = bothOf();

  it('points at the id itself, in lists and in maps of an item', () => {
    expect(checked.map(({ place }) => TEXT.slice(...(place?.span ?? [0, 0])))).toEqual(
      expect.arrayContaining(['tiers/dimond', 'tiers/zzz', 'silo']),
    );
  });

  it('says the same of what parsing has told, so that it is told once', () => {
    expect(checked.length).toBeGreaterThan(2);
    expect(outline(parsed)).toEqual(expect.arrayContaining(outline(checked)));
  });

  it('leaves the dictionaries to parsing, except in overrides', () => {
    expect(checked.map(({ values }) => values['id'])).not.toContain('npx');
    const text = `format: 1\noverrides:\n  - { at: serviceLevels/l, set: { metrics: [csa] }, why: x }\n`;
    const told = bothOf(text).checked.find(({ values }) => values['id'] === 'csa');
    expect(told).toMatchObject({ code: 'reference/dangling', values: { nearest: 'csat' } });
    expect(text.slice(...(told?.place?.span ?? [0, 0]))).toBe('[csa]');
  });
});
