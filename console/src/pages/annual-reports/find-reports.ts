import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { Hit } from '../../app/area.ts'

const MOST = 20

/** Reports of the bodies whose name holds the words, the latest of each. */
export async function findReports(words: string): Promise<readonly Hit[]> {
  const { items } = await answer(
    api.GET('/api/v1/annual-reports', { params: { query: { body: words, sort: 'year', size: MOST } } }),
  )
  const latest = items.filter((one, index) => items.findIndex((other) => other.bodyCode === one.bodyCode) === index)
  return latest.map(({ bodyCode, bodyName, region, year }) => ({
    title: `${bodyName}年度报告`,
    note: `${region ? `${region} · ` : ''}最近 ${year} 年度`,
    to: `/annual-reports/${bodyCode}`,
  }))
}
