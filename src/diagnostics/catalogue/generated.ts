import type { Entry } from './entry.ts';

/** What the generator wrote does not belong to the inputs as they stand. */
export const GENERATED_CODES = {
  'generated/missing': {
    severity: 'warning',
    message: {
      'zh-CN': '方案 `{plan}` 还没有生成文件，这次的内容只在内存中生成。',
      en: 'The plan `{plan}` has no generated file; its content was made in memory.',
    },
    hint: {
      'zh-CN': '请运行 `planpress generate {plan}`，并提交生成的文件。',
      en: 'Run `planpress generate {plan}` and commit the file.',
    },
  },
  'generated/stale': {
    severity: 'warning',
    message: {
      'zh-CN': '方案 `{plan}` 的输入或知识库已改动，生成文件没有随之更新。',
      en: 'The inputs or the knowledge of `{plan}` changed, but its generated file did not.',
    },
    hint: {
      'zh-CN': '请运行 `{command}`，检查差异后提交。',
      en: 'Run `{command}`, review the difference and commit it.',
    },
  },
  'generated/edited': {
    severity: 'warning',
    message: {
      'zh-CN': '`{plan}` 的 `generated.yaml` 被手工改过，下次生成会覆盖这些改动。',
      en: 'The generated file of `{plan}` was edited by hand; generating again would undo it.',
    },
    hint: {
      'zh-CN': '请把改动写进 `overrides.yaml`，再运行 `{command}`。',
      en: 'Move the changes to `overrides.yaml`, then run `{command}`.',
    },
  },
  'generated/unneeded': {
    severity: 'warning',
    message: {
      'zh-CN': '方案 `{plan}` 的内容全部由输入写明，这个生成文件没有用到。',
      en: 'The inputs of `{plan}` state all of it, so this generated file is not used.',
    },
    hint: {
      'zh-CN': '请删掉这个文件，或在 `generate` 里写明哪些部分要生成。',
      en: 'Delete the file, or name in `generate` what is to be generated.',
    },
  },
  'generated/fell-back': {
    severity: 'warning',
    message: {
      'zh-CN': '{section}一节由规则写成：模型的回复到最后还有 {count} 处不合要求，例如 {first}。',
      en: 'The rules wrote the section {section}: the last reply left problems ({count}), such as {first}.',
    },
    hint: {
      'zh-CN':
        '请换一个模型，或运行 `planpress generate {plan} --with llm --section {id}` 再试一次。',
      en: 'Choose another model, or run `planpress generate {plan} --with llm --section {id}` again.',
    },
  },
  'generated/not-rewritten': {
    severity: 'warning',
    message: {
      'zh-CN': '{section}一节保持原样：模型的回复到最后还有 {count} 处不合要求，例如 {first}。',
      en: 'The section {section} stays as it was: the last reply left problems ({count}), such as {first}.',
    },
    hint: {
      'zh-CN': '请再试一次，或换一个模型；也可以用 `planpress override {plan}` 直接修改条目。',
      en: 'Try again or choose another model; `planpress override {plan}` changes an item by hand.',
    },
  },
  'generated/note': {
    severity: 'info',
    message: {
      'zh-CN': '生成时留下了一处空缺：{note}。',
      en: 'Generation left something open: {note}.',
    },
    hint: {
      'zh-CN': '请补充输入或写明决定，再运行 `planpress generate {plan}`。',
      en: 'Add to the inputs or state a decision, then run `planpress generate {plan}`.',
    },
  },
} as const satisfies Record<string, Entry>;
