import { DEFAULT_SETTINGS, SILENT_POINTS, UNLIMITED_ANSWER } from '../../../law/clock/index.ts'
import type { SettingRule } from '../setting-rule.ts'

type Points = typeof SILENT_POINTS
type ClockRules = {
  readonly [P in keyof Points & string as `clock.${P}`]: SettingRule & {
    readonly form: { readonly kind: 'choice'; readonly options: Points[P]['readings'] }
    readonly fallback: keyof Points[P]['readings'] & string
  }
}

/** 法律没有写明的各点：取哪一种读法。The points and their readings are the law's; here they become settings of a body. */
const points = Object.fromEntries(
  Object.entries(SILENT_POINTS).map(([point, { article, asks, readings, backing }]) => [
    `clock.${point}`,
    {
      group: 'clock',
      label: asks,
      told: '条例没有写明，按所选的读法计算期限，账目中逐处写明。请与法制机构商定后再改。',
      article,
      where: 'body',
      act: 'setting.change',
      form: { kind: 'choice', options: readings },
      fallback: DEFAULT_SETTINGS[point as keyof Points],
      backing,
    } satisfies SettingRule,
  ]),
) as ClockRules

export const CLOCK_RULES = {
  ...points,
  'clock.unlimitedAnswerDays': {
    group: 'clock',
    label: '征求其他机关意见，函中没有写明期限的，最多扣除几个工作日',
    told: '条例没有规定其他机关的答复期限，超过这个日数的时间照常计入答复期限。',
    article: '第三十三条第三款',
    where: 'body',
    act: 'setting.change',
    form: { kind: 'integer', min: 1, max: 60, unit: '个工作日' },
    fallback: DEFAULT_SETTINGS.unlimitedAnswerDays,
    backing: UNLIMITED_ANSWER.backing,
  },
} as const satisfies Readonly<Record<string, SettingRule>>
