import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { acts } from '../../../test/support/clock/file.ts'
import { NATIONAL_RECORD, nationalCalendar, withNotice, workingCalendar } from '../calendar/index.ts'
import { day } from '../day/index.ts'
import { movedDueDays } from './index.ts'

const file = (id: string, receivedOn: string, ...happened: readonly string[]) => ({
  id,
  receivedOn: day(receivedOn),
  channel: 'in_person' as const,
  acts: acts(...happened),
})

describe('导入新一年的放假通知以前，先看哪些在办申请的期限会变', () => {
  const added = withNotice(NATIONAL_RECORD, {
    year: 2027,
    number: '国办发明电〔2026〕9号',
    source: '公报',
    holidays: [
      { name: '元旦', from: day('2027-01-01'), to: day('2027-01-03'), makeUp: [] },
      { name: '春节', from: day('2027-02-05'), to: day('2027-02-11'), makeUp: [day('2027-01-31'), day('2027-02-13')] },
    ],
  })
  assert.ok(added.ok)
  const moved = movedDueDays(
    [
      file('甲', '2027-01-20'),
      file('乙', '2026-11-20'),
      file('丙', '2027-01-20', 'correction_asked=2027-01-21'),
      file('丁', '2019-01-01'),
      file('戊', '2027-01-25', 'extended=2027-02-24'),
    ],
    { on: day('2027-02-25') },
    nationalCalendar(),
    workingCalendar(added.value),
  )
  test('只列会变的，写明前后两个日期；通知已定的，不再是暂定', () => {
    assert.deepEqual(
      moved.map(({ id, before, after, provisional }) => [id, before, after, provisional]),
      [
        ['甲', '2027-02-19', '2027-02-22', false],
        ['戊', '2027-03-24', '2027-03-25', false],
      ],
    )
  })
})
