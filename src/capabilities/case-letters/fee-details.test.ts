import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { letterDeskOn, through } from '../../../test/support/letter-desk.ts'
import { day } from '../../law/day/index.ts'
import type { ApplicantDetails } from '../applicants/index.ts'
import type { DisclosureRequest } from '../requests/index.ts'
import { contentOf, deskOf } from './index.ts'

const applicant = (name: string, phone: string): ApplicantDetails => ({
  kind: 'naturalPerson',
  idKind: null,
  fields: { name, phone },
})
const MANY = applicant('陆多问', '13700000001')
const FEW = applicant('白少问', '13700000002')

describeDatabase('收费办法第四条 收费通知书里的件数和数额由台账算出', (database) => {
  test('同一申请人一个自然月内的第10件不收费，第11件100元；次月另起；别人的不算', async () => {
    const desk = await letterDeskOn(database())
    const register = (on: string, who = MANY) => desk.register(on, { applicants: [who] })
    const march: DisclosureRequest[] = []
    for (let n = 1; n <= 11; n += 1) march.push(await register('2026-03-04'))
    await register('2026-03-04', FEW)
    const april = await register('2026-04-01')
    const proposed = async (request: DisclosureRequest | undefined, on: string) => {
      assert.ok(request)
      const kept = through(await desk.draft(request, on, { letter: 'fee-notice' }))
      const { caseLetters, redactions, settings, register: stores } = desk.services
      const place = { bodyId: desk.body.id, requestId: request.id, today: day(on) }
      const opened = await deskOf(desk.context, { ...stores, caseLetters, redactions, settings }, place)
      assert.ok(opened.ok)
      const content = contentOf(desk.context.cipher, opened.value.key, kept)
      assert.ok(content.ok)
      return content.value.values
    }
    const eleventh = await proposed(march[10], '2026-03-05')
    assert.deepEqual(
      [eleventh.basis, eleventh.counted, eleventh.amount, eleventh.sum],
      ['按件计收', '1', '100', '本件是同一申请人2026年3月内的第11件，每件100元'],
    )
    assert.equal(eleventh.until, '2026-04-02')
    for (const [request, on] of [
      [march[9], '2026-03-05'],
      [april, '2026-04-02'],
    ] as const) {
      const { until, ...others } = await proposed(request, on)
      assert.ok(until)
      assert.deepEqual(others, {})
    }
  })
})
