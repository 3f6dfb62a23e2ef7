import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalCalendar } from '../calendar/index.ts'
import { day } from '../day/index.ts'
import { foldActs } from './fold-acts.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { takeAct } from './take-act.ts'

test('第三十五条：没有写明延迟到哪一日的，只到告知当日，期限不变', () => {
  const rules = { calendar: nationalCalendar(), settings: DEFAULT_SETTINGS }
  const begun = foldActs(day('2025-02-06'), [], rules)
  assert.ok(begun.ok)
  const { period } = takeAct(begun.value, { kind: 'deferred', on: day('2025-02-12') }, rules)
  assert.equal(period.deferredUntil, '2025-02-12')
})
