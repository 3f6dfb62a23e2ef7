import assert from 'node:assert/strict'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { inPieces, pdfOf, sealedFolder, toldScanner, wholeOf } from '../../../test/support/case-files.ts'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, INVENTED, person, registerOn } from '../../../test/support/register.ts'
import {
  addCaseFile,
  type CaseFilesContext,
  listCaseFiles,
  MOST_CASE_FILE_BYTES,
  MOST_CASE_FILES,
  type NewCaseFile,
  openCaseFile,
  sweepStrays,
} from '../../capabilities/case-files/index.ts'
import { day } from '../../law/day/index.ts'
import { auditTrail } from './audit-trail.ts'
import { caseFileStore } from './case-file-store.ts'

const TODAY = '2025-02-10'
const NAME = '王某某的检索记录.pdf'
const SECRET = Buffer.alloc(32, 7).toString('base64url')

describeDatabase('案卷材料', (database) => {
  const folder = sealedFolder()
  const scanner = toldScanner()
  after(folder.drop)
  let made = 0
  const start = async () => {
    const register = registerOn(database(), memoryKeys())
    made += 1
    const body = await register.body(`清源县第${made}局`)
    const clerk = by(person([['handler', body.id]]), TODAY)
    const registering = by(person([['intake', body.id]]), TODAY)
    const applicants = [{ ...INVENTED, fields: { ...INVENTED.fields, fileSecret: SECRET } }]
    const { id: requestId } = await register.registered(body, registering, { applicants })
    const context: CaseFilesContext = { ...register.context, files: folder.files, scanner }
    const place = { bodyId: body.id, requestId }
    const caseFiles = caseFileStore(database().sql)
    const add = (given: Partial<NewCaseFile> = {}, who = clerk) =>
      addCaseFile(context, who, {
        ...place,
        ...{ name: NAME, purpose: 'search', origin: 'staff', source: inPieces(pdfOf(200_000)), key: uuidv7() },
        ...given,
      })
    return {
      ...{ register, body, clerk, context, place, caseFiles, add },
      added: async (given: Partial<NewCaseFile> = {}) => {
        const done = await add(given)
        assert.ok(done.ok, JSON.stringify(done))
        return done.value
      },
      open: (fileId: string, who = clerk) => openCaseFile(context, who, { ...place, fileId }),
      list: (named = true) => listCaseFiles(context, { ...register, caseFiles }, place, { named }),
      acts: async () => (await register.requests.find(body.id, requestId))?.acts ?? [],
      entries: async () =>
        (await auditTrail(database()).read(body.id, null, 1000, 1000)).map(({ act, outcome }) => `${act} ${outcome}`),
      /** As the portal keeps what an applicant sends. */
      ofApplicant: async (content: Buffer, fileType: 'pdf' | 'txt', scan = 'clean') => {
        const id = uuidv7()
        const { bytes } = await folder.files.put(id, SECRET, inPieces(content))
        const kept = { ...place, id, purpose: 'correction', fileType, bytes, scan, addedAt: `${TODAY}T01:00:00.000Z` }
        await register.context.atomically((unit) => unit.applying.addAttachment({ ...kept, purpose: 'correction' }))
        return id
      },
    }
  }

  test('第四十五条 材料入卷：加密保存，有记录、有经过、有审计；打开的与添加的一致', async () => {
    const { added, open, acts, entries, list } = await start()
    const { id } = await added()
    const [listed] = await list()
    assert.deepEqual(
      [listed?.name, listed?.entry.purpose, listed?.entry.origin, listed?.entry.fileType, listed?.entry.scan],
      [NAME, 'search', 'staff', 'pdf', 'clean'],
    )
    assert.deepEqual(
      (await acts()).filter(({ kind }) => kind === 'file_added').map(({ fileId }) => fileId),
      [id],
    )
    const opened = await open(id)
    assert.ok(opened.ok)
    assert.equal(opened.value.name, NAME)
    assert.ok((await wholeOf(opened.value.content)).equals(pdfOf(200_000)))
    assert.deepEqual((await entries()).slice(-2), ['case-file.add done', 'case-file.open done'])
  })

  test('名称可能有个人信息：数据库和审计链里都没有；不得打开材料的，只看到用途', async () => {
    const { added, list } = await start()
    await added()
    const dump = await sql<{ row: string }>`
      select request_attachments::text as row from request_attachments
      union all select request_acts::text from request_acts union all select audit_entries::text from audit_entries
    `.execute(database().sql)
    assert.ok(dump.rows.length > 3)
    for (const { row } of dump.rows) assert.ok(!row.includes('王某某'), row)
    assert.equal((await list(false))[0]?.name, '检索记录.pdf')
  })

  test('先记入审计链，再交出第一个字节；没有岗位的什么也得不到，留下拒绝的记录', async () => {
    const { added, open, entries, body } = await start()
    const { id } = await added()
    const opened = await open(id)
    assert.ok(opened.ok)
    assert.equal((await entries()).at(-1), 'case-file.open done')
    const supervisor = by(person([['supervisor', body.id]]), TODAY)
    const refused = await open(id, supervisor)
    assert.equal(refused.ok ? '' : refused.error.kind, 'not-allowed')
    assert.equal((await entries()).at(-1), 'case-file.open refused')
  })

  test('没有岗位的不能添加：一个字节也不读', async () => {
    const { add, body, entries } = await start()
    let read = false
    async function* watched(): AsyncGenerator<Uint8Array> {
      read = true
      yield pdfOf(10)
    }
    const refused = await add({ source: watched() }, by(person([['signer', body.id]]), TODAY))
    assert.equal(refused.ok ? '' : refused.error.kind, 'not-allowed')
    assert.deepEqual([read, (await entries()).at(-1)], [false, 'case-file.add refused'])
  })

  test('申请人提交的材料和网上补正的文字：用申请人的密钥打开，同样先记录', async () => {
    const { ofApplicant, open, entries, list } = await start()
    const text = await ofApplicant(Buffer.from('指的是2024年的那一份'), 'txt')
    const opened = await open(text)
    assert.ok(opened.ok)
    assert.equal((await wholeOf(opened.value.content)).toString(), '指的是2024年的那一份')
    assert.equal(opened.value.name, '补正材料.txt')
    assert.equal((await entries()).at(-1), 'case-file.open done')
    assert.deepEqual(
      (await list()).map(({ entry }) => [entry.origin, entry.addedBy]),
      [['applicant', null]],
    )
  })

  test('同一编号提交两次，先后或者同时：只入卷一次，磁盘上没有多余的', async () => {
    const { added, add, list, acts } = await start()
    const before = folder.lying().length
    const key = uuidv7()
    const first = await added({ key })
    let read = false
    async function* unread(): AsyncGenerator<Uint8Array> {
      read = true
      yield pdfOf(10)
    }
    assert.equal((await added({ key, source: unread() })).id, first.id)
    assert.equal(read, false)
    const twice = uuidv7()
    const both = await Promise.all([add({ key: twice }), add({ key: twice })])
    const ids = new Set(both.map((done) => (done.ok ? done.value.id : done.error.message)))
    assert.equal(ids.size, 1)
    assert.deepEqual([(await list()).length, folder.lying().length - before], [2, 2])
    assert.equal((await acts()).filter(({ kind }) => kind === 'file_added').length, 2)
  })

  test('前一次其实已经传到，又改了用途再传：说明已经以哪一种用途入卷，不悄悄用旧的', async () => {
    const { added, add, list } = await start()
    const key = uuidv7()
    await added({ key })
    const done = await add({ key, purpose: 'opinion' })
    assert.equal(done.ok ? '' : done.error.kind, 'key-used')
    assert.match(done.ok ? '' : done.error.message, /已经以“检索记录”入卷/)
    assert.equal((await list()).length, 1)
  })

  test('打开到一半离开：文件随即关闭', async () => {
    const { added, context, clerk, place } = await start()
    const { id: fileId } = await added({ source: inPieces(pdfOf(500_000)) })
    let closed = false
    const open: CaseFilesContext['files']['open'] = async function* (id, secret) {
      try {
        yield* folder.files.open(id, secret)
      } finally {
        closed = true
      }
    }
    const opened = await openCaseFile({ ...context, files: { ...folder.files, open } }, clerk, { ...place, fileId })
    assert.ok(opened.ok)
    await opened.value.content[Symbol.asyncIterator]().return?.()
    assert.equal(closed, true)
  })

  test('编号已经用于别的记录：不入卷，不留文件', async () => {
    const { register, place, clerk, body, add } = await start()
    const before = folder.lying().length
    const key = uuidv7()
    const file = await register.requests.find(body.id, place.requestId)
    assert.ok(file)
    const act = { kind: 'correction_asked', on: day('2025-01-21'), until: day('2025-02-20') } as const
    const recorded = await register.record(file.request, clerk, act, { key })
    assert.ok(recorded.ok, JSON.stringify(recorded))
    const done = await add({ key })
    assert.equal(done.ok ? '' : done.error.kind, 'key-used')
    assert.equal(folder.lying().length, before)
  })

  for (const [what, source, kind, words] of [
    ['空的', inPieces(Buffer.alloc(0)), 'empty-file', /文件是空的/],
    ['可执行程序', inPieces(Buffer.from('MZ\x90\x00\x03\x00')), 'wrong-type', /按内容判断/],
    ['超过 100 MB', inPieces(pdfOf(MOST_CASE_FILE_BYTES), 1024 * 1024), 'too-large', /超过 100 MB/],
    ['传到一半断开', broken(pdfOf(500_000)), 'broken-off', /没有传完/],
  ] as const) {
    test(`${what}：说明原因，案卷里没有，磁盘上也没有`, async () => {
      const { add, list, acts } = await start()
      const [before, recorded] = [folder.lying().length, (await acts()).length]
      const done = await add({ source })
      assert.equal(done.ok ? '' : done.error.kind, kind)
      assert.match(done.ok ? '' : done.error.message, words)
      assert.match(done.ok ? '' : done.error.message, /案卷里什么也没有增加/)
      assert.deepEqual([await list(), folder.lying().length, (await acts()).length], [[], before, recorded])
    })
  }

  test('断开以后，用同一编号再传一次：入卷', async () => {
    const { add, added, list } = await start()
    const key = uuidv7()
    assert.equal((await add({ key, source: broken(pdfOf(500_000)) })).ok, false)
    await added({ key })
    assert.equal((await list()).length, 1)
  })

  test('磁盘满：说是磁盘满，不说是用户的错；什么也不留下', async () => {
    const { context, clerk, place, list } = await start()
    const full: CaseFilesContext['files'] = {
      ...folder.files,
      put: (id, secret, source) =>
        folder.files.put(id, secret, failing(source, Object.assign(new Error('no space'), { code: 'ENOSPC' }))),
    }
    const before = folder.lying().length
    const done = await addCaseFile({ ...context, files: full }, clerk, {
      ...place,
      ...{ name: NAME, purpose: 'search', origin: 'staff', source: inPieces(pdfOf(300_000)), key: uuidv7() },
    })
    assert.match(done.ok ? '' : done.error.message, /服务器的磁盘已满.*系统管理员/)
    assert.deepEqual([await list(), folder.lying().length], [[], before])
  })

  test('发现病毒的不入卷；没有杀毒服务时入卷的，配置以后打开时检查，发现病毒的不再打开', async () => {
    const { add, added, open, list } = await start()
    scanner.verdict = { kind: 'infected', what: 'Eicar-Test' }
    const before = folder.lying().length
    const done = await add()
    assert.match(done.ok ? '' : done.error.message, /发现病毒（Eicar-Test）/)
    assert.equal(folder.lying().length, before)
    scanner.configured = false
    const { id, scan } = await added()
    assert.equal(scan, '没有配置杀毒服务')
    assert.ok((await open(id)).ok)
    scanner.configured = true
    for (let i = 0; i < 2; i += 1) {
      const opened = await open(id)
      assert.equal(opened.ok ? '' : opened.error.kind, 'infected')
    }
    assert.equal((await list())[0]?.entry.scan, 'infected: Eicar-Test')
    scanner.verdict = { kind: 'clean' }
  })

  test('密文被改动或者不在：在交出内容以前说明', async () => {
    const { added, open } = await start()
    const { id } = await added()
    writeFileSync(join(folder.root, id.slice(-2), id), 'changed')
    const opened = await open(id)
    assert.equal(opened.ok ? '' : opened.error.kind, 'damaged')
    await folder.files.remove(id)
    const gone = await open(id)
    assert.equal(gone.ok ? '' : gone.error.kind, 'damaged')
  })

  test(`一件申请最多 ${MOST_CASE_FILES} 份`, async () => {
    const { added, add, register, place } = await start()
    const { id: _, ...row } = await added()
    await register.context.atomically(async (unit) => {
      for (let i = 1; i < MOST_CASE_FILES; i += 1) await unit.caseFiles.add({ ...row, ...place, id: uuidv7() })
    })
    const done = await add()
    assert.equal(done.ok ? '' : done.error.kind, 'too-many')
  })

  test('个人信息保护法第四十七条 申请人信息销毁以后：材料都打不开，也不再入卷', async () => {
    const { added, ofApplicant, open, add, list, register, place } = await start()
    const ids = [(await added()).id, await ofApplicant(pdfOf(10), 'pdf')]
    const { bodyId, requestId } = place
    await register.context.atomically(async (unit) => {
      await unit.applicants.dispose(bodyId, requestId, { at: `${TODAY}T03:00:00.000Z`, personId: uuidv7() })
      await unit.caseKeys.remove(bodyId, requestId)
    })
    for (const id of ids) {
      const opened = await open(id)
      assert.equal(opened.ok ? '' : opened.error.kind, 'disposed')
    }
    const done = await add()
    assert.equal(done.ok ? '' : done.error.kind, 'disposed')
    assert.deepEqual(
      (await list()).map(({ disposed }) => disposed),
      [true, true],
    )
  })

  test('写完文件、没有来得及登记就断电的：一天以后清除；登记了的、刚刚写的、申请表里的都在', async () => {
    const { added, register, caseFiles } = await start()
    const { id } = await added()
    const [stray, young, drafted] = [uuidv7(), uuidv7(), uuidv7()]
    for (const each of [stray, young, drafted]) await folder.files.put(each, SECRET, inPieces(pdfOf(10)))
    const pathOf = (each: string): string => join(folder.root, each.slice(-2), each)
    writeFileSync(`${pathOf(stray)}.part`, 'half')
    const old = new Date('2025-02-08T00:00:00.000Z')
    for (const each of [stray, drafted, id]) utimesSync(pathOf(each), old, old)
    await register.context.atomically((unit) => {
      const expiresAt = '2025-02-11T00:00:00.000Z'
      return unit.applying.putDraft({ id: 'draft', sealed: '', files: [drafted], expiresAt })
    })
    const removed = await sweepStrays(
      { files: folder.files, caseFiles },
      '2025-02-09T00:00:00.000Z',
      AbortSignal.any([]),
    )
    assert.equal(removed, 1)
    const lying = folder.lying()
    assert.deepEqual(
      [id, young, drafted, stray, `${stray}.part`].map((each) => lying.includes(each)),
      [true, true, true, false, false],
    )
  })
})

async function* broken(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes)
  throw new Error('connection lost')
}

/** A disk that takes the first pieces and fails then. */
async function* failing(source: AsyncIterable<Uint8Array>, error: Error): AsyncGenerator<Uint8Array> {
  let taken = 0
  for await (const piece of source) {
    taken += piece.length
    yield piece
    if (taken > 100_000) throw error
  }
}
