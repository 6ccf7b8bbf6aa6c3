import { describe, expect, it } from 'vitest';
import { locate } from '../diagnostics/locate.ts';
import { word } from '../diagnostics/word.ts';
import { checkText, edit, SOUND_INPUTS } from './sound-workspace.test-support.ts';

/** Two targets of the sound plan, as they stand in it: a KPI, and what both a KPI and a result aim at. */
const KPI = "{metric: first-contact-resolution, from: 62%, target: '>=75%'}";
const SATISFACTION = "{metric: csat, from: 84%, target: '>=88%'}";

/** Findings as `code line:column of the place`, without those of the sound plan itself. */
async function findings(inputs: string, overrides?: string): Promise<string[]> {
  const { diagnostics, sources } = await checkText(inputs, overrides, { today: '2026-06-01' });
  return diagnostics.map(({ code, place }) => {
    if (place === undefined) return code;
    const { line, column } = locate(place, sources);
    const name = place.file.split('/').at(-1);
    return `${code} ${name}:${line}:${column}`;
  });
}

/** Line and column of the first occurrence of a text in the inputs, from 1. */
function at(inputs: string, text: string): string {
  const offset = inputs.indexOf(text);
  const before = inputs.slice(0, offset).split('\n');
  return `inputs.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe('checkWorkspace(request)', () => {
  it('finds nothing in a sound plan', async () => {
    expect(await findings(SOUND_INPUTS)).toEqual([]);
  });

  it.each([
    ['trace/theme-unaddressed', ', themes: [slow-answers]}', '}', 'slow-answers'],
    [
      'trace/challenge-unaddressed',
      'constraints:\n',
      '  - {id: no-shifts, label: {zh-CN: 没有排班, en: No shifts}, impact: {zh-CN: 高峰缺人, en: Nobody at the peak}, themes: [slow-answers]}\nconstraints:\n',
      'no-shifts',
    ],
    ['goal/no-deadline', '    by: M6\n', '', 'satisfaction'],
    ['target/against-direction', "target: '>=75%'", 'target: 50..55%', '50..55%'],
    ['target/against-direction', "target: '>=75%'", 'target: down 10%', 'down 10%'],
    ['target/not-better-than-baseline', "target: '>=75%'", 'target: 62..75%', '62..75%'],
    ['target/out-of-bounds', "target: '>=75%'", 'target: 75..110%', '75..110%'],
    ['schedule/milestone-outside-phase', 'at: W2,', 'at: W6,', 'W6,'],
    ['schedule/work-outside-phase', 'span: W1..W2,', 'span: W1..W6,', 'W1..W6'],
    [
      // With half of the lead in either phase nobody is overbooked where they overlap.
      'schedule/phases-overlap',
      'fte: 1, lead: true}\n  - id: run\n    label: {zh-CN: 运行, en: Run}\n    span: W5..M6',
      'fte: 0.5, lead: true}\n  - id: run\n    label: {zh-CN: 运行, en: Run}\n    span: W4..M6',
      'W4..M6',
    ],
    ['schedule/phase-gap', 'span: W5..M6', 'span: W6..M6', 'W6..M6'],
    ['schedule/outside-horizon', '    by: M6\n', '    by: M8\n', 'M8'],
    ['schedule/on-holiday', 'at: M3,', 'at: 2026-05-01,', '2026-05-01'],
    [
      'strategy/no-kpi',
      // The result that is promised keeps an indicator that aims at it.
      `    kpis:\n      - ${KPI}\n      - ${SATISFACTION}\n`,
      `    kpis: []\nindicators:\n  - {id: watched, label: {zh-CN: 关注, en: Watched}, items: [${SATISFACTION}]}\n`,
      'answer-faster',
    ],
    [
      'constraint/no-response',
      'responses:\n  - {constraint: budget, answer: {zh-CN: 先用现有平台, en: Use the present platform first}}\n',
      '',
      'budget',
    ],
    [
      'text/missing-translation',
      'label: {zh-CN: 盘点, en: Take stock}',
      'label: Take stock',
      'Take stock',
    ],
  ])('finds %s where it stands, and nothing else', async (code, from, to, place) => {
    const inputs = edit(SOUND_INPUTS, from, to);
    const found = await findings(inputs);
    // A gap makes the work of the later phase start too early as well; that is a second truth.
    const own = found.filter((finding) => finding.startsWith(code));
    expect(own).toHaveLength(1);
    expect(own[0]).toBe(`${code} ${at(inputs, place)}`);
    const others = found.filter(
      (finding) => !finding.startsWith(code) && !finding.startsWith('schedule/work-outside-phase'),
    );
    expect(others).toEqual([]);
  });

  it('says which targets for one metric disagree, and where both stand', async () => {
    const inputs = edit(SOUND_INPUTS, KPI, `${KPI}\n      - {metric: nps, target: 24..28}`);
    const { diagnostics, sources } = await checkText(inputs);
    const [conflict, ...others] = diagnostics;
    expect(others).toEqual([]);
    expect(conflict?.code).toBe('target/conflict');
    const place = conflict?.related[0]?.place;
    expect(place && locate(place, sources).line).toBe(
      inputs.split('\n').indexOf('      - {metric: nps, target: 30..35}') + 1,
    );
  });

  it('takes 30..35 and >=75 % for agreeing with the same figures elsewhere', async () => {
    const inputs = edit(SOUND_INPUTS, KPI, `${KPI}\n      - {metric: nps, target: '30–35'}`);
    expect(await findings(inputs)).toEqual([]);
  });

  it('refuses a figure that its metric cannot take', async () => {
    expect(await findings(edit(SOUND_INPUTS, 'value: 22', 'value: 250'))).toContain(
      `metric/out-of-bounds ${at(SOUND_INPUTS, '22')}`,
    );
  });

  it('says which character no font can draw', async () => {
    const inputs = edit(SOUND_INPUTS, 'en: Slow answers', 'en: Slow answers 😀');
    expect(await findings(inputs)).toEqual([`text/no-glyph ${at(inputs, '😀')}`]);
  });

  it('refuses invisible characters that turn the reading direction', async () => {
    const inputs = edit(SOUND_INPUTS, 'en: Slow answers', 'en: "Slow \u202e answers"');
    expect((await findings(inputs)).map((finding) => finding.split(' ')[0])).toEqual([
      'text/hidden-character',
    ]);
  });

  it('reports every missing field, though they are missed at one place', async () => {
    const codes = await findings('title: {zh-CN: 甲, en: A}\n');
    expect(codes.filter((code) => code.startsWith('schema/missing'))).toHaveLength(5);
  });

  it('notices generated content that was edited by hand', async () => {
    const { diagnostics } = await checkText(SOUND_INPUTS, undefined, {}, SOUND_INPUTS, (text) =>
      edit(text, 'narrative: {}', 'narrative: {promise: NPS}'),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['generated/edited']);
    expect(diagnostics[0]?.place?.span[0]).toBeGreaterThan(100);
  });

  it('counts the tactics that the profile wants', async () => {
    const inputs = edit(
      edit(
        SOUND_INPUTS,
        '      - {id: three, label: {zh-CN: 丙, en: Third}, how: {zh-CN: 做丙, en: Do it}}\n',
        '',
      ),
      ', answer-faster/three',
      '',
    );
    expect(await findings(inputs)).toEqual([expect.stringMatching(/^strategy\/tactic-count /)]);
  });

  it('asks for a lead in every phase that has people', async () => {
    const inputs = edit(
      SOUND_INPUTS,
      '{role: crm-lead, fte: 0.5, lead: true}',
      '{role: crm-lead, fte: 0.5}',
    );
    expect(await findings(inputs)).toEqual([expect.stringMatching(/^resource\/no-lead /)]);
  });

  it('asks which way is better where the dictionary leaves it open', async () => {
    const inputs = edit(
      edit(
        SOUND_INPUTS,
        '  - metric: nps\n',
        '  - {metric: ces, value: 3.6, scale: 7, reading: {zh-CN: 费力, en: Effort}}\n  - metric: nps\n',
      ),
      KPI,
      `${KPI}\n      - {metric: ces, target: 4}`,
    );
    expect(await findings(inputs)).toEqual([
      expect.stringMatching(/^metric\/direction-undeclared /),
    ]);
  });

  it('says which strategy is in no phase', async () => {
    const inputs = edit(
      edit(SOUND_INPUTS, ', tactics: [answer-faster/one]', ''),
      ', tactics: [answer-faster/two, answer-faster/three]',
      '',
    );
    expect(await findings(inputs)).toEqual([expect.stringMatching(/^strategy\/unscheduled /)]);
  });

  it('points at both sides of a contradiction', async () => {
    const inputs = edit(SOUND_INPUTS, 'span: W5..M6', 'span: W4..M6');
    const { diagnostics, sources } = await checkText(inputs);
    const overlap = diagnostics.find(({ code }) => code === 'schedule/phases-overlap');
    const other = overlap?.related[0]?.place;
    expect(other && locate(other, sources)).toMatchObject({
      line: inputs.split('\n').indexOf('    span: W1..W4') + 1,
      column: 11,
    });
  });

  it('finds what an override broke, in the overrides', async () => {
    const overrides = `format: 1
overrides:
  - at: phases/prepare/milestones/stock-taken
    set: {at: W9}
    was: {at: W2}
    why: {zh-CN: 改期, en: Moved}
  - at: goals/satisfacton
    set: {by: M5}
    why: {zh-CN: 提前, en: Earlier}
  - at: strategies/answer-faster/kpis/first-contact-resolution
    set: {target: '>=76%'}
    was: {target: '>=70%'}
    why: {zh-CN: 更高, en: Higher}
    until: 2026-05-31
  - at: strategies/answer-faster
    set: {owner: nobody}
    why: {zh-CN: 换人, en: New owner}
  - at: strategies/answer-faster/kpis/first-contact-resolution
    set: {target: bigger}
    why: {zh-CN: 更高, en: Higher}
`;
    expect((await findings(SOUND_INPUTS, overrides)).sort()).toEqual([
      'notation/target overrides.yaml:19:19',
      'override/expired overrides.yaml:14:12',
      'override/suspect overrides.yaml:12:10',
      'override/unmatched overrides.yaml:7:9',
      'reference/dangling overrides.yaml:16:18',
      'schedule/milestone-outside-phase overrides.yaml:4:15',
    ]);
  });

  it.each([
    [
      'goals/satisfaction/targets/nps, set: {target: 33..36}',
      'The override of `goals/satisfaction/targets/nps` expired on 2026-05-31; it still sets `target` to `33..36` where `30..35` stands below it.',
      '对 `goals/satisfaction/targets/nps` 的修订已于 2026-05-31 到期，但仍在把 `target` 由 `30..35` 改为 `33..36`。',
    ],
    [
      'goals/satisfaction/targets/nps, set: {note: {zh-CN: 甲, en: Ours}}',
      'The override of `goals/satisfaction/targets/nps` expired on 2026-05-31; it still sets `note` to `Ours`.',
      '对 `goals/satisfaction/targets/nps` 的修订已于 2026-05-31 到期，但仍在写入 `note`：`甲`。',
    ],
    [
      'phases/run, move: {before: prepare}',
      'The override of `phases/run` expired on 2026-05-31; it still moves the item before `prepare`.',
      '对 `phases/run` 的修订已于 2026-05-31 到期，但仍在把它移到 `prepare` 之前。',
    ],
  ])('says what an expired override still does: %s', async (entry, en, zh) => {
    const overrides = `format: 1\noverrides:\n  - {at: ${entry}, until: 2026-05-31, why: {zh-CN: 改, en: Changed}}\n`;
    const { diagnostics } = await checkText(SOUND_INPUTS, overrides, { today: '2026-06-01' });
    const expired = diagnostics.filter(({ code }) => code === 'override/expired');
    expect(expired.map((one) => word(one, 'en').message)).toEqual([en]);
    expect(expired.map((one) => word(one, 'zh-CN').message)).toEqual([zh]);
  });

  it('leads from a reference that an override broke to that override', async () => {
    const overrides = `format: 1\noverrides:\n  - {at: strategies/answer-faster, remove: true, why: {zh-CN: 不要, en: Not wanted}}\n`;
    const { diagnostics, sources } = await checkText(SOUND_INPUTS, overrides);
    const broken = diagnostics.filter(({ code }) => code.startsWith('reference/'));
    expect(broken.length).toBeGreaterThan(0);
    for (const { related } of broken) {
      expect(related).toMatchObject([{ label: { en: 'the override that removed it' } }]);
      const place = related[0]?.place;
      expect(place && locate(place, sources).line).toBe(3);
      expect(place?.file).toMatch(/overrides\.yaml$/);
    }
  });

  it('blames the override that is at fault, and not one with a similar address', async () => {
    const risk = (id: string): string =>
      `  - {id: ${id}, label: {zh-CN: 风险, en: Risk}, response: {zh-CN: 应对, en: Act}, probability: 2, impact: 2, owner: crm-lead}\n`;
    const inputs = edit(SOUND_INPUTS, 'risks:\n', `risks:\n${risk('data')}${risk('data-2')}`);
    const overrides = `format: 1
overrides:
  - {at: risks/data-2, set: {impact: 9}, why: {zh-CN: 更高, en: Higher}}
  - {at: risks/data, set: {impact: 3}, why: {zh-CN: 更高, en: Higher}}
`;
    const { diagnostics, plans } = await checkText(inputs, overrides);
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/out-of-range']);
    expect(plans[0]?.resolved?.risks.map(({ impact }) => impact)).toEqual([3, 2, 3]);
  });

  it('says which override leaves a list too short', async () => {
    const overrides = `format: 1
overrides:
  - {at: causeShares/why-slow/items/search, remove: true, why: {zh-CN: 不要, en: Not wanted}}
`;
    expect(await findings(SOUND_INPUTS, overrides)).toEqual([
      'override/list-size overrides.yaml:3:53',
    ]);
  });

  it('points into the override for what a new list or item holds', async () => {
    const overrides = `format: 1
overrides:
  - at: strategies/answer-faster
    set:
      kpis: [{metric: first-contact-resolution, from: 62%, target: 50..55%}, ${SATISFACTION}]
    why: {zh-CN: 更低, en: Lower}
  - at: phases/prepare/milestones
    add:
      {id: stock-checked, label: {zh-CN: 复盘完成, en: Stock checked}, at: W6, acceptance: {zh-CN: 清单已签字, en: The list was signed}, owner: crm-lead}
    why: {zh-CN: 补充, en: Added}
`;
    expect(await findings(SOUND_INPUTS, overrides)).toEqual([
      expect.stringMatching(/^target\/against-direction overrides\.yaml:5:/),
      expect.stringMatching(/^schedule\/milestone-outside-phase overrides\.yaml:[89]:/),
    ]);
  });

  it.each([
    ['override/one-anchor', 'phases/run, move: {}'],
    ['override/one-anchor', 'phases/run, move: {before: prepare, after: prepare}'],
    ['override/anchor', 'phases/run, move: {before: prepar}'],
    ['override/missing-id', 'risks, add: {label: {zh-CN: 风险, en: Risk}}'],
    ['override/key-change', 'phases/run, set: {id: go}'],
  ])('reports %s for %s', async (code, entry) => {
    const overrides = `format: 1\noverrides:\n  - {at: ${entry}, why: {zh-CN: 改, en: Changed}}\n`;
    expect((await findings(SOUND_INPUTS, overrides)).map((found) => found.split(' ')[0])).toContain(
      code,
    );
  });

  it('takes a phase that covers others for no gap', async () => {
    const inputs = edit(
      edit(SOUND_INPUTS, 'span: W1..W4', 'span: W1..M6'),
      'span: W5..M6',
      'span: W5..W6',
    ).replace(
      'responses:\n',
      '  - {id: end, label: {zh-CN: 收尾, en: End}, span: M4..M6, work: [], milestones: [], resources: []}\nresponses:\n',
    );
    const codes = (await findings(inputs)).map((found) => found.split(' ')[0]);
    expect(codes).toContain('schedule/phases-overlap');
    expect(codes).not.toContain('schedule/phase-gap');
  });

  it('looks for KPIs, results and work beyond the horizon', async () => {
    const inputs = edit(
      edit(
        edit(SOUND_INPUTS, "target: '>=75%'}", "target: '>=75%', by: M7}"),
        'span: W5..M3',
        'span: W5..M9',
      ),
      'responses:\n',
      `outcomes:
  - id: trust
    label: {zh-CN: 信任, en: Trust}
    results:
      - {metric: nps, target: 30..35, by: M8}
      - {metric: first-contact-resolution, target: '>=75%'}
responses:
`,
    );
    const outside = (await findings(inputs)).filter((found) => found.includes('outside-horizon'));
    expect(outside).toEqual(
      ['M7}', 'M8}', 'W5..M9'].map((text) => `schedule/outside-horizon ${at(inputs, text)}`),
    );
  });

  it('points at the figure of the same scope as the baseline', async () => {
    const scoped = 'scope: {zh-CN: 会员, en: Members}';
    const inputs = edit(
      edit(
        SOUND_INPUTS,
        '  - metric: nps\n',
        `  - {metric: nps, id: members, value: 40, ${scoped}, reading: {zh-CN: 高, en: High}}\n  - metric: nps\n`,
      ).replace(/( {2}- \{metric: nps, id: members.*\n)( {2}- metric: nps\n.*\n.*\n)/, '$2$1'),
      '      - {metric: nps, target: 30..35}',
      `      - {metric: nps, target: 30..35, ${scoped}}`,
    );
    const { diagnostics, sources } = await checkText(inputs);
    expect(diagnostics.map(({ code }) => code)).toEqual(['target/against-direction']);
    const place = diagnostics[0]?.related[0]?.place;
    expect(place && locate(place, sources).line).toBe(
      inputs.split('\n').findIndex((line) => line.includes('id: members')) + 1,
    );
  });

  it.each([
    ['value: 22', 'value: 3 h', '3 h'],
    ['value: 22', 'value: 22%', '22%'],
    ["target: '>=75%'", 'target: 75..80 min', '75..80 min'],
    ['from: 62%', 'from: 62 min', '62 min'],
  ])(
    'refuses a figure in a unit that its metric does not have: %s, %s',
    async (from, to, place) => {
      const inputs = edit(SOUND_INPUTS, from, to);
      expect(await findings(inputs)).toEqual([`metric/unit-mismatch ${at(inputs, place)}`]);
    },
  );

  it.each([
    ['to: M6}', 'to: M1}', 'M1}'],
    ['to: M6}', 'to: 2026-02-01}', '2026-02-01}'],
    ['from: M2, to: M6}', 'from: M7, to: M6}', 'M6}'],
  ])('refuses a horizon whose ends are the wrong way round: %s, %s', async (from, to, place) => {
    const inputs = edit(SOUND_INPUTS, from, to);
    expect(await findings(inputs)).toContain(`schedule/horizon-order ${at(inputs, place)}`);
  });

  it('keeps the origin of what the inputs leave open in the narrative', async () => {
    const inputs = edit(
      SOUND_INPUTS,
      'goals:\n',
      'narrative: {promise: {zh-CN: 承诺, en: Promise}}\ngoals:\n',
    );
    const overrides = `format: 1\noverrides:\n  - {at: phases/run, move: {before: prepare}, why: {zh-CN: 先, en: First}}\n`;
    const { plans } = await checkText(inputs, overrides, {}, inputs, (text) =>
      edit(
        text,
        'narrative: {}',
        'narrative:\n    situation: NPS\n    origin: {rule: narrative-template}',
      ),
    );
    const origins = plans[0]?.resolved?.origins;
    expect(origins?.['narrative']).toMatchObject([
      { layer: 'rule', rule: 'narrative-template', file: 'plans/shop/generated.yaml' },
      { layer: 'inputs', fields: ['promise'], file: 'plans/shop/inputs.yaml' },
    ]);
    expect(origins?.['phases/run']?.at(-1)).toMatchObject({ layer: 'override', action: 'move' });
  });

  it('makes content that is out of date an error only when frozen', async () => {
    const changed = edit(SOUND_INPUTS, 'value: 22', 'value: 21');
    const severities = async (frozen: boolean): Promise<string[]> => {
      const { diagnostics } = await checkText(changed, undefined, { frozen }, SOUND_INPUTS);
      return diagnostics.map(({ code, severity }) => `${code} ${severity}`);
    };
    expect(await severities(false)).toEqual(['generated/stale warning']);
    expect(await severities(true)).toEqual(['generated/stale error']);
  });

  describe("with a team's own knowledge", () => {
    const METRIC = `format: 1
metrics:
  - id: queue-length
    label: {zh-CN: 排队人数, en: Queue length}
    unit: count
    direction: down
    group: service
`;

    it('knows its metrics', async () => {
      const inputs = edit(
        SOUND_INPUTS,
        '  - metric: nps\n',
        '  - {metric: queue-length, value: 12, reading: {zh-CN: 长, en: Long}}\n  - metric: nps\n',
      );
      const { diagnostics, plans } = await checkText(inputs, undefined, {}, undefined, undefined, {
        service: METRIC,
      });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(plans[0]?.resolved?.observations[0]).toMatchObject({
        label: { en: 'Queue length' },
        better: 'down',
      });
    });

    it('replaces built-in items by id, and adds years to the calendar', async () => {
      const team = {
        roles: 'format: 1\nroles:\n  - {id: crm-lead, label: {zh-CN: 店长, en: Shop owner}}\n',
        calendar:
          'format: 1\ncalendar:\n  - {year: 2026, source: test, holidays: [{from: 2026-03-13, to: 2026-03-13, label: {zh-CN: 店庆, en: Anniversary}}], workdays: []}\n',
      };
      const { plans } = await checkText(SOUND_INPUTS, undefined, {}, undefined, undefined, team);
      const prepare = plans[0]?.resolved?.phases[0];
      expect(prepare?.resources[0]?.label).toEqual({ 'zh-CN': '店长', en: 'Shop owner' });
      expect(prepare?.milestones[0]?.date).toBe('2026-03-12');
    });

    it('reports its mistakes where they stand', async () => {
      const broken = `${METRIC.replace('unit: count', 'unit: counts')}roles:\n  - {id: a, label: A}\ncalendar:\n  - {year: 2027, source: x, holidays: [], workdays: [2027-02-30]}\n`;
      const { diagnostics } = await checkText(SOUND_INPUTS, undefined, {}, undefined, undefined, {
        mine: broken,
      });
      expect(diagnostics.map(({ code, place }) => [code, place?.file]).slice(0, 2)).toEqual([
        ['schema/choice', 'knowledge/mine.yaml'],
        ['notation/date', 'knowledge/mine.yaml'],
      ]);
    });
  });
});
