import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { earlierRequests, frequencyOf, similarityOf } from './repeats.ts'
import type { CaseFile, RequestAct } from './request.ts'

const fileOf = (id: string, subject: string, acts: readonly RequestAct[] = []): CaseFile => ({
  request: {
    ...{ bodyId: 'b', id, number: id, year: 2026, serial: 1, channel: 'in_person', subject, partOf: null },
    ...{ arrivedOn: day('2026-01-05'), registeredAt: '2026-01-05T02:00:00.000Z', registeredBy: null },
  },
  acts: acts.map((act, at) => ({ ...act, sequence: at + 1, recordedAt: '2026-01-05T02:00:00.000Z', personId: null })),
})
const REPLIED: RequestAct = { kind: 'replied', on: day('2026-01-20'), outcome: 'provided' }
const SUBJECT = '2025年度河道清淤工程招标文件'

describe('第三十六条第（六）项 可能重复的申请', () => {
  test('相似度：相同为 100，标点、空格、全角不算，毫不相干为 0', () => {
    assert.equal(similarityOf(SUBJECT, '２０２５年度 河道清淤工程“招标文件”。'), 100)
    assert.equal(similarityOf(SUBJECT, '食堂'), 0)
    assert.equal(similarityOf('', ''), 0)
    const near = similarityOf(SUBJECT, '2025年河道清淤工程的招标文件')
    assert.ok(near > 60 && near < 100, String(near))
  })

  test('三项都有才提示：内容相似、已经答复；撤回的、没有答复的不是', () => {
    const withdrawn: RequestAct = { kind: 'withdrawn', on: day('2026-01-20') }
    const files = [fileOf('open', SUBJECT), fileOf('gone', SUBJECT, [withdrawn]), fileOf('done', SUBJECT, [REPLIED])]
    const found = earlierRequests(SUBJECT, [...files, fileOf('other', '食堂采购', [REPLIED])], { similar: 60 })
    assert.deepEqual(
      found.map(({ file, likely }) => [file.request.id, likely]),
      [
        ['done', true],
        ['open', false],
        ['gone', false],
        ['other', false],
      ],
    )
    assert.match(found[0]?.reasons.join('；') ?? '', /相似度 100%.*前次已于2026年1月20日答复/)
    assert.match(found[1]?.reasons.join('；') ?? '', /前次还没有答复，不能作为重复申请/)
  })

  test('答复后来作废的、责令重新办理的，不是已经答复', () => {
    const struck: RequestAct = { kind: 'corrected', on: day('2026-01-21'), corrects: 1, instead: null }
    const again: RequestAct = { kind: 'reopened', on: day('2026-02-01') }
    for (const later of [struck, again]) {
      const [found] = earlierRequests(SUBJECT, [fileOf('a', SUBJECT, [REPLIED, later])], { similar: 60 })
      assert.deepEqual([found?.answeredOn, found?.likely], [null, false])
    }
  })
})

describe('第三十五条 申请的数量、频次', () => {
  const days = ['2025-12-31', '2026-01-02', '2026-01-30', '2026-03-01'].map(day)
  const count = (manyInMonth: number, manyInYear: number) =>
    frequencyOf(days, day('2026-01-30'), { manyInMonth, manyInYear })

  test('按月、按年计数，只计当月、当年的', () => {
    const { month, year, months } = count(10, 30)
    assert.deepEqual([month, year], [2, 3])
    assert.deepEqual(
      months.map(({ month: of, count: many }) => [of, many]),
      [
        ['2025-12', 1],
        ['2026-01', 2],
        ['2026-03', 1],
      ],
    )
  })

  test('达到设置的件数才提示，差一件不提示', () => {
    assert.deepEqual([count(2, 30).over, count(3, 3).over, count(3, 4).over], [true, true, false])
  })
})
