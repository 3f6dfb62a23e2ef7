import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { REPLY_CASES } from '../../../test/support/letter-cases.ts'
import { type LetterDesk, letterDeskOn, refused, through } from '../../../test/support/letter-desk.ts'
import { by } from '../../../test/support/register.ts'
import { day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { ApplicantDetails } from '../applicants/index.ts'
import { factWords, type RequestAct } from '../requests/index.ts'
import { contentOf, deskOf, type KeptLetter, submitLetter } from './index.ts'

const ON = '2026-03-20'
const valuesOf = (outcome: OutcomeKey) => factWords(REPLY_CASES.find((each) => each.outcome === outcome)?.facts ?? {})
const asked = (on: string, rest: Partial<RequestAct> = {}): RequestAct => ({
  kind: 'third_party_asked',
  on: day(on),
  ...rest,
})

describeDatabase('案卷与要作的决定相反的，不能提交', (database) => {
  let made: ReturnType<typeof letterDeskOn> | undefined
  const here = (): Promise<LetterDesk> => {
    made ??= letterDeskOn(database())
    return made
  }
  const tried = async (kept: KeptLetter, on = ON): Promise<string> => {
    const desk = await here()
    const done = await submitLetter(desk.context, by(desk.people.clerk, on), desk.placeOf(kept))
    if (done.ok) return ''
    const error = refused(done)
    assert.ok(error.kind === 'letter-problems', error.message)
    return error.problems.map(({ message }) => message).join('\n')
  }

  interface Case {
    readonly what: string
    readonly outcome: OutcomeKey
    readonly acts: readonly RequestAct[]
    readonly told: RegExp
    readonly values?: Readonly<Record<string, string>>
  }
  const search: RequestAct = {
    kind: 'searched',
    on: day('2026-03-09'),
    words: { scope: '工程档案', systems: '公文系统', keywords: '白石水库', by: '办公室', found: '没有' },
  }
  const reasonsAsked: RequestAct = { kind: 'reasons_asked', on: day('2026-03-04'), until: day(ON) }
  const cases: readonly Case[] = [
    { what: '第三十六条第（四）项：没有检索的记录', outcome: 'doesNotExist', acts: [], told: /没有检索的记录/ },
    { what: '第三十六条第（四）项：有检索的记录', outcome: 'doesNotExist', acts: [search], told: /^$/ },
    {
      ...{ what: '第三十五条：没有说明，期限当日', outcome: 'excessive', acts: [reasonsAsked] },
      told: /说明理由的期限至2026年3月20日届满/,
    },
    {
      ...{ what: '第三十五条：没有说明，期限过了一日', outcome: 'excessive', told: /^$/ },
      acts: [{ ...reasonsAsked, until: day('2026-03-19') }],
    },
    {
      ...{ what: '第三十二条：意见没有收到，期限没有届满', outcome: 'harmsThirdParty' },
      ...{ acts: [asked('2026-03-04')], told: /期限至2026年3月25日届满，意见还没有收到/ },
    },
    {
      ...{ what: '第三十二条：予以公开，意见没有收到', outcome: 'provided' },
      ...{ acts: [asked('2026-03-04')], told: /意见还没有收到/ },
    },
    {
      ...{ what: '第三十二条：记录的是同意，文书写不同意', outcome: 'harmsThirdParty' },
      acts: [asked('2026-03-04'), { kind: 'third_party_answered', on: day('2026-03-16'), answer: 'agrees' }],
      told: /记录第三方的意见是“同意”，文书里写的是“不同意”/,
    },
    {
      ...{ what: '第三十二条：记录和文书都是不同意', outcome: 'harmsThirdParty', told: /^$/ },
      acts: [asked('2026-03-04'), { kind: 'third_party_answered', on: day('2026-03-16'), answer: 'refuses' }],
    },
    { what: '第四十五条：没有撤回的记录', outcome: 'withdrawn', acts: [], told: /没有申请人撤回申请的记录/ },
    {
      what: '第四十五条：没有死亡、终止的记录',
      outcome: 'applicantGone',
      acts: [],
      told: /没有申请人死亡或者终止的记录/,
    },
    {
      ...{ what: '第三十条：补正的期限没有届满', outcome: 'notCorrected' },
      acts: [{ kind: 'correction_asked', on: day('2026-03-05'), until: day(ON) }],
      values: { 'correctionOverdue.until': ON },
      told: /还没有逾期/,
    },
  ]
  for (const { what, outcome, acts, told, values = {} } of cases) {
    test(what, async () => {
      const desk = await here()
      const request = await desk.register('2026-03-02')
      for (const act of acts) await desk.record(request, act)
      const content = { values: { ...valuesOf(outcome), ...values }, means: 'post' } as const
      const kept = through(await desk.draft(request, ON, { outcome }, content))
      assert.match(await tried(kept), told)
    })
  }

  const sameAgain = async (arrived: string, answeredOn: string | null) => {
    const desk = await here()
    const applicants: readonly ApplicantDetails[] = [
      { kind: 'naturalPerson', idKind: null, fields: { name: '许望舒', phone: `138${arrived.replaceAll('-', '')}` } },
    ]
    const first = await desk.register('2026-02-02', { applicants })
    if (answeredOn) {
      await desk.record(first, { kind: 'replied', on: day(answeredOn), outcome: 'provided' })
    }
    const second = await desk.register(arrived, { applicants })
    return through(
      await desk.draft(second, ON, { outcome: 'repeated' }, { values: valuesOf('repeated'), means: 'post' }),
    )
  }
  test('第三十六条第（六）项：同一申请人此前的申请还没有答复，不是重复申请', async () => {
    assert.match(await tried(await sameAgain('2026-03-02', null)), /在收到本件以前都还没有答复，不是重复申请/)
  })
  test('第三十六条第（六）项：收到本件以后才答复的，也不是', async () => {
    assert.match(await tried(await sameAgain('2026-03-03', '2026-03-04')), /不是重复申请/)
  })
  test('第三十六条第（六）项：收到本件以前已经答复', async () => {
    assert.equal(await tried(await sameAgain('2026-03-04', '2026-02-10')), '')
  })

  test('出现别的申请的申请人，不能提交；问题里不写出姓名', async () => {
    const desk = await here()
    const other: ApplicantDetails = {
      kind: 'naturalPerson',
      idKind: null,
      fields: { name: '顾长庚', phone: '13700000001' },
    }
    const open = await desk.register('2026-03-02', { applicants: [other] })
    const request = await desk.register('2026-03-02')
    const values = { ...valuesOf('alreadyPublic'), 'whereToFind.address': '顾长庚来本机关查阅过的栏目' }
    const kept = through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, { values, means: 'post' }))
    const told = await tried(kept)
    assert.match(told, new RegExp(`出现了编号为${open.number}的申请人的信息`))
    assert.doesNotMatch(told, /顾长庚/)
  })

  test('案卷里有的自动填好：检索、补正期限、延期届满之日', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    await desk.record(request, search)
    const valuesIn = async (kept: KeptLetter) => {
      const place = { bodyId: desk.body.id, requestId: request.id, today: day(ON) }
      const { caseLetters, redactions, settings } = desk.services
      const found = await deskOf(desk.context, { ...desk.services.register, caseLetters, redactions, settings }, place)
      assert.ok(found.ok)
      const content = contentOf(desk.context.cipher, found.value.key, kept)
      assert.ok(content.ok)
      return content.value.values
    }
    const reply = await valuesIn(through(await desk.draft(request, ON, { outcome: 'doesNotExist' })))
    assert.deepEqual([reply['search.keywords'], reply['search.searchedOn']], ['白石水库', '2026-03-09'])
    const extension = await valuesIn(through(await desk.draft(request, ON, { letter: 'extension-notice' })))
    assert.deepEqual(extension, { days: '20', until: '2026-04-28' })
    const correction = await valuesIn(through(await desk.draft(request, ON, { letter: 'correction-notice' })))
    assert.deepEqual(correction, { until: '2026-04-13' })
  })

  test('第三十三条第二款：延期届满之日与日历不符', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const values = { days: '10', until: '2026-04-15' }
    const kept = through(await desk.draft(request, ON, { letter: 'extension-notice' }, { values, means: 'post' }))
    assert.match(await tried(kept), /延长10个工作日的，答复期限于2026年4月14日届满/)
  })
})
