import type { StaffTemplate } from '../../model/knowledge.ts';
import { roundAmount } from '../../model/unit.ts';
import type { RulesContent } from '../generator.ts';
import { causesOf, type Draft } from './draft.ts';
import type { Frame } from './frame-phases.ts';
import type { Selection } from './select-playbooks.ts';
import { bilingual, label, quoteList, say } from './wording.ts';

type WrittenResource = RulesContent['phases'][number]['resources'][number];

interface Need extends StaffTemplate {
  lead?: boolean | undefined;
  selection?: Selection;
}

/** Who a phase needs: the needs of its template and of the strategies at work in it, role by role. */
export function staffPhase(frame: Frame, draft: Draft): WrittenResource[] {
  const needs: Need[] = [
    ...frame.template.resources,
    ...draft.selections.flatMap((selection) =>
      selection.playbook.resources
        .filter(({ step }) => frame.steps.includes(step))
        .map(({ role, fte, mode, task }) => ({ role, fte, mode, task, selection })),
    ),
  ];
  const roles = [...new Set(needs.map(({ role }) => role))];
  return roles.map((role) =>
    writeResource(
      needs.filter((need) => need.role === role),
      draft,
    ),
  );
}

function writeResource(needs: readonly Need[], draft: Draft): WrittenResource {
  const { language } = draft.inputs;
  const selections = needs.flatMap(({ selection }) => selection ?? []);
  const because = [...new Set(selections.flatMap((selection) => causesOf(selection, draft)))];
  const mode = needs.find((need) => need.mode !== undefined)?.mode;
  return {
    role: needs[0]?.role ?? '',
    fte: sumFte(needs),
    ...(mode === undefined ? {} : { mode }),
    task: bilingual((locale) =>
      needs
        .map(({ task }) => label(task, locale, language))
        .map((task, index) => (index === 0 ? task : continued(task)))
        .join(say(locale, '；', '; ')),
    ),
    ...(needs.some(({ lead }) => lead) ? { lead: true } : {}),
    origin:
      selections.length > 0
        ? {
            rule: 'staffing',
            ...(selections.length === 1 ? { playbook: selections[0]?.playbook.id ?? '' } : {}),
            ...(because.length > 0 ? { because } : {}),
          }
        : { rule: 'phase-template', because: ['horizon'] },
    why: bilingual((locale) => {
      const names = selections.map(({ playbook }) => label(playbook.label, locale, language));
      if (needs.some(({ lead }) => lead)) {
        return say(locale, '每个阶段都要有人牵头。', 'Every phase needs someone who leads it.');
      }
      return names.length > 0
        ? say(
            locale,
            `策略${quoteList(names, locale)}在本阶段需要这个角色。`,
            `${quoteList(names, locale)} ${names.length > 1 ? 'need' : 'needs'} this role in the phase.`,
          )
        : say(
            locale,
            '本阶段的固定工作需要这个角色。',
            'The standing work of the phase needs this role.',
          );
    }),
  };
}

/** Lower case within a sentence, except where capitals are a name. */
function continued(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The sum of full-time shares; a range stays one. */
function sumFte(needs: readonly StaffTemplate[]): number | string {
  const sum = (pick: (need: StaffTemplate) => number): number =>
    roundAmount(needs.reduce((total, need) => total + pick(need), 0));
  const [min, max] = [sum(({ fte }) => fte.min), sum(({ fte }) => fte.max)];
  return min === max ? min : `${min}..${max}`;
}

/** Most people needed at once: the phase and its sum of full-time equivalents, at the upper end. */
export function peakStaff(draft: Draft): { frame: Frame; fte: number } | undefined {
  const sums = draft.frames.map((frame) => ({
    frame,
    fte: roundAmount(
      staffPhase(frame, draft).reduce(
        (total, { fte }) => total + Number(String(fte).split('..').at(-1)),
        0,
      ),
    ),
  }));
  return sums.reduce<(typeof sums)[number] | undefined>(
    (most, next) => (most === undefined || next.fte > most.fte ? next : most),
    undefined,
  );
}
