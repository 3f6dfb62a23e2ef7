import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeEmbedded } from '../../../test/support/database.ts'
import { PROCESS_CASES, REPLY_CASES, type ReplyCase } from '../../../test/support/letter-cases.ts'
import { type LetterDesk, letterDeskOn, through } from '../../../test/support/letter-desk.ts'
import { day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import { type DisclosureRequest, factWords, type RequestAct } from '../requests/index.ts'
import { needsOf, processRule, stageOf, stepOf } from './index.ts'
import { outcomeRule, PROCESS_ACTS } from './letter-kinds.ts'

/** What has to be in the file beside the acts of the case. */
const BEFORE: Readonly<Partial<Record<OutcomeKey, RequestAct>>> = {
  applicantGone: { kind: 'terminated', on: day('2026-03-10') },
  doesNotExist: {
    kind: 'searched',
    on: day('2026-03-09'),
    words: { scope: '工程档案', systems: '公文系统', keywords: '白石水库', by: '办公室', found: '没有' },
  },
}

describeEmbedded('每一种文书，从拟制到送达', (database) => {
  let made: ReturnType<typeof letterDeskOn> | undefined
  const here = (): Promise<LetterDesk> => {
    made ??= letterDeskOn(database())
    return made
  }

  const requestFor = async ({ file, outcome }: Pick<ReplyCase, 'file'> & { outcome?: OutcomeKey }) => {
    const desk = await here()
    const names = file?.applicants
    const request = await desk.register('2026-03-02', {
      ...(file?.request ? { subject: file.request.subject } : {}),
      ...(names ? { applicants: names.map(({ kind, name }) => ({ kind, idKind: null, fields: { name } })) } : {}),
    })
    const before = outcome ? BEFORE[outcome] : undefined
    for (const act of [...(file?.acts ?? []), ...(before ? [before] : [])]) await desk.record(request, act)
    return { desk, request }
  }

  for (const each of REPLY_CASES) {
    const rule = outcomeRule(each.outcome)
    const on = each.issue?.date ?? '2026-03-20'
    test(`${rule.letter.title}（${rule.title}）：送达即办结，结果相同`, async () => {
      const { desk, request } = await requestFor(each)
      const { means = 'post', attachments = [] } = each.issue ?? {}
      const drafted = through(
        await desk.draft(
          request,
          on,
          { outcome: each.outcome },
          {
            values: factWords(each.facts),
            means,
            attachments: attachments.map((one) => ({ ...one, fileId: null })),
          },
        ),
      )
      const needs = await needsOf(desk.services, drafted.letter, day(on))
      const secret = each.outcome === 'provided' || each.outcome === 'partlyProvided'
      assert.deepEqual(needs, secret ? ['approve', 'secrecy', 'sign'] : ['approve', 'sign'])
      const signed = await desk.numbered(drafted, on)
      assert.match(stepOf(signed, 'signed')?.facts.number ?? '', /^清水信公〔2026〕\d+号$/)
      const standing = async () => desk.standing(request, on)
      if (each.outcome === 'applicantGone') {
        assert.equal(stageOf(signed), 'done')
        assert.equal((await standing()).outcome, 'applicantGone')
        return
      }
      assert.equal(stageOf(signed), 'deliver')
      const acts = (await desk.actsOf(request)).length
      const delivered = through(await desk.deliver(signed, on, { means: means ?? 'post' }))
      assert.equal(stageOf(delivered), 'done')
      const { outcome, endedOn } = await standing()
      assert.deepEqual([outcome, endedOn], [each.outcome, each.outcome === 'withdrawn' ? '2026-03-18' : on])
      const after = await desk.actsOf(request)
      if (each.outcome === 'withdrawn') assert.equal(after.length, acts)
      else assert.deepEqual([after.at(-1)?.letterId, after.at(-1)?.means], [signed.letter.id, means])
    })
  }

  const process = async (letter: string): Promise<{ desk: LetterDesk; request: DisclosureRequest }> => {
    const found = PROCESS_CASES.find((each) => each.letter === letter)
    assert.ok(found)
    return requestFor(found.file ? { file: found.file } : {})
  }
  for (const each of PROCESS_CASES) {
    const rule = processRule(each.letter)
    const on = each.date ?? '2026-03-20'
    const kind = PROCESS_ACTS[each.letter]
    test(`${rule?.title}：${kind ? '送达时在台账里记一笔' : '不影响期限'}`, async () => {
      const { desk, request } = await process(each.letter)
      const { agreedOn: _, ...values } = each.details
      const drafted = through(await desk.draft(request, on, { letter: each.letter }, { values, means: 'post' }))
      const signed = await desk.numbered(drafted, on)
      const numbered = stepOf(signed, 'signed')?.facts.number
      assert.equal(numbered !== undefined, each.number !== null)
      if (each.number) assert.equal(numbered?.replace(/\d+号$/, ''), each.number.replace(/\d+号$/, ''))
      const before = (await desk.actsOf(request)).length
      if (rule?.to === 'file') return assert.equal(stageOf(signed), 'done')
      through(await desk.deliver(signed, on))
      const acts = (await desk.actsOf(request)).slice(before)
      assert.deepEqual(
        acts.map((act) => act.kind),
        kind ? [kind] : [],
      )
      if (each.details.until && acts[0]?.until) assert.equal(acts[0].until, each.details.until)
      if (each.details.days) assert.equal(String(acts[0]?.days), each.details.days)
      return undefined
    })
  }
})
