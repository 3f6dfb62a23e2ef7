import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newEntry } from '../../../test/support/audit-entries.ts'
import { type MemoryAudit, memoryAudit, memoryOutside } from '../../../test/support/memory-audit.ts'
import { PLATFORM } from '../transactions/index.ts'
import {
  type AuditEntry,
  anchorOfLine,
  canonicalEntry,
  digest,
  headsOf,
  linked,
  makeAnchor,
  type NewAuditEntry,
  NO_EVIDENCE,
  type OutsideHeads,
  outsideEvidence,
  verifyAudit,
} from './index.ts'

const A = '0190a000-0000-7000-8000-00000000000a'
const B = '0190a000-0000-7000-8000-00000000000b'
const settings = { algorithm: 'sha256', keptIn: ['file'] } as const

const contextOf = (audit: MemoryAudit, outside: OutsideHeads) => ({
  atomically: <T>(work: (unit: { audit: MemoryAudit['log']; anchors: MemoryAudit['anchorStore'] }) => Promise<T>) =>
    work({ audit: audit.log, anchors: audit.anchorStore }),
  trail: audit.trail,
  outside,
  settings,
})

/** Chains grown in days, each day closed by an anchor that is kept outside; the last day's entries come after the last anchor. */
async function grown(days: readonly (readonly NewAuditEntry[])[]) {
  const audit = memoryAudit()
  const outside = memoryOutside()
  const ctx = contextOf(audit, outside)
  for (const [i, entries] of days.entries()) {
    for (const entry of entries) await audit.log.append(entry)
    const day = `2026-01-${String(i + 1).padStart(2, '0')}`
    if (i < days.length - 1) await makeAnchor(ctx, { day, at: `${day}T16:00:00.000Z` })
  }
  return { audit, evidence: await outsideEvidence(outside.kept) }
}

const story = fc.array(fc.array(newEntry([A, B]), { maxLength: 8 }), { minLength: 2, maxLength: 4 })

/** The chain's entries again with hashes that fit: what somebody does who can write the database and knows how. */
function resealed(entries: readonly AuditEntry[], bodyId: string, from: number): AuditEntry[] {
  let previous = ''
  return entries.map((entry) => {
    if (entry.bodyId !== bodyId) return entry
    const unsealed = { ...entry, previous: entry.number > from ? previous : entry.previous }
    const hash = entry.number >= from ? digest('sha256', canonicalEntry(unsealed)) : entry.hash
    previous = hash
    return { ...unsealed, hash }
  })
}

describe('审计链核验', () => {
  test('没有动过的链：没有问题，最后的外存链尾之后的部分写明不能证明', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (days) => {
        const { audit, evidence } = await grown(days)
        const verdict = await verifyAudit({ trail: audit.trail, outside: evidence })
        assert.deepEqual(verdict.breaks, [])
        assert.equal(verdict.entries, audit.entries.length)
        for (const { bodyId, from, to } of verdict.unproven) {
          assert.equal(to, audit.heads.get(bodyId)?.number)
          assert.equal(from - 1, evidence.heads.get(bodyId)?.at(-1)?.number ?? 0)
        }
        assert.equal(verdict.stoppedAt, null)
      }),
    )
  })

  test('任何一条的任何一项被改动：指出是哪个机关的第几条', async () => {
    const columns = fc.constantFrom<keyof AuditEntry>(
      ...(['at', 'personId', 'postId', 'postKind', 'act', 'subjectKind', 'subjectId', 'outcome'] as const),
      ...(['before', 'after', 'address', 'detail', 'algorithm', 'previous', 'hash'] as const),
    )
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), columns, fc.string({ minLength: 1 }), async (days, pick, column, added) => {
        const { audit } = await grown(days)
        const at = pick % audit.entries.length
        const entry = audit.entries[at]
        assert.ok(entry)
        audit.entries[at] = { ...entry, [column]: `${entry[column] ?? ''}${added}` }
        const { breaks } = await verifyAudit({ trail: audit.trail, outside: NO_EVIDENCE })
        assert.ok(
          breaks.some((one) => one.kind === 'changed' && one.bodyId === entry.bodyId && one.number === entry.number),
        )
      }),
    )
  })

  test('空值与空字不同：null 改成空字也被发现', async () => {
    const { audit } = await grown([[], []])
    assert.equal(audit.entries[0]?.personId, null)
    audit.entries = audit.entries.map((entry) => ({ ...entry, address: '' }))
    const { breaks } = await verifyAudit({ trail: audit.trail, outside: NO_EVIDENCE })
    assert.deepEqual(breaks, [{ kind: 'changed', bodyId: PLATFORM, number: 1 }])
  })

  test('删除、换位、移入别的链：都被发现', async () => {
    const damage = fc.constantFrom('delete', 'swap', 'move', 'head', 'chain')
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), damage, async (days, pick, how) => {
        const { audit, evidence } = await grown(days)
        const one = audit.entries[pick % audit.entries.length]
        assert.ok(one)
        if (how === 'delete') audit.entries = audit.entries.filter((entry) => entry !== one)
        if (how === 'swap') {
          const other = audit.entries.find((entry) => entry !== one && entry.bodyId === one.bodyId)
          if (!other) return
          audit.entries = audit.entries.map((entry) =>
            entry === one
              ? { ...entry, number: other.number }
              : entry === other
                ? { ...entry, number: one.number }
                : entry,
          )
        }
        if (how === 'move') {
          const bodyId = one.bodyId === A ? B : A
          const number = (audit.heads.get(bodyId)?.number ?? 0) + 1
          audit.entries = audit.entries.map((entry) => (entry === one ? { ...entry, bodyId, number } : entry))
        }
        if (how === 'head') audit.heads.delete(one.bodyId)
        if (how === 'chain') {
          if (!evidence.heads.has(one.bodyId)) return
          audit.entries = audit.entries.filter((entry) => entry.bodyId !== one.bodyId)
          audit.heads.delete(one.bodyId)
        }
        const { breaks } = await verifyAudit({ trail: audit.trail, outside: evidence })
        assert.ok(breaks.some((broken) => 'bodyId' in broken && broken.bodyId === one.bodyId))
      }),
    )
  })

  test('改写后把哈希全部重算、链尾和锚一并换掉：外存链尾以前的被发现，以后的不能发现而写明', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), async (days, pick) => {
        const { audit, evidence } = await grown(days)
        const one = audit.entries[pick % audit.entries.length]
        assert.ok(one)
        const { bodyId, number } = one
        audit.entries = resealed(
          audit.entries.map((entry) => (entry === one ? { ...entry, subjectId: `${one.subjectId}'` } : entry)),
          bodyId,
          number,
        )
        const end = audit.entries.findLast((entry) => entry.bodyId === bodyId)
        assert.ok(end)
        audit.heads.set(bodyId, end)
        audit.anchors = []
        const { breaks, unproven } = await verifyAudit({ trail: audit.trail, outside: evidence, bodyIds: [bodyId] })
        const covered = (evidence.heads.get(bodyId)?.at(-1)?.number ?? 0) >= number
        const rewritten = breaks.find((broken) => broken.kind === 'rewritten')
        if (covered) assert.ok(rewritten && rewritten.from <= number && rewritten.to >= number)
        else assert.deepEqual(breaks, [])
        assert.ok(covered || unproven.some((part) => part.from <= number && number <= part.to))
      }),
    )
  })

  test('改写一条并重算它自己的哈希：后一条不衔接；是最后一条时，与登记的链尾不符', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), async (days, pick) => {
        const { audit } = await grown(days)
        const at = pick % audit.entries.length
        const entry = audit.entries[at]
        assert.ok(entry)
        const { bodyId, number } = entry
        const changed = { ...entry, subjectId: `${entry.subjectId}'` }
        audit.entries[at] = { ...changed, hash: digest('sha256', canonicalEntry(changed)) }
        const { breaks } = await verifyAudit({ trail: audit.trail, outside: NO_EVIDENCE, bodyIds: [bodyId] })
        const last = audit.heads.get(bodyId)?.number === number
        const expected = last
          ? { kind: 'head-differs', bodyId, number }
          : { kind: 'unlinked', bodyId, number: number + 1 }
        assert.deepEqual(
          breaks.filter(({ kind }) => kind !== 'rewritten'),
          [expected],
        )
      }),
    )
  })

  test('在末尾照样接上几条、不动登记的链尾：指出是第几条至第几条', async () => {
    const { audit } = await grown([[], []])
    const [entry] = fc.sample(newEntry([A]), { numRuns: 1, seed: 5 })
    assert.ok(entry)
    const head = audit.heads.get(PLATFORM)
    assert.ok(head)
    audit.entries.push(
      ...linked(
        head,
        [1, 2].map(() => ({ ...entry, bodyId: PLATFORM, act: 'sign-out' as const })),
        'sha256',
      ),
    )
    const { breaks } = await verifyAudit({ trail: audit.trail, outside: NO_EVIDENCE, bodyIds: [PLATFORM] })
    assert.deepEqual(breaks, [{ kind: 'beyond-head', bodyId: PLATFORM, from: 2, to: 3 }])
  })

  test('外存链尾的一行改了任何一个字：不作为依据，指出是第几行', async () => {
    const audit = memoryAudit()
    const outside = memoryOutside()
    const [entry] = fc.sample(newEntry([A]), { numRuns: 1, seed: 6 })
    assert.ok(entry)
    await audit.log.append(entry)
    for (const day of ['2026-01-01', '2026-01-02']) {
      await makeAnchor(contextOf(audit, outside), { day, at: `${day}T01:00:00Z` })
    }
    const [first = '', second = ''] = outside.kept
    for (let at = 0; at < second.length; at += 1) {
      const changed = second.slice(0, at) + (second[at] === '7' ? '8' : '7') + second.slice(at + 1)
      const evidence = await outsideEvidence([first, '', changed])
      assert.deepEqual([evidence.damagedLines, [...evidence.anchors.keys()]], [[3], ['2026-01-01']], changed)
    }
  })

  test('结尾被截去、链尾一并改回：外存链尾较新时被发现', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), async (days, pick) => {
        const { audit, evidence } = await grown(days)
        const one = audit.entries[pick % audit.entries.length]
        assert.ok(one)
        const { bodyId } = one
        audit.entries = audit.entries.filter((entry) => entry.bodyId !== bodyId || entry.number < one.number)
        const end = audit.entries.findLast((entry) => entry.bodyId === bodyId)
        if (end) audit.heads.set(bodyId, end)
        else audit.heads.delete(bodyId)
        const kept = evidence.heads.get(bodyId)?.at(-1)
        const { breaks } = await verifyAudit({ trail: audit.trail, outside: evidence, bodyIds: [bodyId] })
        assert.deepEqual(
          breaks,
          kept && kept.number >= one.number
            ? [{ kind: 'cut', bodyId, from: one.number, to: kept.number, day: kept.day }]
            : [],
        )
      }),
    )
  })

  test('分几次核验与一次核验结果相同', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), async (days, pick) => {
        const { audit, evidence } = await grown(days)
        audit.entries.splice(pick % audit.entries.length, 1)
        const whole = await verifyAudit({ trail: audit.trail, outside: evidence })
        const breaks = []
        for (let from: { bodyId: string; number: number } | null = null, steps = 0; ; steps += 1) {
          assert.ok(steps < 100)
          let asked = 0
          const part = await verifyAudit({
            trail: { ...audit.trail, read: (id, after, upTo) => audit.trail.read(id, after, upTo, 2) },
            outside: evidence,
            ...(from ? { from } : {}),
            goOn: () => {
              asked += 1
              return asked <= 2
            },
          })
          breaks.push(...part.breaks.filter((broken) => 'bodyId' in broken))
          from = part.stoppedAt
          if (!from) break
        }
        const ofChains = whole.breaks.filter((broken) => 'bodyId' in broken)
        assert.deepEqual(
          new Set(breaks.map((one) => JSON.stringify(one))),
          new Set(ofChains.map((one) => JSON.stringify(one))),
        )
      }),
    )
  })

  test('时钟被拨回：锚按生成的次序衔接，核验没有误报；同一日不生成第二个', async () => {
    const audit = memoryAudit()
    const outside = memoryOutside()
    const ctx = contextOf(audit, outside)
    const made: boolean[] = []
    for (const day of ['2026-02-03', '2036-01-01', '2026-02-04', '2026-02-03', '2026-02-05']) {
      made.push((await makeAnchor(ctx, { day, at: `${day}T01:00:00Z` })).made)
    }
    assert.deepEqual(made, [true, true, true, false, true])
    const verdict = await verifyAudit({ trail: audit.trail, outside: await outsideEvidence(outside.kept) })
    assert.deepEqual([verdict.breaks, verdict.entries], [[], 4])
  })

  test('每月第一个锚列出全部链，其余只列出又有记录的；外存文件缺的行由下一次补上', async () => {
    const audit = memoryAudit()
    const outside = memoryOutside()
    const ctx = contextOf(audit, outside)
    const entry = fc.sample(newEntry([A]), { numRuns: 1, seed: 1 })[0]
    assert.ok(entry)
    await audit.log.append({ ...entry, bodyId: A })
    await audit.log.append({ ...entry, bodyId: B })
    for (const day of ['2026-01-30', '2026-01-31']) await makeAnchor(ctx, { day, at: `${day}T01:00:00Z` })
    outside.kept.splice(0)
    await audit.log.append({ ...entry, bodyId: B })
    await makeAnchor(ctx, { day: '2026-02-01', at: '2026-02-01T01:00:00Z' })
    await makeAnchor(ctx, { day: '2026-02-02', at: '2026-02-02T01:00:00Z' })
    const listed = outside.kept.map((line) => headsOf(anchorOfLine(line) ?? { heads: '' }).map(({ bodyId }) => bodyId))
    assert.deepEqual(listed, [[A, B], [PLATFORM], [PLATFORM, A, B], [PLATFORM]])
  })

  test('审计锚被改动、删除、插入：指出是哪一日', async () => {
    const start = await grown([[], [], [], []])
    const days = start.audit.anchors.map(({ day }) => day)
    assert.deepEqual(days, ['2026-01-01', '2026-01-02', '2026-01-03'])
    const found = async (damage: (audit: MemoryAudit) => void, outside = NO_EVIDENCE) => {
      const { audit } = await grown([[], [], [], []])
      damage(audit)
      const { breaks } = await verifyAudit({ trail: audit.trail, outside })
      return breaks.map((broken) => ('day' in broken ? `${broken.kind} ${broken.day}` : broken.kind))
    }
    assert.deepEqual(await found(() => {}, start.evidence), [])
    const remove = (at: number) => (audit: MemoryAudit) => void audit.anchors.splice(at, 1)
    assert.deepEqual(await found(remove(1)), ['anchor-unlinked 2026-01-03', 'anchor-missing 2026-01-02'])
    assert.deepEqual(await found(remove(2)), ['anchor-missing 2026-01-03'])
    assert.deepEqual(await found(remove(2), start.evidence), ['anchor-missing 2026-01-03'])
    const change = (audit: MemoryAudit) => {
      audit.anchors = audit.anchors.map((anchor, i) => (i === 1 ? { ...anchor, keptIn: 'print' } : anchor))
    }
    assert.deepEqual(await found(change), ['anchor-changed 2026-01-02'])
  })
})
