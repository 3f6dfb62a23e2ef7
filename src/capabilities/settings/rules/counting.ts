import { COUNTING_POINTS, DEFAULT_COUNTING } from '../../../law/counting/index.ts'
import type { SettingRule } from '../setting-rule.ts'

type Points = typeof COUNTING_POINTS
type CountingRules = {
  readonly [P in keyof Points & string as `counting.${P}`]: SettingRule & {
    readonly form: { readonly kind: 'choice'; readonly options: Points[P]['readings'] }
    readonly fallback: keyof Points[P]['readings'] & string
  }
}

/** 表三、表四没有写明的计数口径。Each point of the law's table becomes a setting of a body. */
export const COUNTING_RULES = Object.fromEntries(
  Object.entries(COUNTING_POINTS).map(([point, { article, asks, readings, backing }]) => [
    `counting.${point}`,
    {
      group: 'counting',
      label: asks,
      told: '年报格式没有写明，按所选的口径计数。改动以后，往年的数字也按新的口径重算，可能与已经公布的年报不同。',
      article,
      where: 'body',
      act: 'setting.change',
      form: { kind: 'choice', options: readings },
      fallback: DEFAULT_COUNTING[point as keyof Points],
      backing,
    } satisfies SettingRule,
  ]),
) as CountingRules
