import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { acts } from '../../../test/support/clock/file.ts'
import {
  NATIONAL_RECORD,
  nationalCalendar,
  parseLocalChange,
  withLocalChange,
  withNotice,
  workingCalendar,
} from '../calendar/index.ts'
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

describe('登记地方的停工、加班以前，先看哪些在办申请的期限会变', () => {
  const preview = (data: object, on: string, ...files: readonly ReturnType<typeof file>[]) => {
    const change = parseLocalChange({ source: '清源县人民政府通告第3号', ...data })
    assert.ok(change.ok)
    const added = withLocalChange(NATIONAL_RECORD, change.value)
    assert.ok(added.ok)
    return movedDueDays(files, { on: day(on) }, nationalCalendar(), workingCalendar(added.value))
  }
  const closure = { from: '2025-08-04', to: '2025-08-06', working: false, reason: '台风停工' }
  test('停工三日，期限内的推后三个工作日；期限以外的不变', () => {
    const moved = preview(
      closure,
      '2025-08-01',
      file('甲', '2025-07-21'),
      file('乙', '2025-06-20'),
      file('丙', '2025-08-06'),
    )
    assert.deepEqual(
      moved.map(({ id, before, after, provisional }) => [id, before, after, provisional]),
      [['甲', '2025-08-18', '2025-08-21', false]],
    )
  })
  test('周六上班，期限提前一个工作日', () => {
    const saturday = { from: '2025-08-09', to: '2025-08-09', working: true, reason: '补班' }
    assert.deepEqual(
      preview(saturday, '2025-08-01', file('甲', '2025-07-21')).map(({ before, after }) => [before, after]),
      [['2025-08-18', '2025-08-15']],
    )
  })
  test('停工使已经作出的答复不再超期', () => {
    const [moved] = preview(closure, '2025-08-20', file('甲', '2025-07-21', 'replied=2025-08-20'))
    assert.deepEqual([moved?.before, moved?.after, moved?.findings], ['2025-08-18', '2025-08-21', []])
  })
})
