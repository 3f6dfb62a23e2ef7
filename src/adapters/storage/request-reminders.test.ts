import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, person, registerOn } from '../../../test/support/register.ts'
import { redueOpen, requestReminders } from '../../capabilities/requests/index.ts'
import { changeSetting } from '../../capabilities/settings/index.ts'
import { day } from '../../law/day/index.ts'
import { organisationStore } from './organisation-store.ts'
import { settingStore } from './setting-store.ts'

describeDatabase('申请的期限提醒', (database) => {
  const keys = memoryKeys()
  const office = () => registerOn(database(), keys)
  const source = () =>
    requestReminders({
      requests: office().requests,
      organisations: organisationStore(database()),
      settings: settingStore(database()),
    })

  test('第三十三条第二款 答复期限前 10、5、2 个工作日和当日提醒，休息日不提醒；只写编号，不写申请人', async () => {
    const body = await office().body('清源县水利局')
    const clerk = by(person([['intake', body.id]]), '2025-03-03')
    const request = await office().registered(body, clerk, { arrivedOn: day('2025-03-03') })
    const told = async (on: string) =>
      (await source().dueOn(day(on))).filter(({ kind }) => kind === 'reply').map(({ daysLeft }) => daysLeft)
    // 2025-03-31 is the last day.
    assert.deepEqual(await told('2025-03-17'), [10])
    assert.deepEqual(await told('2025-03-18'), [])
    assert.deepEqual(await told('2025-03-24'), [5])
    assert.deepEqual(await told('2025-03-27'), [2])
    assert.deepEqual(await told('2025-03-29'), [], '周六')
    assert.deepEqual(await told('2025-03-31'), [0])
    assert.deepEqual(await told('2025-04-01'), [], '期限已过，由待办和督办来说')
    const [due] = await source().dueOn(day('2025-03-31'))
    assert.deepEqual(due, {
      bodyId: body.id,
      subject: { kind: 'request', id: request.id },
      kind: 'reply',
      title: request.number,
      lastDay: '2025-03-31',
      daysLeft: 0,
      toPosts: ['handler', 'officeHead'],
      article: '第三十三条',
      href: `/requests/${body.code}/${request.id}`,
    })
  })

  test('第三十条、第三十二条 告知补正和第三方意见的期限：提前 2 个工作日', async () => {
    const body = await office().body('清源县教育局')
    const clerk = by(
      person([
        ['handler', body.id],
        ['intake', body.id],
      ]),
      '2025-03-03',
    )
    const request = await office().registered(body, clerk, { arrivedOn: day('2025-03-03') })
    const asked = { kind: 'third_party_asked', on: day('2025-03-03'), party: '甲方' } as const
    assert.ok((await office().record(request, clerk, asked)).ok)
    const kinds = async (on: string) =>
      (await source().dueOn(day(on)))
        .filter(({ bodyId }) => bodyId === body.id)
        .map(({ kind, lastDay }) => [kind, lastDay])
    assert.deepEqual(await kinds('2025-03-10'), [['correction', '2025-03-12']])
    assert.deepEqual(await kinds('2025-03-20'), [['thirdParty', '2025-03-24']])
  })

  test('口径改变以后，期限一览每日重算', async () => {
    const body = await office().body('清源县公安局')
    const head = person([
      ['officeHead', body.id],
      ['intake', body.id],
    ])
    const clerk = by(head, '2025-03-10')
    const request = await office().registered(body, clerk, { arrivedOn: day('2025-03-03') })
    assert.ok((await office().record(request, clerk, { kind: 'third_party_asked', on: day('2025-03-05') })).ok)
    assert.ok(
      (await office().record(request, clerk, { kind: 'third_party_answered', on: day('2025-03-07') }, { after: 1 })).ok,
    )
    const due = async () => {
      const filter = {
        bodyIds: [body.id],
        today: clerk.today,
        soonUntil: clerk.today,
        sort: 'due',
        page: 1,
        size: 5,
      } as const
      return (await office().requests.list(filter)).items.map((item) => item.due)
    }
    assert.deepEqual(await due(), ['2025-04-02'])
    const { atomically } = office().context
    const wanted = {
      bodyId: body.id,
      key: 'clock.pauseFrom',
      value: { is: 'asked_day' },
      reason: '法制机构意见',
      seen: 0,
    } as const
    const changed = await changeSetting(atomically, clerk, { ...wanted, fromDay: clerk.today })
    assert.ok(changed.ok, JSON.stringify(changed))
    assert.deepEqual(await due(), ['2025-04-02'])
    await redueOpen(
      { requests: office().requests, settings: settingStore(database()), atomically },
      clerk.today,
      AbortSignal.abort(),
    )
    assert.deepEqual(await due(), ['2025-04-02'], '中断的不改')
    await redueOpen(
      { requests: office().requests, settings: settingStore(database()), atomically },
      clerk.today,
      new AbortController().signal,
    )
    assert.deepEqual(await due(), ['2025-04-03'])
  })
})
