import type { Locale } from '../model/locale.ts';
import type { MissingVersion } from '../pipeline/diff/find-version.ts';

/** What `planpress diff` says besides the changes. */
export interface DiffWords {
  /** A name that stands for nothing. */
  missing: Record<
    MissingVersion['problem'],
    (name: string, nearest: readonly string[], shallow: boolean) => string
  >;
  noPlan: (plan: string, nearest: readonly string[]) => string;
  /** Two names that ask for different plans. */
  twoPlans: (one: string, other: string) => string;
  /** Neither side has any plan. */
  noPlans: string;
  /** No plan has both versions. */
  noneHasBoth: (from: string, to: string) => string;
  url: (url: string) => string;
  /** A plan with its id behind it, a release with its day. */
  named: (title: string, behind: string) => string;
  added: (title: string) => string;
  removed: (title: string) => string;
  unread: (plan: string) => string;
  pages: (count: number) => string;
  /** What was left out of a text that would be too long. */
  cut: (plans: number) => string;
  /** The working copy, as a heading names it. */
  draft: string;
}

export const DIFF_WORDS: Record<Locale, DiffWords> = {
  'zh-CN': {
    missing: {
      unknown: (name, nearest, shallow) =>
        `没有名为“${name}”的发布版本、分支、标签或提交${nearest.length === 0 ? '' : `，相近的有：${nearest.join('、')}`}。` +
        (shallow ? '这个仓库只取了部分历史，可以先运行 git fetch --unshallow。' : ''),
      'no-commit': (name) => `仓库里还没有提交，“${name}”无从比较。请先提交一次。`,
      'no-git': (name) => `要与“${name}”比较，需要 git，这台机器上没有找到。`,
      outside: (name) =>
        `要与“${name}”比较，需要 git 仓库，而这个文件夹不在仓库里。也可以比较发布版本，例如 planpress diff 1.0.0。`,
      'not-trusted': (name) =>
        `要与“${name}”比较，但这个仓库属于别的用户，git 不肯读取。确认可信后，请运行 git config --global --add safe.directory 加上仓库路径。`,
      planted: (name) =>
        `要与“${name}”比较，但这个文件夹里的 HEAD、objects 等文件会被 git 当成仓库，所以没有运行 git。请查明是谁放的，然后删除。`,
      unreadable: (name) =>
        `要与“${name}”比较，但 git 读不了这个仓库的 .git。请运行 git status 看看原因。`,
    },
    noPlan: (plan, nearest) =>
      `两边都没有名为 ${plan} 的方案。${nearest.length === 0 ? '' : `是不是想写 ${nearest.join('、')}？`}`,
    twoPlans: (one, other) => `${one} 和 ${other} 是两份方案，一次只能比较同一份方案的两个版本。`,
    noPlans: '这里没有方案。请用 --root 指明 plans/ 所在的文件夹。',
    noneHasBoth: (from, to) => `没有哪一份方案同时有 ${from} 和 ${to}。`,
    url: (url) => `--url 要写成 http 或 https 网址，而不是“${url}”。`,
    named: (title, behind) => `${title}（${behind}）`,
    added: (title) => `新方案：${title}`,
    removed: (title) => `方案已删除：${title}`,
    unread: (plan) => `${plan} 有错误，没有比较；请先运行 planpress check。`,
    pages: (count) => `有变化的页面（${count}）`,
    cut: (plans) => `另有 ${plans} 份方案有变化，这里没有列出。`,
    draft: '工作稿',
  },
  en: {
    missing: {
      unknown: (name, nearest, shallow) =>
        `There is no release, branch, tag or commit "${name}".${nearest.length === 0 ? '' : ` Near: ${nearest.join(', ')}.`}` +
        (shallow
          ? ' Only part of the history was fetched; git fetch --unshallow brings the rest.'
          : ''),
      'no-commit': (name) =>
        `The repository has no commit yet, so there is no "${name}" to compare with. Commit once first.`,
      'no-git': (name) =>
        `Comparing with "${name}" needs git, which was not found on this machine.`,
      outside: (name) =>
        `Comparing with "${name}" needs a git repository, and this folder is in none. Releases can be compared without one: planpress diff 1.0.0.`,
      'not-trusted': (name) =>
        `Comparing with "${name}" needs the repository, which belongs to another user, so git does not read it. If you trust it, run git config --global --add safe.directory with its path.`,
      planted: (name) =>
        `Comparing with "${name}" needs git, which was not run: it would take files such as HEAD and objects in this folder for the repository. Find out who put them there, and delete them.`,
      unreadable: (name) =>
        `Comparing with "${name}" needs the repository, and git cannot read its .git. Run git status to see why.`,
    },
    noPlan: (plan, nearest) =>
      `Neither side has a plan ${plan}.${nearest.length === 0 ? '' : ` Did you mean ${nearest.join(' or ')}?`}`,
    twoPlans: (one, other) =>
      `${one} and ${other} are two plans; two versions of the same plan can be compared.`,
    noPlans: 'There are no plans here. Name the folder that holds plans/ with --root.',
    noneHasBoth: (from, to) => `No plan has both ${from} and ${to}.`,
    url: (url) => `--url must be an http or https address, not "${url}".`,
    named: (title, behind) => `${title} (${behind})`,
    added: (title) => `New plan: ${title}`,
    removed: (title) => `Plan removed: ${title}`,
    unread: (plan) =>
      `${plan} has errors and was not compared; planpress check tells what to do about them.`,
    pages: (count) => `Pages that change (${count})`,
    cut: (plans) => `${plans} more ${plans === 1 ? 'plan has' : 'plans have'} changes.`,
    draft: 'working copy',
  },
};
