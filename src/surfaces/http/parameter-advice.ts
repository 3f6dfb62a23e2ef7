/** What each parameter of an address takes, in words; page and API say the same. */
const ADVICE: Readonly<Record<string, string>> = {
  body: '应为机关的名称或代码，1 到 100 个字',
  year: '年度应为四位数字，如 2024',
  region: '地区为 1 到 100 个字',
  attention: '只能为 1 或 0',
  sort: '只能为 attention、year 或 name',
  page: '页码应为从 1 起的整数',
  size: '每页份数应为 1 到 100 的整数',
  format: '只能为 json 或 csv',
  version: '版本号应为从 1 起的整数',
  received: '应为 2019 年起的日期，如 2025-01-20',
  channel: '只能为 in_person、post_signed、post_plain、fax、email、online 或 oral',
  act: '写作“行为=日期”或者“行为=日期,第二项”，最多 100 个',
  acts: '应为行为的列表，最多 100 个，如 {"kind": "extended", "on": "2025-02-10", "days": 10}',
  basis: '只能为 items（按件）或 pages（按量）',
  count: '应为从 0 起的整数',
  on: '应为 2019 年起的日期，如 2025-03-03',
}

interface Issue {
  readonly code?: string
  readonly path?: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

/** The parameters that a schema refused, each once, named and explained. */
export function refusedParameters(
  issues: readonly Issue[],
): readonly { readonly name: string; readonly detail: string }[] {
  const unknown = issues.flatMap((issue) => issue.keys ?? [])
  const wrong = issues.filter((issue) => !issue.keys).map((issue) => String(issue.path?.[0] ?? ''))
  return [
    ...[...new Set(wrong)].map((name) => ({ name, detail: ADVICE[name] ?? '取值无效' })),
    ...[...new Set(unknown)].map((name) => ({ name: name.slice(0, 100), detail: '没有这个参数' })),
  ]
}
